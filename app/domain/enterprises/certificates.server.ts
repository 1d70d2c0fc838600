import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { type Audience, sees } from "../personal-data/visibility.ts";
import type { CertificateRow } from "./enterprise-record.ts";

/**
 * Certificates of an enterprise and of its products, those that last longest first. Those that no official has compared
 * with their paper are not for everybody. The caller has found the enterprise.
 */
export function certificatesOf(unitId: number, audience: Audience): Promise<CertificateRow[]> {
  return db()
    .selectFrom("certificates as c")
    .leftJoin("products as p", "p.id", "c.productId")
    .where("c.enterpriseId", "=", unitId)
    .$if(!sees(audience, "certificatesUnverified"), (rows) => rows.where("c.verifiedAt", "is not", null))
    .orderBy(sql`upper(c.valid) desc`)
    .orderBy("c.id")
    .select([
      "c.id",
      "c.scheme",
      "c.number",
      "c.issuer",
      "p.nameTh as product",
      sql<string>`lower(c.valid)`.as("from"),
      sql<string | null>`upper(c.valid) - 1`.as("to"),
      sql<boolean>`c.valid @> ${bangkokDate(now())}::date`.as("isValid"),
      sql<boolean>`c.file_id is not null and ${sees(audience, "certificatePaper")}`.as("hasPaper"),
      sql<boolean>`c.verified_at is not null`.as("isVerified"),
    ])
    .execute();
}

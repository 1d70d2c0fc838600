import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readStoredFile } from "../files/stored-files.server.ts";
import { type Audience, sees } from "../personal-data/visibility.ts";
import { audienceOf } from "./audience.server.ts";

/** The paper of a certificate, for its owner and those who keep the register there; null for all others. */
export async function readCertificatePaper(viewer: Viewer, code: string, certificateId: number) {
  const row = await db()
    .selectFrom("certificates as c")
    .innerJoin("reportingUnits as u", "u.id", "c.enterpriseId")
    .where("c.id", "=", certificateId)
    .where("u.code", "=", code)
    .select(["c.fileId", audienceOf(viewer, sql`u.home_area_code`, sql`u.id`).as("audience")])
    .executeTakeFirst();
  if (!row?.fileId || !sees(row.audience as Audience, "certificatePaper")) return null;
  return readStoredFile(row.fileId);
}

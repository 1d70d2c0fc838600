import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate } from "../periods/fiscal.ts";

/** A certificate as its badge shows it. */
export interface ShownCertificate {
  scheme: string;
  number: string;
  /** The maker's as a whole, not of this product alone. */
  ofMaker: boolean;
  /** The last valid day; null without an end. */
  lastDay: string | null;
}

/** Verified certificates of a product and of its maker that are valid today in Bangkok; one that has lapsed is not among them. */
export async function validCertificates(enterpriseId: number, productId: number): Promise<ShownCertificate[]> {
  const rows = await db()
    .selectFrom("certificates")
    .where("enterpriseId", "=", enterpriseId)
    .where((where) => where.or([where("productId", "is", null), where("productId", "=", productId)]))
    .where("verifiedAt", "is not", null)
    .where(sql<boolean>`valid @> ${bangkokDate(now())}::date`)
    .orderBy("scheme")
    .orderBy("number")
    .select(["scheme", "number", "productId", sql<string | null>`upper(valid)::text`.as("endsBefore")])
    .execute();
  return rows.map(({ scheme, number, productId: own, endsBefore }) => ({
    scheme,
    number,
    ofMaker: own === null,
    lastDay: endsBefore && addDays(endsBefore, -1),
  }));
}

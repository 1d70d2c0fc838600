import { type RawBuilder, sql } from "kysely";
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

/**
 * True for a certificate `c` that somebody has verified and that is valid on a day, today in Bangkok unless another is named:
 * what its maker enters counts nowhere before. The days are compared one by one: `@>` would draw the planner to the index
 * that keeps certificates apart, a hundred times slower in the catalogue.
 */
export function verifiedCertificate(on: RawBuilder<unknown> = sql`${bangkokDate(now())}::date`): RawBuilder<boolean> {
  return sql<boolean>`(c.verified_at is not null and lower(c.valid) <= ${on} and (upper_inf(c.valid) or upper(c.valid) > ${on}))`;
}

/** Verified certificates of a product and of its maker that are valid today in Bangkok; one that has lapsed is not among them. */
export async function validCertificates(enterpriseId: number, productId: number): Promise<ShownCertificate[]> {
  const rows = await db()
    .selectFrom("certificates as c")
    .where("enterpriseId", "=", enterpriseId)
    .where((where) => where.or([where("productId", "is", null), where("productId", "=", productId)]))
    .where(verifiedCertificate())
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

import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "./fair.server.ts";
import type { QuotaRow } from "./refusal.ts";

/** All rows of a fair's quota with their use, for whoever manages fairs; use would tell others what is not announced. */
export async function quotasOf(viewer: Viewer, code: string): Promise<(QuotaRow & { id: number })[]> {
  if (!managesFairs(viewer)) return [];
  const { rows } = await sql<QuotaRow & { id: number }>`
    select q.id, q.province_code, q.category_code, q.capacity, q.used
    from fair_quotas q join fairs f on f.id = q.fair_id where f.code = ${code}
    order by q.province_code nulls first, q.category_code nulls first`.execute(db());
  return rows;
}

/** How many a province may send in a category, or in all (`categoryCode` null): capacities alone, open to all who screen. */
export async function capacitiesOf(
  viewer: Viewer,
  code: string,
  provinceCode: string,
): Promise<{ categoryCode: string | null; capacity: number }[]> {
  const fair = await readFair(viewer, code);
  if (!fair) return [];
  return db()
    .selectFrom("fairQuotas")
    .where("fairId", "=", fair.id)
    .where("provinceCode", "=", provinceCode)
    .select(["categoryCode", "capacity"])
    .execute();
}

/** The rows that an application of a province and category counts in, in the one order in which counters are locked. */
export async function countingRows(
  on: Kysely<DB>,
  fairId: number,
  provinceCode: string,
  categoryCode: string,
): Promise<QuotaRow[]> {
  const { rows } = await sql<QuotaRow>`
    select q.province_code, q.category_code, q.capacity, q.used from fair_quotas q
    where q.fair_id = ${fairId} and coalesce(q.province_code, ${provinceCode}) = ${provinceCode}
      and coalesce(q.category_code, ${categoryCode}) = ${categoryCode}
    order by q.id`.execute(on);
  return rows;
}

/** How many more of one kind can be selected: the least that any row leaves. Without a row none can, whatever is free. */
export function freePlaces(rows: readonly QuotaRow[]): number {
  if (rows.length === 0) return 0;
  return Math.max(0, Math.min(...rows.map((row) => row.capacity - row.used)));
}

/** The row that is full, the narrowest first: it is the one to name. */
export function fullRow(rows: readonly QuotaRow[]): QuotaRow | null {
  const width = (row: QuotaRow) => Number(row.provinceCode === null) + Number(row.categoryCode === null);
  return [...rows].sort((a, b) => width(a) - width(b)).find((row) => row.used >= row.capacity) ?? null;
}

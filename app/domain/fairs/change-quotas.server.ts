import { sql, type Transaction } from "kysely";
import { type Cell, insertRows } from "#db/reference/insert-rows.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managedFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, type QuotaRow, refuse } from "./refusal.ts";

/** One cell of the matrix as it should be; a capacity of null takes the row away. */
export interface QuotaChange {
  provinceCode: string | null;
  categoryCode: string | null;
  capacity: number | null;
}

export type QuotasChanged = { ok: true; changed: number } | FairRefusal;

/** More than any fair has; what is above is a slip of the finger. */
const MOST = 100_000;

/**
 * Sets capacities of a fair's quota. Below what is used is refused with the number; once the fair is published, raising
 * or removing a row needs a reason; after the first selection rows neither come nor go. Null when there is no such fair.
 */
export function changeQuotas(
  viewer: Viewer,
  code: string,
  changes: readonly QuotaChange[],
  reason: string | null,
): Promise<QuotasChanged | null> {
  return fairTransaction(async (trx): Promise<QuotasChanged | null> => {
    const fair = await managedFair(trx, viewer, code);
    if (!fair) return null;
    const rows = await lockedRows(trx, fair.id);
    const real = changes.filter((change) => (rows.get(keyOf(change))?.capacity ?? null) !== change.capacity);
    for (const change of real) {
      const field = keyOf(change);
      const { capacity } = change;
      if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 0 && capacity <= MOST))
        return refuse("number", { field });
      const row = rows.get(keyOf(change));
      if (row && row.used > (capacity ?? 0))
        return refuse("quota_below_use", { field, row, params: { used: row.used } });
      const loosens = row && (capacity === null || capacity > row.capacity);
      if (fair.publishedAt && loosens && !reason?.trim()) return refuse("no_reason", { field: "reason" });
    }
    if (real.some((change) => change.capacity === null) && [...rows.values()].some((row) => row.used > 0))
      return refuse("quota_late");
    await write(trx, fair.id, real, rows);
    if (real.length > 0) {
      const newValues = { reason: reason?.trim() || null, changes: real.slice(0, 500).map((each) => ({ ...each })) };
      await recordEvent(trx, viewer, { action: "fair.quotas_changed", entity: "fair", entityId: code, newValues });
    }
    return { ok: true, changed: real.length };
  });
}

/** The name of a cell of the matrix: province and category, each a code or `any`. */
export function keyOf({ provinceCode, categoryCode }: Pick<QuotaRow, "provinceCode" | "categoryCode">): string {
  return `${provinceCode ?? "any"}/${categoryCode ?? "any"}`;
}

async function lockedRows(trx: Transaction<DB>, fairId: number): Promise<Map<string, QuotaRow>> {
  const { rows } = await sql<QuotaRow>`
    select province_code, category_code, capacity, used from fair_quotas where fair_id = ${fairId} order by id for update`.execute(
    trx,
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function write(
  trx: Transaction<DB>,
  fairId: number,
  changes: readonly QuotaChange[],
  rows: ReadonlyMap<string, QuotaRow>,
): Promise<void> {
  const columns = { fair_id: "integer", province_code: "text", category_code: "text", capacity: "integer" };
  const cells = (list: readonly QuotaChange[]): Cell[][] =>
    list.map(({ provinceCode, categoryCode, capacity }) => [fairId, provinceCode, categoryCode, capacity]);
  const added = changes.filter((change) => !rows.has(keyOf(change)));
  if (added.length) await insertRows(trx, "fair_quotas", columns, cells(added));
  for (const change of changes.filter((each) => rows.has(keyOf(each)))) {
    const { provinceCode, categoryCode, capacity } = change;
    const same = sql`fair_id = ${fairId} and province_code is not distinct from ${provinceCode}
      and category_code is not distinct from ${categoryCode}`;
    if (capacity === null) await sql`delete from fair_quotas where ${same}`.execute(trx);
    else await sql`update fair_quotas set capacity = ${capacity} where ${same}`.execute(trx);
  }
}

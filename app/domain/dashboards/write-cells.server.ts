import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type CellKey, cellRows, type Relation } from "./cells.server.ts";

/**
 * Brings the stored cells of `targets` to `fresh`: writes only rows that differ and deletes cells that became empty.
 * Answers the keys of the cells that moved, so that only these are added up further.
 */
export async function writeCells(
  trx: Transaction<DB>,
  targets: readonly CellKey[],
  fresh: Relation,
): Promise<CellKey[]> {
  if (targets.length === 0) return [];
  const { rows } = await sql<CellKey>`
    with target as materialized (${cellRows(targets)}),
    ${fresh},
    stored as (
      select r.period_id, r.area_code, r.indicator_id, r.split_id, r.floor,
        r.n, r.n_zero, r.n_not_applicable, r.sum, r.numerator, r.denominator
      from target
      join rollups as r on r.period_id = target.period_id and r.area_code = target.area_code
        and r.indicator_id = target.indicator_id and r.floor = target.floor),
    differing as (
      select period_id, area_code, indicator_id, split_id, floor,
        fresh.n, fresh.n_zero, fresh.n_not_applicable, fresh.sum, fresh.numerator, fresh.denominator
      from fresh full join stored using (period_id, area_code, indicator_id, split_id, floor)
      where (fresh.n, fresh.n_zero, fresh.n_not_applicable, fresh.sum, fresh.numerator, fresh.denominator)
        is distinct from (stored.n, stored.n_zero, stored.n_not_applicable, stored.sum, stored.numerator, stored.denominator)),
    written as (
      insert into rollups (period_id, area_code, indicator_id, split_id, floor, n, n_zero, n_not_applicable, sum, numerator, denominator)
      select * from differing where n is not null
      on conflict (period_id, area_code, indicator_id, split_id, floor) do update set n = excluded.n, n_zero = excluded.n_zero,
        n_not_applicable = excluded.n_not_applicable, sum = excluded.sum, numerator = excluded.numerator,
        denominator = excluded.denominator, changed_at = excluded.changed_at),
    emptied as (
      delete from rollups as r using differing as d
      where d.n is null and r.period_id = d.period_id and r.area_code = d.area_code
        and r.indicator_id = d.indicator_id and r.split_id = d.split_id and r.floor = d.floor)
    select distinct area_code, period_id, indicator_id, floor from differing`.execute(trx);
  return rows;
}

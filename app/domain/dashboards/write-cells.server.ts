import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type CellKey, cellRows, type Relation, VIEW_COLUMNS, viewColumns } from "./cells.server.ts";

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
      select r.* from target
      join rollups as r on r.period_id = target.period_id and r.area_code = target.area_code
        and r.indicator_id = target.indicator_id),
    differing as (
      select period_id, area_code, indicator_id, split_id, fresh.n_all is null as is_empty, ${viewColumns("fresh")}
      from fresh full join stored using (period_id, area_code, indicator_id, split_id)
      where (${viewColumns("fresh")}) is distinct from (${viewColumns("stored")})),
    written as (
      insert into rollups (period_id, area_code, indicator_id, split_id, ${viewColumns()})
      select period_id, area_code, indicator_id, split_id, ${viewColumns()} from differing where not is_empty
      on conflict (period_id, area_code, indicator_id, split_id) do update set ${replaced}, changed_at = excluded.changed_at),
    emptied as (
      delete from rollups as r using differing as d
      where d.is_empty and r.period_id = d.period_id and r.area_code = d.area_code
        and r.indicator_id = d.indicator_id and r.split_id = d.split_id)
    select distinct area_code, period_id, indicator_id from differing`.execute(trx);
  return rows;
}

const replaced = sql.raw(VIEW_COLUMNS.map((column) => `${column} = excluded.${column}`).join(", "));

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type Relation, VIEW_COLUMNS, viewColumns } from "./cells.server.ts";
import type { Difference } from "./verify-rollups.server.ts";

/** The figures of the areas above those that units report for, against the sum of the areas right below each. */
export async function differingSums(trx: Transaction<DB>, limit: number): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with above as (
      select r.* from rollups as r
      join indicators as i on i.id = r.indicator_id
      join forms as f on f.id = i.form_id
      join areas as a on a.code = r.area_code and a.level < case f.reported_by when 'enterprise' then 3 else 2 end),
    below as (
      select child.parent_code as area_code, r.period_id, r.indicator_id, r.split_id, ${sums}
      from rollups as r
      join areas as child on child.code = r.area_code and child.parent_code is not null
      group by child.parent_code, r.period_id, r.indicator_id, r.split_id)
    select area_code, period_id, i.code || ' ' || p.dimension || ':' || p.code as what,
      case when above.n_all is not null then row(${viewColumns("above")})::text end as stored,
      case when below.n_all is not null then row(${viewColumns("below")})::text end as recomputed
    from above full join below using (area_code, period_id, indicator_id, split_id)
    join indicators as i on i.id = indicator_id
    join splits as p on p.id = split_id
    where (${viewColumns("above")}) is distinct from (${viewColumns("below")})
    limit ${limit}`.execute(trx);
  return rows;
}

const sums: Relation = sql.raw(VIEW_COLUMNS.map((column) => `sum(r.${column}) as ${column}`).join(", "));

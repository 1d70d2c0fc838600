import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Catalogue } from "../indicators/catalogue.ts";
import { freshFigures, registerIndicators } from "./fresh-figures.server.ts";
import { allRegisterLeaves } from "./refresh-figures.server.ts";

/** A stored register figure that the register itself does not bear out; null: should not be there, or is missing. */
export interface RegisterDifference {
  areaCode: string;
  periodId: number;
  what: string;
  stored: string | null;
  recomputed: string | null;
}

/** Works every register figure out again and answers the first `limit` that differ: some command forgot to mark. */
export async function differingRegisters(
  trx: Transaction<DB>,
  catalogue: Catalogue,
  limit: number,
): Promise<RegisterDifference[]> {
  const leaves = await allRegisterLeaves(trx);
  const indicators = registerIndicators(catalogue, new Set(leaves.map(({ formId }) => formId)));
  const words = (table: string) => {
    const [value, above, below] = ["value", "numerator", "denominator"].map((name) => sql.ref(`${table}.${name}`));
    return sql`coalesce(trim_scale(${value})::text, trim_scale(${above}) || '/' || trim_scale(${below}))`;
  };
  const { rows } = await sql<RegisterDifference>`
    with ${freshFigures(leaves, indicators)}
    select area_code, period_id, i.code || ' ' || p.dimension || ':' || p.code || ' register' as what,
      ${words("stored")} as stored, ${words("fresh")} as recomputed
    from register_figures as stored full join fresh using (area_code, period_id, indicator_id, split_id)
    join indicators as i on i.id = indicator_id
    join splits as p on p.id = split_id
    where (stored.value, stored.numerator, stored.denominator) is distinct from (fresh.value, fresh.numerator, fresh.denominator)
    limit ${limit}`.execute(trx);
  return rows;
}

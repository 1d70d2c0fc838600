import { sql, type Transaction } from "kysely";
import type { Database } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { type Recipe, recipesOf } from "../indicators/derived.ts";
import type { Relation } from "./cells.server.ts";
import { STATES } from "./floors.ts";
import { areaLines, visibleAnswers } from "./verify-answers.server.ts";
import { differingCounts } from "./verify-counts.server.ts";

/** A stored number that is not what the observations say. Null: the row should not be there, or is missing. */
export interface Difference {
  areaCode: string;
  periodId: number;
  /** An indicator's code with split and view, or a form's code. */
  what: string;
  stored: string | null;
  recomputed: string | null;
}

/**
 * Works every figure out again straight from the observations, unit by unit, and answers where the stored ones differ
 * (the first `limit`). Nothing of the fold is used: what it adds step by step is here defined in one go. With dirty rows
 * waiting, differences are to be expected. Reads everything: for tests, an administrator and the night.
 */
export async function verifyRollups(db: Database, { limit = 100 } = {}): Promise<Difference[]> {
  const recipes = recipesOf(await readCatalogue(db));
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      await sql`set local work_mem = '256MB'`.execute(trx);
      // Everything is compared with everything; a guess of one row would make it row by row.
      await sql`set local enable_nestloop = off`.execute(trx);
      await sql`set local jit = off`.execute(trx);
      const cells = await differingCells(trx, recipes, limit);
      return [...cells, ...(await differingCounts(trx, limit))].slice(0, limit);
    });
}

async function differingCells(trx: Transaction<DB>, recipes: readonly Recipe[], limit: number): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with ${areaLines},
    ${visibleAnswers(recipes)},
    placed as materialized (
      select visible.*, whole.ancestor_id, i.time_rule in ('sum', 'ratio') as adds_up
      from visible
      join indicators as i on i.id = visible.indicator_id
      join period_ancestors as whole on whole.period_id = visible.period_id),
    -- Of a stock only the newest answer in a period stands for the unit.
    newest as materialized (
      select view, unit_id, indicator_id, ancestor_id, max(period_id) as period_id
      from placed where not adds_up and split_id = 0
      group by view, unit_id, indicator_id, ancestor_id),
    standing as (
      select placed.* from placed where adds_up
      union all
      select placed.* from placed join newest using (view, unit_id, indicator_id, ancestor_id, period_id) where not adds_up),
    leaf as materialized (
      select area_code, ancestor_id as period_id, indicator_id, split_id, view,
        count(*) filter (where not not_applicable) as n, count(*) filter (where coalesce(value, numerator) = 0) as n_zero,
        count(*) filter (where not_applicable) as n_not_applicable,
        sum(value) as sum, sum(numerator) as numerator, sum(denominator) as denominator
      from standing
      group by area_code, ancestor_id, indicator_id, split_id, view),
    recomputed as (
      select line.ancestor as area_code, period_id, indicator_id, split_id, view, sum(n) as n, sum(n_zero) as n_zero,
        sum(n_not_applicable) as n_not_applicable, sum(sum) as sum, sum(numerator) as numerator, sum(denominator) as denominator
      from leaf join line using (area_code)
      group by line.ancestor, period_id, indicator_id, split_id, view),
    stored as (
      select area_code, period_id, indicator_id, split_id, side.*
      from rollups
      cross join lateral (values ${sql.join(STATES.map((state, view) => sql`(${sql.raw(String(view))}, ${sideOf(state)})`))})
        as side (view, n, n_zero, n_not_applicable, sum, numerator, denominator)
      where side.n + side.n_not_applicable > 0)
    select area_code, period_id, i.code || ' ' || p.dimension || ':' || p.code || ' ' || (${[...STATES]}::text[])[view + 1] as what,
      ${inWords("stored")} as stored, ${inWords("recomputed")} as recomputed
    from stored full join recomputed using (area_code, period_id, indicator_id, split_id, view)
    join indicators as i on i.id = indicator_id
    join splits as p on p.id = split_id
    where (${measures("stored")}) is distinct from (${measures("recomputed")})
    limit ${limit}`.execute(trx);
  return rows;
}

const NAMES = ["n", "n_zero", "n_not_applicable", "sum", "numerator", "denominator"];

const sideOf = (state: string): Relation => sql.raw(NAMES.map((name) => `${name}_${state}`).join(", "));

const measures = (table: string): Relation => sql.raw(NAMES.map((name) => `${table}.${name}`).join(", "));

const inWords = (table: string): Relation =>
  sql.raw(
    `case when ${table}.n is not null then concat_ws(' ', ${NAMES.map((name) => `'${name}=' || ${table}.${name}`).join(", ")}) end`,
  );

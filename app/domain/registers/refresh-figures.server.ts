import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Catalogue } from "../indicators/catalogue.ts";
import { freshFigures, type RegisterLeaf, registerIndicators } from "./fresh-figures.server.ts";

/**
 * Brings the stored register figures of some provinces and periods to what the registers say now: writes only those that
 * differ and deletes those that are gone. The fold calls it before it adds up; nothing else writes these figures.
 */
export async function refreshRegisterFigures(
  trx: Transaction<DB>,
  leaves: readonly RegisterLeaf[],
  catalogue: Catalogue,
): Promise<void> {
  const provinces = leaves.filter(({ areaCode }) => /^\d{2}$/.test(areaCode));
  const indicators = registerIndicators(catalogue, new Set(provinces.map(({ formId }) => formId)));
  if (indicators.length === 0) return;
  await sql`
    with ${freshFigures(provinces, indicators)},
    stored as (
      select f.* from unnest(
        ${provinces.map((leaf) => leaf.areaCode)}::text[], ${provinces.map((leaf) => leaf.periodId)}::integer[],
        ${provinces.map((leaf) => leaf.formId)}::smallint[]) as leaf (area_code, period_id, form_id)
      join indicators as i on i.form_id = leaf.form_id and i.id = any(${indicators.map(({ id }) => id)}::smallint[])
      join register_figures as f on f.area_code = leaf.area_code and f.period_id = leaf.period_id and f.indicator_id = i.id),
    differing as (
      select area_code, period_id, indicator_id, split_id, fresh.value, fresh.numerator, fresh.denominator
      from fresh full join stored using (area_code, period_id, indicator_id, split_id)
      where (fresh.value, fresh.numerator, fresh.denominator) is distinct from (stored.value, stored.numerator, stored.denominator)),
    written as (
      insert into register_figures (area_code, period_id, indicator_id, split_id, value, numerator, denominator)
      select * from differing where num_nonnulls(value, numerator) = 1
      on conflict (area_code, period_id, indicator_id, split_id) do update
        set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator, computed_at = now())
    delete from register_figures as f using differing as d
    where num_nonnulls(d.value, d.numerator) = 0 and f.area_code = d.area_code and f.period_id = d.period_id
      and f.indicator_id = d.indicator_id and f.split_id = d.split_id`.execute(trx);
}

/**
 * Every province and period in which a register may have a figure: where a form with register indicators is open for
 * reports, and where a committee met or a fair sold before that. For making all figures anew.
 */
export async function allRegisterLeaves(trx: Transaction<DB>): Promise<RegisterLeaf[]> {
  const { rows } = await sql<RegisterLeaf>`
    with forms_of_registers as (
      select distinct f.id, f.frequency from forms as f join indicators as i on i.form_id = f.id and i.derived_from like 'register:%'),
    facts (area_code, happened_on, frequency) as (
      select c.area_code, m.held_on, 'quarter' from meeting_committees as m join committees as c on c.id = m.committee_id and c.kind = 'provincial'
      union
      select a.province_code, s.sale_date, 'month' from booth_sale_reports as s
        join booth_allocations as b on b.id = s.allocation_id join fair_applications as a on a.id = b.application_id)
    select a.code as area_code, w.period_id, w.form_id
    from entry_windows as w join forms_of_registers as f on f.id = w.form_id cross join areas as a where a.level = 2
    union
    select facts.area_code, p.id, f.id
    from facts
    join periods as p on p.kind = facts.frequency and facts.happened_on between p.starts_on and p.ends_on
    join forms_of_registers as f on f.frequency = facts.frequency
    join areas as a on a.code = facts.area_code and a.level = 2`.execute(trx);
  return rows;
}

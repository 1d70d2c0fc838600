import { type RawBuilder, sql } from "kysely";
import type { Catalogue, Indicator } from "../indicators/catalogue.ts";
import { comesFromRegister } from "../indicators/derived.ts";
import { certifiedProducts, fairSales, filingsOnTime, productsOutOfD } from "./catalogue-figures.server.ts";
import {
  actionsOnTime,
  attendance,
  heldMeetings,
  meetingsHeld,
  meetingsOfAllSectors,
} from "./committee-figures.server.ts";

/** How each indicator is worked out from the registers. One without a row here stays without figures. */
const FIGURES: Record<string, (indicatorId: number) => RawBuilder<unknown>> = {
  "C2-05": certifiedProducts,
  "C2-06": productsOutOfD,
  "C3-07": fairSales,
  "C5-04": meetingsHeld,
  "C5-05": attendance,
  "C5-06": meetingsOfAllSectors,
  "C5-07": actionsOnTime,
  "C5-12": filingsOnTime,
};

/** A province in a period, and the form whose register indicators are meant. */
export interface RegisterLeaf {
  areaCode: string;
  periodId: number;
  formId: number;
}

/** The indicators of a form that come from a register. */
export function registerIndicators(catalogue: Catalogue, formIds: ReadonlySet<number>): Indicator[] {
  return catalogue.indicators.filter((indicator) => formIds.has(indicator.form.id) && comesFromRegister(indicator));
}

/**
 * The figures as the registers have them: common table expressions that end in `fresh` (area_code, period_id,
 * indicator_id, split_id, value, numerator, denominator). A count without anything to count is a zero, a ratio without a
 * denominator is absent.
 */
export function freshFigures(leaves: readonly RegisterLeaf[], indicators: readonly Indicator[]): RawBuilder<unknown> {
  const relations = indicators.flatMap(({ id, code, form }) => {
    const figures = FIGURES[code];
    // Each indicator looks at the leaves of its own form alone.
    return figures
      ? [sql`(with ${leafRows(leaves.filter((leaf) => leaf.formId === form.id))}, ${heldMeetings} ${figures(id)})`]
      : [];
  });
  return sql`
    fresh (area_code, period_id, indicator_id, split_id, value, numerator, denominator) as (
      ${sql.join([nothing, ...relations], sql` union all `)})`;
}

const nothing = sql`
  select null::text, null::integer, null::smallint, null::smallint, null::numeric, null::numeric, null::numeric where false`;

function leafRows(leaves: readonly RegisterLeaf[]): RawBuilder<unknown> {
  return sql`
    leaf as materialized (select * from unnest(
      ${leaves.map((leaf) => leaf.areaCode)}::text[], ${leaves.map((leaf) => leaf.periodId)}::integer[],
      ${leaves.map((leaf) => leaf.formId)}::smallint[]) as leaf (area_code, period_id, form_id))`;
}

import type { Bureau } from "../access/rights.ts";
import { type Catalogue, type Indicator, periodKindsOf } from "../indicators/catalogue.ts";
import { fractionDigits, parseNumber } from "../observations/parse-number.ts";
import type { Period } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import type { FigureValue, NationalColumn, NationalRow, RowProblem } from "./national-row.ts";

/** A row that can be stored. */
export interface SoundRow {
  ok: true;
  line: number;
  kind: "target" | "published";
  indicator: Indicator;
  areaCode: string;
  period: Period;
  figure: FigureValue;
  source: string;
  /** Why a target was set, or what there is to know of a published figure. */
  note: string;
}

export type JudgedRow = SoundRow | { ok: false; line: number; problem: RowProblem; column: NationalColumn };

/** What rows are judged by: the catalogue, the codes that exist, and the bureaus whose figures the viewer manages. */
export interface Judges {
  catalogue: Catalogue;
  areaCodes: ReadonlySet<string>;
  periodIds: ReadonlySet<number>;
  bureaus: readonly Bureau[];
}

/** Judges the rows of a file in their order; of two rows for the same figure the second is refused. */
export function judgeRows(rows: NationalRow[], judges: Judges): JudgedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const judged = judgeRow(row, judges);
    if (!judged.ok) return judged;
    const name = [judged.kind, judged.indicator.id, judged.areaCode, judged.period.id];
    const key = [...name, judged.kind === "published" ? judged.source : ""].join("/");
    if (seen.has(key)) return { ok: false, line: row.line, problem: "repeated", column: "indicator" };
    seen.add(key);
    return judged;
  });
}

function judgeRow(row: NationalRow, { catalogue, areaCodes, periodIds, bureaus }: Judges): JudgedRow {
  const { line, kind, source } = row;
  const refused = (problem: RowProblem, column: NationalColumn): JudgedRow => ({ ok: false, line, problem, column });
  if (kind !== "target" && kind !== "published") return refused("kind", "kind");
  const indicator = catalogue.byCode.get(row.indicator);
  if (!indicator) return refused("indicator", "indicator");
  if (!bureaus.includes(indicator.form.bureau)) return refused("other_bureau", "indicator");
  if (!areaCodes.has(row.area)) return refused("area", "area");
  const period = parsePeriod(row.period);
  if (!period || !periodIds.has(period.id)) return refused("period", "period");
  const kinds = periodKindsOf(indicator.form.frequency);
  if (kind === "target" && !kinds.includes(period.kind)) return refused("period_kind", "period");
  const figure = figureOf(row);
  if ("problem" in figure) return refused(figure.problem, figure.column);
  if (kind === "target" && figure.value === null) return refused("target_value", "value");
  if (kind === "published" && !source) return refused("source", "source");
  const note = kind === "target" ? row.note || source : row.note;
  if (kind === "target" && !note) return refused("reason", "note");
  return { ok: true, line, kind, indicator, areaCode: row.area, period, figure, source, note };
}

const DECIMALS = 4;

function figureOf(row: NationalRow): FigureValue | { problem: RowProblem; column: NationalColumn } {
  const figure: FigureValue = { value: null, numerator: null, denominator: null };
  for (const column of ["value", "numerator", "denominator"] as const) {
    const parsed = parseNumber(row[column]);
    if (!parsed.ok) return { problem: "number", column };
    if (parsed.value !== null && fractionDigits(parsed.value) > DECIMALS) return { problem: "decimals", column };
    figure[column] = parsed.value;
  }
  const isPair = figure.numerator !== null && figure.denominator !== null;
  const isHalf = !isPair && (figure.numerator !== null || figure.denominator !== null);
  if (isHalf || isPair === (figure.value !== null)) return { problem: "value_or_pair", column: "value" };
  if (figure.denominator?.startsWith("-")) return { problem: "denominator", column: "denominator" };
  return figure;
}

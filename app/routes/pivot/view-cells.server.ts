import type { DashboardIndicator } from "#app/domain/dashboards/dashboard.ts";
import type { Head, Pivot, PivotCell, PivotTable } from "#app/domain/pivot/pivot.ts";
import {
  changeText,
  coverageShort,
  coverageText,
  isLow,
  percentText,
  type Reader,
} from "../dashboard/figure-text.server.ts";
import { type Scale, scaleOf } from "../dashboard/scale.server.ts";
import type { CellView } from "./view.ts";

/** Nothing reported. */
export const GAP = "–";
/** Not asked for, so nobody is late. */
export const UNASKED = "·";

/** The cells in words. Figures of an indicator are written alike all over the table, and in full: whoever compares may add. */
export function viewCells(pivot: Pivot, table: PivotTable, reader: Reader): CellView[][] {
  const indicatorAt = indicatorsIn(pivot, table);
  const scales = scalesOf(table, indicatorAt, reader);
  return table.cells.map((cells, row) =>
    cells.map((cell, column): CellView => {
      const indicator = indicatorAt(row, column);
      const said = sayCell(cell, pivot.measure, indicator, scales.get(indicator.code)!, reader);
      if (!said) return { text: cell.isAsked ? GAP : UNASKED, none: true };
      if (pivot.measure === "coverage") return said;
      const isPartial = cell.reported < cell.expected;
      return { ...said, ...(isLow(cell) && { low: true }), ...(isPartial && { title: coverageText(cell, reader) }) };
    }),
  );
}

type IndicatorAt = (row: number, column: number) => DashboardIndicator;

/** Which indicator a cell is of: its row's, its column's, or the one chosen for all. */
export function indicatorsIn({ indicator }: Pick<Pivot, "indicator">, table: PivotTable): IndicatorAt {
  const of = (head: Head) => (head.varies === "indicator" ? head.indicator : null);
  return (row, column) => of(table.rowHeads[row]!) ?? of(table.columnHeads[column]!) ?? indicator;
}

function scalesOf({ cells }: PivotTable, indicatorAt: IndicatorAt, reader: Reader): Map<string, Scale> {
  const values = new Map<DashboardIndicator, (string | null)[]>();
  cells.forEach((line, row) => {
    line.forEach(({ value }, column) => {
      const indicator = indicatorAt(row, column);
      const list = values.get(indicator);
      if (list) list.push(value);
      else values.set(indicator, [value]);
    });
  });
  return new Map([...values].map(([each, list]) => [each.code, scaleOf(list, each, reader, Number.POSITIVE_INFINITY)]));
}

function sayCell(
  cell: PivotCell,
  measure: Pivot["measure"],
  indicator: DashboardIndicator,
  scale: Scale,
  reader: Reader,
): CellView | null {
  if (measure === "value") return cell.value === null ? null : { text: scale.text(cell.value) };
  if (measure === "coverage") return cell.expected === 0 ? null : { text: coverageShort(cell) };
  if (measure === "achievement") {
    const percent = percentText(cell.achievement);
    return percent === null ? null : { text: `${percent}%` };
  }
  const change = changeText({ ...cell, direction: indicator.direction }, indicator, reader, "short");
  return change && { text: change.text, ...(change.mood !== "plain" && { mood: change.mood }) };
}

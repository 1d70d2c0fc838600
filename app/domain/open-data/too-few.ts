import { type Indicator, takesLatest } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { ancestorPeriods } from "../periods/period-code.ts";

/** A figure that stands on fewer enterprises would show what one of them reported, or two of them to each other. */
export const FEWEST_ENTERPRISES = 3;

export interface FigureTree {
  indicator: Indicator;
  areas: readonly { code: string; parentCode: string | null }[];
  /** The periods that the indicator has figures for. */
  periods: readonly Period[];
  /** How many reports stand behind a figure; 0 where there is none. */
  reports(areaCode: string, periodId: number): number;
}

interface Cell {
  key: string;
  enterprises: number;
}

/** A figure and what adds up to it. */
interface Sum {
  whole: Cell;
  parts: Cell[];
  /** How many enterprises some of the parts have together: areas share none, months may share all. */
  together(parts: readonly Cell[]): number;
}

/**
 * Which figures of one indicator stay closed: those of fewer than three enterprises, and so many beside them that nobody
 * works them out by taking the other parts from the whole. Companies and committees stand in public registers: none.
 */
export function closedFigures(tree: FigureTree): (areaCode: string, periodId: number) => boolean {
  if (tree.indicator.form.reportedBy !== "enterprise") return () => false;
  const cells = cellsOf(tree);
  const closed = new Set<string>();
  for (const { key, enterprises } of cells.values()) if (isTooFew(enterprises)) closed.add(key);
  const sums = [...sumsOverAreas(tree, cells), ...sumsOverTime(tree, cells)];
  // What is closed for one sum may leave another with too little: again, until nothing is added.
  while (sums.filter((sum) => closeBeside(sum, closed)).length > 0);
  return (areaCode, periodId) => closed.has(keyOf(areaCode, periodId));
}

/** Closes one more figure where the closed parts of an open whole are of too few; true when it did. */
function closeBeside({ whole, parts, together }: Sum, closed: Set<string>): boolean {
  const isClosed = ({ key }: Cell) => closed.has(key);
  if (isClosed(whole) || !isTooFew(together(parts.filter(isClosed)))) return false;
  const open = parts.filter((part) => !isClosed(part)).sort((a, b) => a.enterprises - b.enterprises);
  closed.add((open[0] ?? whole).key);
  return true;
}

/** Behind a sum over months are at least as many enterprises as in its fullest month: it counts reports, not enterprises. */
function cellsOf({ indicator, areas, periods, reports }: FigureTree): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const counted = periods.map((period) => {
    const isOwn = period.kind === indicator.form.frequency || takesLatest(indicator);
    const parts = periods.filter((each) => each.kind === indicator.form.frequency && liesIn(each, period));
    return { id: period.id, by: isOwn ? [period] : parts };
  });
  for (const { code } of areas) {
    for (const { id, by } of counted) {
      if (reports(code, id) === 0) continue;
      const key = keyOf(code, id);
      cells.set(key, { key, enterprises: Math.max(0, ...by.map((period) => reports(code, period.id))) });
    }
  }
  return cells;
}

function sumsOverAreas({ areas, periods }: FigureTree, cells: Map<string, Cell>): Sum[] {
  const together = (parts: readonly Cell[]) => parts.reduce((sum, { enterprises }) => sum + enterprises, 0);
  return areas.flatMap((area) => {
    const inside = areas.filter(({ parentCode }) => parentCode === area.code);
    return periods.flatMap(({ id }) =>
      sumOf(
        cells,
        keyOf(area.code, id),
        inside.map(({ code }) => keyOf(code, id)),
        together,
      ),
    );
  });
}

function sumsOverTime({ indicator, areas, periods }: FigureTree, cells: Map<string, Cell>): Sum[] {
  if (takesLatest(indicator)) return [];
  const together = (parts: readonly Cell[]) => Math.max(0, ...parts.map(({ enterprises }) => enterprises));
  return periods.flatMap((period) => {
    const inside = periods.filter((each) => ancestorPeriods(each)[1]?.id === period.id);
    return areas.flatMap(({ code }) =>
      sumOf(
        cells,
        keyOf(code, period.id),
        inside.map(({ id }) => keyOf(code, id)),
        together,
      ),
    );
  });
}

function sumOf(cells: Map<string, Cell>, whole: string, parts: string[], together: Sum["together"]): Sum[] {
  const cell = cells.get(whole);
  const known = parts.flatMap((key) => cells.get(key) ?? []);
  return cell && known.length > 0 ? [{ whole: cell, parts: known, together }] : [];
}

function liesIn(period: Period, larger: Period): boolean {
  return ancestorPeriods(period).some(({ id }) => id === larger.id);
}

const isTooFew = (enterprises: number): boolean => enterprises > 0 && enterprises < FEWEST_ENTERPRISES;

const keyOf = (areaCode: string, periodId: number): string => `${areaCode} ${periodId}`;

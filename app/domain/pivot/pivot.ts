import type { AreaLevel, DashboardArea, DashboardIndicator, DashboardPeriod, Figure } from "../dashboards/dashboard.ts";
import type { State } from "../dashboards/floors.ts";

/** What rows or columns may be. */
export const AXES = [
  "regions",
  "provinces",
  "districts",
  "indicators",
  "months",
  "quarters",
  "years",
  "parts",
] as const;

export type Axis = (typeof AXES)[number];

/** Two axes of one table never vary the same thing. */
export type Varied = "area" | "indicator" | "period" | "part";

export const VARIED: Record<Axis, Varied> = {
  regions: "area",
  provinces: "area",
  districts: "area",
  indicators: "indicator",
  months: "period",
  quarters: "period",
  years: "period",
  parts: "part",
};

/** More are refused: nobody reads them, and a page of them is too heavy for a phone. */
export const MOST_CELLS = 20_000;

/** What a cell says. */
export const MEASURES = ["value", "change", "achievement", "coverage"] as const;

export type Measure = (typeof MEASURES)[number];

/** Codes as in the URL; missing or unknown ones give the default. */
export interface PivotChoice {
  areaCode: string;
  rows: string | null;
  columns: string | null;
  indicator: string | null;
  /** Rows or columns of indicators: those of a cog by its number, or "few" for those of `few`. */
  cog: string | null;
  few: readonly string[];
  period: string | null;
  measure: string | null;
  state: string | null;
}

export interface Pivot {
  area: DashboardArea;
  breadcrumb: DashboardArea[];
  /** What else a table may be of: the nation, regions, provinces, and the area itself. */
  others: DashboardArea[];
  state: State;
  states: State[];
  rows: Axis;
  columns: Axis;
  /** What either axis may be here: a district has no smaller areas, an indicator need not have parts. */
  axes: Axis[];
  measure: Measure;
  indicator: DashboardIndicator;
  indicators: DashboardIndicator[];
  cogs: { number: number; nameTh: string; nameEn: string }[];
  /** The chosen cog; null when a few indicators are chosen instead. */
  cog: number | null;
  few: string[];
  /** The chosen period, or the fiscal year that the periods of an axis lie in or end with. */
  period: DashboardPeriod;
  periods: DashboardPeriod[];
  /** By what the parts divide; null where no part is shown. */
  dimension: string | null;
  asOf: string;
  table: PivotTable | TooMany;
}

export interface PivotTable {
  kind: "table";
  rowHeads: Head[];
  columnHeads: Head[];
  /** A row of cells for each head of a row, in the order of the heads of the columns. */
  cells: PivotCell[][];
}

/** More cells than are answered. */
export interface TooMany {
  kind: "too_many";
  asked: number;
  limit: number;
}

export type Head = { isTotal: boolean } & (
  | { varies: "area"; area: DashboardArea & { level: AreaLevel } }
  | { varies: "indicator"; indicator: DashboardIndicator }
  | { varies: "period"; period: string }
  | { varies: "part"; code: string; nameTh: string; nameEn: string }
);

export interface PivotCell extends Figure {
  /** The indicator is asked for in longer periods, or no window of this one has opened: a missing value is no gap. */
  isAsked: boolean;
  /** In percent, or in points for a percentage; only when the table asks for it. */
  change: string | null;
  /** Value over target, "1" is reached; only when the table asks for it. */
  achievement: string | null;
}

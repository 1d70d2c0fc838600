import type { PeriodKind } from "../periods/fiscal.ts";
import type { Divided } from "./divided.ts";
import type { State } from "./floors.ts";

/**
 * What one dashboard page shows, as plain data. Every number is an exact decimal string; null means nothing was
 * reported (or cannot be said), "0" is a reported zero. Ratios already carry their multiplier: "5.6" is 5.6 percent.
 */
export interface Dashboard {
  area: DashboardArea;
  /** From the nation down to this area, itself last. */
  breadcrumb: DashboardArea[];
  state: State;
  /** The states this viewer may choose here; the public has `accepted` only. */
  states: State[];
  /** ISO instant: everything saved before it is in the figures. */
  asOf: string;
  period: DashboardPeriod;
  /** What may be chosen, newest first: years, quarters and months of the fiscal years in which a window has opened. */
  periods: DashboardPeriod[];
  /** The chosen indicator, drawn by map, ranking, trend and distribution. */
  indicator: DashboardIndicator;
  /** Every indicator that may be chosen, in the order of the catalogue. */
  indicators: DashboardIndicator[];
  /** The five cogs in their fixed order, then the one goal (number 0) last. */
  cogs: CogScore[];
  tiles: Tile[];
  /** Where the figures of map, ranking and distribution come from: the chosen period, or the year around it when the indicator is reported less often. */
  shownPeriod: DashboardPeriod;
  map: DashboardMap;
  /** The provinces of the nation or a region, the districts of a province; best first, without a value last. */
  ranking: RankingRow[];
  /** On the national page the four regions, in the same way; empty elsewhere. */
  regions: RankingRow[];
  trend: Trend;
  /** The chosen indicator in its parts; null when it is never divided. */
  divided: Divided | null;
  /** Only for indicators of companies and committees, of which a province has one each. */
  distribution: Distribution | null;
  /** Every indicator of the area, grouped by cog in the order of `cogs`. */
  table: TableGroup[];
  reports: FormStatus[];
}

export type AreaLevel = "nation" | "region" | "province" | "district";

export interface DashboardArea {
  code: string;
  level: AreaLevel;
  nameTh: string;
  nameEn: string | null;
}

export interface DashboardPeriod {
  code: string;
  kind: PeriodKind;
  fiscalYear: number;
  startsOn: string;
  endsOn: string;
  /** How far its month and quarter windows have opened: a running year says "2 of 4 quarters". */
  monthsOpened: number;
  months: number;
  quartersOpened: number;
  quarters: number;
  /** All of them have opened. */
  complete: boolean;
}

export interface DashboardIndicator {
  code: string;
  cog: number;
  nameTh: string;
  nameEn: string;
  definitionTh: string;
  definitionEn: string;
  unitTh: string;
  unitEn: string;
  direction: "up" | "down" | "neutral";
  decimals: number;
  isRatio: boolean;
  timeRule: "sum" | "last" | "ytd" | "ratio";
  reportedBy: "enterprise" | "company" | "province";
  frequency: PeriodKind;
  derivedFrom: string;
  /** Comes from a register the portal does not keep yet: there are no figures, and that is no one's delay. */
  fromRegister: boolean;
}

/** A number with what stands behind it. */
export interface Figure {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  /** How many reports answered, and how many were expected to. */
  reported: number;
  expected: number;
}

export interface Measured extends Figure {
  /** The target for exactly this period: pro rata for a sum, cumulative for a running total; null when none is set. */
  target: string | null;
  /** Value over target by the indicator's direction, "1" = reached; null without one, for a neutral indicator or while `part` is unfinished. */
  achievement: string | null;
  /** How many of the indicator's own windows of this period have opened. */
  part: Part;
  /** The same period one year before, and the change from it in percent (in percentage points for a percentage). */
  lastYear: string | null;
  change: string | null;
}

export interface Part {
  opened: number;
  of: number;
  frequency: PeriodKind;
}

export interface CogScore {
  number: number;
  code: string;
  nameTh: string;
  nameEn: string;
  /** Mean of min(achievement, 1.2), never below 0, over the indicators that have a value and a target: "0" to "1.2"; null when none has. */
  score: string | null;
  /** How many indicators the score stands on, and how many the cog has in this kind of period. */
  measured: number;
  indicators: CogIndicator[];
}

export interface CogIndicator extends Measured {
  code: string;
  nameTh: string;
  nameEn: string;
  unitTh: string;
  unitEn: string;
  decimals: number;
  direction: "up" | "down" | "neutral";
  /** What it adds to the score: min(achievement, 1.2), never below 0; null when it has no part in it. */
  counted: string | null;
}

export type Tile =
  | ({ kind: "indicator"; indicator: DashboardIndicator } & Measured)
  | { kind: "reports"; submitted: number; expected: number; onTime: number; accepted: number };

export interface DashboardMap {
  /** Five classes or fewer, lowest first; `from` is included, `to` is the next class's `from` (null: open). */
  classes: { from: string | null; to: string | null; count: number }[];
  noData: number;
  notExpected: number;
  provinces: MapProvince[];
}

export interface MapProvince extends Figure {
  code: string;
  /** Index into `classes`, or why there is none. */
  class: number | "no_data" | "not_expected";
}

export interface RankingRow extends Figure {
  area: DashboardArea;
  /** 1 for the best by the indicator's direction (highest for a neutral one), equal values share a rank; null without a value. */
  rank: number | null;
  target: string | null;
  achievement: string | null;
}

export interface Trend {
  /** What a point is: twelve months, four quarters, or the last years. */
  kind: PeriodKind;
  points: TrendPoint[];
}

export interface TrendPoint {
  period: string;
  value: string | null;
  reported: number;
  expected: number;
  /** False: the window has not opened, so a missing value is no gap. */
  opened: boolean;
  lastYear: string | null;
  target: string | null;
}

/** Over the provinces that reported; quartiles are linear between the two nearest. */
export interface Distribution {
  count: number;
  lowest: string;
  lowerQuartile: string;
  median: string;
  upperQuartile: string;
  highest: string;
  /** Null for a ratio. Means mislead when a few are far ahead: it stands after the median. */
  mean: string | null;
}

export interface TableGroup {
  cog: number;
  nameTh: string;
  nameEn: string;
  rows: ({ indicator: DashboardIndicator } & Measured)[];
}

/** How one form stands in this area and period: both measures of completeness. */
export interface FormStatus {
  form: string;
  nameTh: string;
  nameEn: string;
  frequency: PeriodKind;
  expected: number;
  started: number;
  submitted: number;
  onTime: number;
  provinceApproved: number;
  accepted: number;
  returned: number;
  cellsRequired: number;
  cellsFilled: number;
}

export interface DashboardChoice {
  areaCode: string;
  /** Codes as in the URL; missing or unknown ones give the default. */
  indicator?: string | null;
  period?: string | null;
  state?: string | null;
}

/** One record behind a number. */
export interface BehindRow {
  unitCode: string;
  unitName: string;
  unitNameEn: string | null;
  areaCode: string;
  period: string;
  /** For the link to the report; null for what a register says, which has none. */
  form: string | null;
  /** Of a computed figure, which of its operands this is; else the indicator itself. */
  indicator: string;
  state: "draft" | "submitted" | "province_approved" | "accepted" | "returned";
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  missingReason: "not_applicable" | "not_available" | "refused" | null;
}

export interface RecordsBehind {
  rows: BehindRow[];
  /** Pass as `after` for the next page; null on the last. */
  next: string | null;
}

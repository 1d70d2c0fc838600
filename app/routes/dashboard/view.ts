import type { State } from "#app/domain/dashboards/floors.ts";
import type { Option, OptionGroup } from "#app/ui/forms/select.tsx";
import type { GearReading } from "#app/ui/gears/gears.tsx";
import type { Crumb } from "#app/ui/layout/breadcrumbs.tsx";
import type { ThailandMapProps } from "#app/ui/maps/thailand-map.tsx";

/** A dashboard in the reader's language: every number and date already written, nothing left to decide in the browser. */
export interface DashboardView {
  title: string;
  area: { code: string; name: string; isNation: boolean };
  crumbs: Crumb[];
  period: string;
  state: { code: State; label: string };
  asOf: { iso: string; text: string };
  /** The period has not run to its end: how much of it has been asked for. */
  part: string | null;
  filters: FiltersView;
  gears: { label: string; readings: GearReading[] };
  cogs: CogView[];
  tiles: TileView[];
  indicator: IndicatorView;
  /** Where the figures of map and ranking come from, when that is not the chosen period. */
  shownPeriod: string | null;
  map: Omit<ThailandMapProps, "shapes" | "viewBox" | "land">;
  /** Only for the nation. */
  regions: RankingView;
  ranking: RankingView;
  trend: TrendView;
  divided: DividedView | null;
  distribution: DistributionView | null;
  table: TableGroupView[];
  reports: FormStatusView[];
  links: { csv: string; workbook: string; records: string | null; table: string; allTable: string; partsTable: string };
}

/** Against the same period last year: which way, whether that is good, and the words. */
export interface ChangeView {
  way: "rise" | "fall" | "level";
  mood: "good" | "bad" | "plain";
  text: string;
}

/** One headline figure; the properties of `Stat`, as texts. */
export interface TileView {
  key: string;
  label: string;
  value: string | null;
  unit?: string;
  exact?: string;
  missing?: string;
  change?: ChangeView;
  target?: string;
  coverage?: string;
  low?: boolean;
  cog?: number;
  to?: string;
}

export interface FiltersView {
  indicators: OptionGroup[];
  indicator: string;
  periods: OptionGroup[];
  period: string;
  states: Option[];
  state: string;
}

export interface IndicatorView {
  code: string;
  cog: number;
  name: string;
  unit: string;
  /** What is counted, in a sentence or two. */
  definition: string;
  /** Why there are no figures although nobody is late. */
  note: string | null;
}

export type Verdict = "reached" | "near" | "behind" | "none";

export interface CogView {
  number: number;
  name: string;
  /** In percent, without the sign; null for a stalled cog. */
  score: string | null;
  verdict: Verdict;
  /** On how many indicators the score stands. */
  basis: string;
  indicators: {
    code: string;
    name: string;
    unit: string;
    value: string;
    target: string;
    achievement: string;
    counted: string;
    coverage: string;
  }[];
}

export interface RankingRowView {
  code: string;
  name: string;
  to: string;
  rank: string;
  value: string;
  /** Percent of the width; null without a value. */
  bar: { left: number; width: number } | null;
  /** Percent of the width where the target stands. */
  targetAt: number | null;
  achievement: string | null;
  coverage: string;
  low: boolean;
}

export interface RankingView {
  title: string;
  unit: string;
  /** Percent of the width where zero stands: above 0 when there are losses. */
  zeroAt: number;
  rows: RankingRowView[];
}

export interface DividedRowView {
  key: string;
  name: string;
  value: string;
  /** Of the total; null for a ratio. */
  share: string | null;
  bar: RankingRowView["bar"];
  reported: string;
  change: ChangeView | null;
  /** What came undivided: drawn fainter. */
  isRest: boolean;
}

/** A figure in its parts. Without rows it is only the note that nobody divided it. */
export interface DividedView {
  title: string;
  unit: string;
  zeroAt: number;
  rows: DividedRowView[];
  hasShares: boolean;
  total: string;
  note: string;
}

export interface TrendPointView {
  /** Under the point: short. */
  label: string;
  /** In the table and on hover: long. */
  period: string;
  /** Where the point stands; exactness is in the texts. */
  value: number | null;
  lastYear: number | null;
  target: number | null;
  valueText: string;
  lastYearText: string;
  targetText: string;
  coverage: string;
  /** Its window has opened and nothing came. */
  missing: boolean;
}

export interface TrendView {
  title: string;
  unit: string;
  /** What a step of the value axis is divided by, so that its labels stay short. */
  axis: { divisor: number; unit: string };
  points: TrendPointView[];
  hasLastYear: boolean;
  hasTarget: boolean;
}

export interface DistributionView {
  label: string;
  entries: { key: "lowest" | "lowerQuartile" | "median" | "upperQuartile" | "highest"; text: string; at: number }[];
  /** The mean in words; null for a ratio. */
  mean: string | null;
  zeroAt: number | null;
}

export interface TableRowView {
  code: string;
  name: string;
  unit: string;
  to: string;
  current: boolean;
  value: string;
  exact: string | null;
  change: ChangeView | null;
  target: string;
  achievement: { text: string; verdict: Verdict; share: number } | null;
  coverage: string;
  low: boolean;
  note: string | null;
}

export interface TableGroupView {
  cog: number;
  name: string;
  rows: TableRowView[];
}

export interface FormStatusView {
  form: string;
  name: string;
  submitted: string;
  share: number;
  cells: string;
  accepted: string;
  onTime: string;
  returned: string;
}

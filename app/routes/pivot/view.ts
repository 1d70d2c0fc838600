import type { State } from "#app/domain/dashboards/floors.ts";
import type { Axis, Measure } from "#app/domain/pivot/pivot.ts";
import type { Option, OptionGroup } from "#app/ui/forms/select.tsx";
import type { Crumb } from "#app/ui/layout/breadcrumbs.tsx";

/** A pivot table in the reader's language; nothing left to decide in the browser. */
export interface PivotView {
  title: string;
  crumbs: Crumb[];
  state: string;
  asOf: { iso: string; text: string };
  /** What was chosen once: indicator with unit, area, period, and what the cells say. */
  subject: string;
  form: FormView;
  links: { swap: string; csv: string; workbook: string; dashboard: string };
  table: TableView | RefusalView;
}

export interface FormView {
  action: string;
  axes: Option[];
  rows: Axis;
  columns: Axis;
  areas: (Option | OptionGroup)[];
  area: string;
  /** One indicator; null where the table shows those of a cog. */
  indicators: OptionGroup[] | null;
  indicator: string;
  cogs: Option[] | null;
  cog: string;
  /** To be ticked, when a few are chosen. */
  few: { legend: string; choices: { code: string; name: string; ticked: boolean }[] }[];
  periods: (Option | OptionGroup)[];
  period: string;
  periodLabel: string;
  measures: Option[];
  measure: Measure;
  states: Option[];
  state: State;
  /** What the form does not show now and would else forget. */
  keep: Record<string, string | null>;
}

export interface HeadView {
  key: string;
  text: string;
  /** Under it: the unit of an indicator. */
  note?: string;
  /** The table of this area. */
  to?: string;
  isTotal?: boolean;
  /** What the head says of the dashboard that a cell leads to. */
  at: { area?: string; indicator?: string; period?: string };
}

export interface CellView {
  text: string;
  /** Speaks for less than half of those expected. */
  low?: true;
  /** How many reported, where that is not what the cell says. */
  title?: string;
  mood?: "good" | "bad";
  /** No figure to follow. */
  none?: true;
}

export interface TableView {
  kind: "table";
  corner: string;
  columns: HeadView[];
  rows: { head: HeadView; cells: CellView[] }[];
  /** Where cells lead to, but for what their heads say; null when there are too many for links. */
  base: { area: string; indicator: string; period: string; state: string | null } | null;
  legend: string[];
}

/** Instead of a table: too many cells, or nothing in any of them. */
export interface RefusalView {
  kind: "refusal";
  title: string;
  text: string;
  /** A choice that would show something. */
  way: { to: string; label: string } | null;
}

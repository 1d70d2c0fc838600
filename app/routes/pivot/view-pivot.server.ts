import type { State } from "#app/domain/dashboards/floors.ts";
import { isKeptIn } from "#app/domain/indicators/catalogue.ts";
import { type Head, MOST_CELLS, type Pivot, type PivotTable, VARIED } from "#app/domain/pivot/pivot.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { asOfText, type Reader, unitText } from "../dashboard/figure-text.server.ts";
import { queryOf } from "./pivot-choice.server.ts";
import type { HeadView, PivotView, RefusalView, TableView } from "./view.ts";
import { GAP, UNASKED, viewCells } from "./view-cells.server.ts";
import { viewForm } from "./view-form.server.ts";

/** Beyond so many cells a figure is only read: as many links would make the page twice as heavy. */
const MOST_LINKS = 4_000;

/** Writes a pivot table in the reader's language. `statesOf`: a state that may not be seen in another area stays behind. */
export function viewPivot(pivot: Pivot, reader: Reader, statesOf: (areaCode: string) => readonly State[]): PivotView {
  const { t } = reader;
  const query = queryOf(pivot);
  const area = pivot.area.code;
  const dashboardOf = (code: string) => {
    const state = statesOf(code).includes(pivot.state) ? query.state : null;
    return paths.dashboard(code, { indicator: query.indicator, period: query.period, state });
  };
  return {
    title: t("pivot:title", { area: nameIn(reader)(pivot.area) }),
    crumbs: pivot.breadcrumb.map((each) => ({ label: nameIn(reader)(each), to: dashboardOf(each.code) })),
    state: t(`dashboard:state.${pivot.state}`),
    asOf: { iso: pivot.asOf, text: asOfText(pivot.asOf, reader) },
    subject: subjectOf(pivot, reader),
    form: viewForm(pivot, reader),
    links: {
      swap: paths.pivot(area, { ...query, rows: pivot.columns, columns: pivot.rows }),
      csv: paths.pivotFile(area, "csv", query),
      workbook: paths.pivotFile(area, "xlsx", query),
      dashboard: dashboardOf(area),
    },
    table: pivot.table.kind === "table" ? viewTable(pivot, pivot.table, reader) : tooMany(pivot.table, reader),
  };
}

/** What was chosen once, and what the cells say: the caption of the table and of its files. */
export function subjectOf(pivot: Pivot, reader: Reader): string {
  const { t, language } = reader;
  const varied = [VARIED[pivot.rows], VARIED[pivot.columns]];
  const { indicator, period } = pivot;
  const unit = pivot.measure === "value" ? ` (${unitText(indicator, language)})` : "";
  return [
    !varied.includes("indicator") && `${indicator.code} ${nameIn(reader)(indicator)}${unit}`,
    nameIn(reader)(pivot.area),
    (!varied.includes("period") || ![pivot.rows, pivot.columns].includes("years")) &&
      formatPeriod(period.code, language),
    pivot.dimension && t(`dashboard:divided.by.${pivot.dimension}`),
    pivot.measure !== "value" && t(`pivot:measure.${pivot.measure}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** A head in words. */
export function headText(head: Head, reader: Reader): string {
  const { t, language } = reader;
  switch (head.varies) {
    case "area":
      return nameIn(reader)(head.area);
    case "indicator":
      return `${head.indicator.code} ${nameIn(reader)(head.indicator)}`;
    case "period":
      return head.isTotal ? t("pivot:total.year") : formatPeriod(head.period, language, "short");
    case "part":
      return head.isTotal ? t("pivot:total.parts") : nameIn(reader)(head);
  }
}

function viewTable(pivot: Pivot, table: PivotTable, reader: Reader): TableView | RefusalView {
  const longer = longerPeriods(pivot, reader);
  if (longer) return longer;
  const { t } = reader;
  if (pivot.measure !== "coverage" && table.cells.every((cells) => cells.every(({ value }) => value === null)))
    return { kind: "refusal", title: t("pivot:nothing.title"), text: t("pivot:nothing.text"), way: null };
  const query = queryOf(pivot);
  const cells = viewCells(pivot, table, reader);
  const head = (each: Head, index: number) => viewHead(each, index, pivot, reader);
  const shown = cells.flat();
  return {
    kind: "table",
    corner: t(`pivot:axis.${pivot.rows}`),
    columns: table.columnHeads.map(head),
    rows: table.rowHeads.map((each, row) => ({ head: head(each, row), cells: cells[row]! })),
    base:
      shown.length > MOST_LINKS
        ? null
        : { area: pivot.area.code, indicator: query.indicator!, period: query.period!, state: query.state },
    legend: [
      shown.some(({ text }) => text === GAP) && t("pivot:legend.gap"),
      shown.some(({ text }) => text === UNASKED) && t("pivot:legend.unasked"),
      shown.some(({ low }) => low) && t("pivot:legend.low"),
      t("pivot:legend.totals"),
    ].filter((line) => line !== false),
  };
}

function viewHead(head: Head, index: number, pivot: Pivot, reader: Reader): HeadView {
  const isTotal = head.isTotal ? { isTotal: true } : {};
  const common = { key: String(index), text: headText(head, reader), ...isTotal };
  switch (head.varies) {
    case "area": {
      const { code } = head.area;
      const { rows: _rows, columns: _columns, ...query } = queryOf(pivot);
      return { ...common, at: { area: code }, ...(!head.isTotal && { to: paths.pivot(code, query) }) };
    }
    case "indicator": {
      const note = pivot.measure === "value" ? { note: unitText(head.indicator, reader.language) } : {};
      return { ...common, at: { indicator: head.indicator.code }, ...note };
    }
    case "period":
      return { ...common, at: { period: head.period } };
    case "part":
      return { ...common, at: {} };
  }
}

function tooMany({ asked }: { asked: number }, { t }: Reader): RefusalView {
  const numbers = { asked: formatNumber(asked), limit: formatNumber(MOST_CELLS) };
  return { kind: "refusal", title: t("pivot:tooMany.title"), text: t("pivot:tooMany.text", numbers), way: null };
}

/** The indicator is kept in longer periods than the rows or columns are: the way to those. */
function longerPeriods(pivot: Pivot, { t }: Reader): RefusalView | null {
  const { indicator } = pivot;
  const shown = { rows: pivot.rows, columns: pivot.columns };
  if (Object.values(shown).includes("indicators")) return null;
  const axis = (["rows", "columns"] as const).find((each) => ["months", "quarters"].includes(shown[each]));
  const kind = axis && shown[axis] === "months" ? "month" : "quarter";
  if (!axis || isKeptIn({ form: indicator }, { kind })) return null;
  const longer = indicator.frequency === "quarter" ? "quarters" : "years";
  return {
    kind: "refusal",
    title: t(`dashboard:table.asked.${indicator.frequency}`),
    text: t("pivot:nothing.longer"),
    way: {
      to: paths.pivot(pivot.area.code, { ...queryOf(pivot), [axis]: longer }),
      label: t(`pivot:nothing.${longer}`),
    },
  };
}

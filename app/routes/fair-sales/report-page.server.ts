import type { Viewer } from "#app/domain/access/viewer.ts";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { fairFrame } from "../fairs/frame.server.ts";
import { type CrossRow, type ReportView, reportView } from "./report-view.server.ts";

/** On the page; all of them are in the files. */
const MOST_MISSING = 200;

export type ReportPage = NonNullable<Awaited<ReturnType<typeof reportPage>>>;

/**
 * The closing report as its page shows it: the sums whole, the cross table of one province at a time, the first of what is
 * missing. `view` is null before the fair is closed; null when the report is not there for the viewer.
 */
export async function reportPage(viewer: Viewer, code: string, parameters: URLSearchParams) {
  const read = await readClosingReport(viewer, code);
  if (!read) return null;
  const { fair, report } = read;
  const frame = await fairFrame(viewer, fair, "report");
  const title = translator(viewer.language)("fairSales:report.of", { fair: frame.name });
  if (!report) return { title, frame, view: null };
  const { figures: _, cross, missing, ...view } = await reportView(viewer, fair, report);
  return {
    title,
    frame,
    view: {
      ...view,
      cross: crossOf(cross, view.sums, parameters.get("province")),
      missingDays: missing.length,
      missing: missing.slice(0, MOST_MISSING),
      moreMissing: Math.max(0, missing.length - MOST_MISSING),
    },
  };
}

/** The rows of one province, that which sold most when none is asked for, in the order of the report, and its sum. */
function crossOf(cross: readonly CrossRow[], sums: ReportView["sums"], asked: string | null) {
  const lines = sums.groups.find(({ kind }) => kind === "province")?.lines ?? [];
  const shown = lines.find(({ key }) => key === asked) ?? lines[0];
  if (!shown) return null;
  return {
    province: shown.key,
    name: shown.label,
    total: shown.total,
    note: shown.note,
    provinces: lines
      .map(({ key, label }) => ({ value: key, label }))
      .sort((one, other) => one.label.localeCompare(other.label, "th")),
    rows: cross.filter(({ provinceCode }) => provinceCode === shown.key).map(shownCross),
  };
}

/** A row of the cross table as it is read, on the page and on paper. */
export function shownCross(row: CrossRow) {
  const baht = (value: string | null) => formatNumber(value, { decimals: 2 });
  return {
    key: `${row.provinceCode} ${row.category} ${row.stars} ${row.zone}`,
    province: row.province,
    category: row.category,
    stars: row.stars === null ? "–" : String(row.stars),
    zone: row.zoneName,
    booths: formatNumber(row.booths),
    reported: `${formatNumber(row.reported)}/${formatNumber(row.expected)}`,
    cash: baht(row.cash),
    orders: baht(row.orders),
    online: baht(row.online),
    business: baht(row.business),
    total: baht(row.total),
    verified: baht(row.verifiedTotal),
  };
}

import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { translator } from "#app/i18n/server.server.ts";
import type { ReportView } from "./report-view.server.ts";

const NAMED = ["province", "category", "stars", "zone"] as const;
const COUNTED = ["booths", "expected", "reported", "verified"] as const;
const AMOUNTS = ["cash", "orders", "online", "business", "total", "verifiedTotal"] as const;

type T = ReturnType<typeof translator>;
type Cell = string | number | null;

/** The cross table as CSV for a spreadsheet: with a byte order mark, and no text that it would run as a formula. */
export function reportCsv(viewer: Viewer, view: ReportView): string {
  const t = translator(viewer.language);
  const columns = [...NAMED, ...COUNTED, ...AMOUNTS];
  const header = columns.map((name) => t(`fairSales:cross.${name}`));
  return stringify([header, ...view.cross.map((row) => columns.map((name) => row[name]))], {
    bom: true,
    escape_formulas: true,
  });
}

/**
 * The report as a workbook: what it says in short (target, the fair before, visitors, method, fingerprint), the sums, the
 * cross table, the visitors and the missing booth-days on sheets of their own; amounts as numbers.
 */
export async function reportWorkbook(viewer: Viewer, view: ReportView): Promise<Uint8Array> {
  const t = translator(viewer.language);
  const book = new ExcelJS.Workbook();
  addSheet(book, t("fairSales:sheet.summary"), [], summaryOf(t, view)).getColumn(1).font = { bold: true };
  const what = t("fairSales:column.what");
  const figures = [...COUNTED, ...AMOUNTS].map((name) => t(`fairSales:cross.${name}`));
  addSheet(
    book,
    t("fairSales:sheet.sums"),
    ["", what, ...figures, t("fairSales:report.row.previousTotal")],
    view.figures.sums.map((sum) => [
      sum.kind === "all" ? "" : t(`fairSales:by.${sum.kind}`),
      sum.label,
      ...COUNTED.map((name) => sum[name]),
      ...[...AMOUNTS.map((name) => sum[name]), sum.before].map(numberOf),
    ]),
    7,
  );
  addSheet(
    book,
    t("fairSales:sheet.cross"),
    [...NAMED.map((name) => t(`fairSales:cross.${name}`)), ...figures],
    view.cross.map((row) => [
      ...NAMED.map((name) => row[name]),
      ...COUNTED.map((name) => row[name]),
      ...AMOUNTS.map((name) => numberOf(row[name])),
    ]),
    9,
  );
  addSheet(
    book,
    t("fairSales:sheet.visitors"),
    [t("fairSales:column.day"), t("fairSales:visitors.title")],
    view.visitors.map(({ day, count }) => [day, count]),
  );
  addSheet(
    book,
    t("fairSales:sheet.missing"),
    [
      t("fairSales:desk.booth"),
      t("fairSales:desk.enterprise"),
      t("fairSales:column.province"),
      t("fairSales:column.day"),
    ],
    view.missing.map((row) => [row.booth, row.name, row.province, row.day]),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function summaryOf(t: T, { figures, ...view }: ReportView): Cell[][] {
  const row = (name: string, value: Cell): Cell[][] =>
    value === null ? [] : [[t(`fairSales:report.row.${name}`), value]];
  const whole = figures.sums.find(({ kind }) => kind === "all");
  return [
    ...row("fair", view.fair.name),
    ...row("days", view.days),
    [t("fairSales:cross.total"), numberOf(figures.total)],
    [t("fairSales:cross.verifiedTotal"), numberOf(whole?.verifiedTotal ?? null)],
    ...COUNTED.map((name) => [t(`fairSales:cross.${name}`), whole?.[name] ?? 0]),
    ...row("missing", view.missing.length),
    ...row("target", numberOf(figures.target)),
    ...row("share", numberOf(figures.share)),
    ...row("previous", view.previous?.name ?? null),
    ...row("previousTotal", numberOf(figures.before)),
    ...row("change", numberOf(figures.change)),
    [t("fairSales:visitors.title"), view.visitors.reduce((sum, { count }) => sum + count, 0)],
    ...row("method", view.method),
    ...row("made", view.made),
    ...row("fingerprint", view.sha256),
  ];
}

/** A sheet with a header that stays; columns from `amounts` on are baht. */
function addSheet(
  book: ExcelJS.Workbook,
  name: string,
  header: string[],
  rows: Cell[][],
  amounts = Number.POSITIVE_INFINITY,
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: header.length > 0 ? 1 : 0 }] });
  if (header.length > 0) sheet.addRow(header).font = { bold: true };
  sheet.addRows(rows);
  for (const [at, column] of sheet.columns.entries()) {
    column.width = header.length > 0 ? 20 : 40;
    if (at + 1 >= amounts) column.numFmt = "#,##0.00";
  }
  return sheet;
}

const numberOf = (value: string | null) => (value === null ? null : Number(value));

import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { addedUp, type DailyLine, type dailyView } from "./daily-view.server.ts";

type View = Awaited<ReturnType<typeof dailyView>>;

const COLUMNS = [
  "day",
  "zone",
  "category",
  "booths",
  "reported",
  "cash",
  "orders",
  "online",
  "business",
  "total",
] as const;

/** The daily report as CSV for a spreadsheet, one line a day, zone and category; ISO days, a byte order mark. */
export function dailyCsv(viewer: Viewer, { lines }: View): string {
  const rows = lines.map((line) => [line.day, line.zone, line.category, line.booths, line.reported, ...amounts(line)]);
  return stringify([header(viewer), ...rows], { bom: true, escape_formulas: true });
}

/** The daily report as a workbook: the lines with their sum, and the visitors on a sheet of their own. */
export async function dailyWorkbook(viewer: Viewer, { lines, visitors }: View): Promise<Uint8Array> {
  const t = translator(viewer.language);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(t("fairSales:daily.sheet"), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(header(viewer)).font = { bold: true };
  for (const line of lines)
    sheet.addRow([formatDate(line.day, viewer.language), line.zone, line.category, ...figures(line)]);
  sheet.addRow([t("fairSales:daily.whole"), "", "", ...figures(addedUp(lines))]).font = { bold: true };
  for (const nth of [6, 7, 8, 9, 10]) sheet.getColumn(nth).numFmt = "#,##0.00";
  const people = book.addWorksheet(t("fairSales:visitors.title"), { views: [{ state: "frozen", ySplit: 1 }] });
  people.addRow([t("fairSales:column.day"), t("fairSales:visitors.count")]).font = { bold: true };
  for (const { onDate, visitors: count } of visitors) people.addRow([formatDate(onDate, viewer.language), count]);
  for (const each of [sheet, people]) for (const column of each.columns) column.width = 18;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function header(viewer: Viewer): string[] {
  const t = translator(viewer.language);
  return COLUMNS.map((name) => t(`fairSales:daily.column.${name}`));
}

type Line = Pick<DailyLine, "booths" | "reported" | "cash" | "orders" | "online" | "business" | "total">;

/** Exact amounts; nothing where nobody has reported, which is not zero. */
function amounts({ reported, cash, orders, online, business, total }: Line): (string | null)[] {
  return [cash, orders, online, business, total].map((baht) => (reported > 0 ? baht : null));
}

function figures(line: Line) {
  return [line.booths, line.reported, ...amounts(line).map((baht) => (baht === null ? null : Number(baht)))];
}

import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { renderPdf } from "#app/domain/documents/pdf.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import type { ReportView } from "./report-view.server.ts";
import type { SumLine } from "./sums-view.server.ts";

const CROSS = [
  "province",
  "category",
  "stars",
  "zone",
  "booths",
  "expected",
  "reported",
  "verified",
  "total",
  "verifiedTotal",
] as const;

/** The cross table as CSV for a spreadsheet: with a byte order mark, and no text that it would run as a formula. */
export function reportCsv(viewer: Viewer, view: ReportView): string {
  const t = translator(viewer.language);
  const header = CROSS.map((name) => t(`fairSales:cross.${name}`));
  return stringify([header, ...view.cross.map((row) => CROSS.map((name) => row[name]))], {
    bom: true,
    escape_formulas: true,
  });
}

/** The report as a workbook: sums, the cross table and the missing booth-days on sheets of their own; amounts as numbers. */
export async function reportWorkbook(viewer: Viewer, view: ReportView): Promise<Uint8Array> {
  const t = translator(viewer.language);
  const book = new ExcelJS.Workbook();
  const cross = book.addWorksheet(t("fairSales:sheet.cross"), { views: [{ state: "frozen", ySplit: 1 }] });
  cross.addRow(CROSS.map((name) => t(`fairSales:cross.${name}`))).font = { bold: true };
  for (const row of view.cross)
    cross.addRow([
      row.province,
      row.category,
      row.stars,
      row.zone,
      row.booths,
      row.expected,
      row.reported,
      row.verified,
      Number(row.total),
      Number(row.verifiedTotal),
    ]);
  for (const column of [9, 10]) cross.getColumn(column).numFmt = "#,##0.00";
  const missing = book.addWorksheet(t("fairSales:sheet.missing"), { views: [{ state: "frozen", ySplit: 1 }] });
  missing.addRow([
    t("fairSales:desk.booth"),
    t("fairSales:desk.enterprise"),
    t("fairSales:column.province"),
    t("fairSales:column.day"),
  ]).font = { bold: true };
  for (const row of view.missing) missing.addRow([row.booth, row.name, row.province, row.day]);
  for (const sheet of [cross, missing]) for (const column of sheet.columns) column.width = 20;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The report on paper: what it says on the page, with every sum as a table. */
export function reportPdf(viewer: Viewer, view: ReportView): Promise<Uint8Array> {
  const t = translator(viewer.language);
  const { whole } = view.sums;
  const column = (name: keyof SumLine & string) => ({ header: t(`fairSales:column.${name}`), numeric: true, width: 1 });
  return renderPdf({
    title: view.title,
    language: viewer.language,
    meta: [view.days, view.made, view.method],
    blocks: [
      {
        kind: "list",
        items: [
          `${t("fairSales:total")} ${whole.total} ${t("fairSales:baht")} (${whole.note})`,
          `${t("fairSales:column.verified")} ${whole.verified} ${t("fairSales:baht")}`,
          ...(view.target && view.targetShare
            ? [t("fairSales:report.ofTarget", { target: view.target, share: view.targetShare })]
            : []),
          ...(view.previous
            ? [
                `${t("fairSales:report.previous", { fair: view.previous.name })} ${view.previous.total} ${t("fairSales:baht")}`,
              ]
            : []),
          ...(view.visitorsTotal
            ? [`${t("fairSales:visitors.title")} ${view.visitorsTotal} ${t("fairSales:visitors.unit")}`]
            : []),
        ],
      },
      ...view.sums.groups.flatMap(({ kind, lines }) => [
        { kind: "heading" as const, text: t(`fairSales:by.${kind}`) },
        {
          kind: "table" as const,
          columns: [
            { header: t("fairSales:column.what"), width: 2 },
            column("booths"),
            column("reported"),
            column("cash"),
            column("orders"),
            column("total"),
          ],
          rows: lines.map((line) => [line.label, line.booths, line.reported, line.cash, line.orders, line.total]),
        },
      ]),
      { kind: "heading", text: t("fairSales:report.missing", { count: formatNumber(view.missing.length) }) },
      ...(view.missing.length > 0
        ? [
            {
              kind: "table" as const,
              columns: [
                { header: t("fairSales:desk.booth"), width: 1 },
                { header: t("fairSales:desk.enterprise"), width: 3 },
                { header: t("fairSales:column.province"), width: 1 },
                { header: t("fairSales:column.day"), width: 1 },
              ],
              rows: view.missing.map((row) => [row.booth, row.name, row.province, row.day]),
            },
          ]
        : [{ kind: "paragraph" as const, text: t("fairSales:report.nothingMissing") }]),
      { kind: "paragraph", text: t("fairSales:report.fingerprint", { sha256: view.sha256 }) },
    ],
  });
}

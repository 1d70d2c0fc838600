import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import type { Head, Pivot, PivotCell, PivotTable } from "#app/domain/pivot/pivot.ts";
import { type Reader, unitText } from "../dashboard/figure-text.server.ts";
import { headText, subjectOf } from "./view-pivot.server.ts";

const FORMATS = { value: "#,##0.####", change: "+0.0;-0.0;0.0", achievement: "0%", coverage: "#,##0" };

/** A table as CSV for a spreadsheet: exact decimals, with a byte order mark. */
export function pivotCsv(pivot: Pivot, table: PivotTable, reader: Reader): string {
  const lines = table.cells.map((cells, row) => [
    ...firstOf(table.rowHeads[row]!, reader),
    ...cells.flatMap((cell) => saying(cell, pivot)),
  ]);
  return stringify([headerOf(pivot, table, reader), ...lines], { bom: true });
}

/** The same as a workbook: numbers as numbers, totals bold, heads that stay. */
export async function pivotWorkbook(pivot: Pivot, table: PivotTable, reader: Reader): Promise<Uint8Array> {
  const { t } = reader;
  const book = new ExcelJS.Workbook();
  const header = headerOf(pivot, table, reader);
  const first = header.length - table.columnHeads.length * widthOf(pivot);
  const sheet = book.addWorksheet(t("pivot:sheet"), { views: [{ state: "frozen", xSplit: first, ySplit: 3 }] });
  const state = t(`dashboard:state.${pivot.state}`);
  sheet.addRow([[subjectOf(pivot, reader), state, pivot.asOf].join(" · ")]).font = { bold: true, size: 13 };
  sheet.addRow([]);
  const heads = sheet.addRow(header);
  heads.font = { bold: true };
  heads.alignment = { wrapText: true, vertical: "bottom" };
  header.forEach((_, index) => {
    sheet.getColumn(index + 1).width = index === 1 ? 36 : 16;
  });
  table.cells.forEach((cells, index) => {
    const head = table.rowHeads[index]!;
    const numbers = cells.flatMap((cell) => saying(cell, pivot)).map((said) => (said === null ? null : Number(said)));
    const row = sheet.addRow([...firstOf(head, reader), ...numbers]);
    if (head.isTotal) row.font = { bold: true };
    numbers.forEach((_, column) => {
      row.getCell(first + column + 1).numFmt = FORMATS[pivot.measure];
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function headerOf(pivot: Pivot, { columnHeads, rowHeads }: PivotTable, reader: Reader): string[] {
  const { t, language } = reader;
  const corner = [t("dashboard:sheet.code"), t(`pivot:axis.${pivot.rows}`)];
  if (rowHeads[0]?.varies === "indicator") corner.push(t("dashboard:sheet.unit"));
  const columns = columnHeads.flatMap((head) => {
    const text = headText(head, reader);
    if (pivot.measure === "coverage")
      return (["reported", "expected"] as const).map((key) => `${text}: ${t(`dashboard:sheet.${key}`)}`);
    return head.varies === "indicator" && pivot.measure === "value"
      ? `${text} (${unitText(head.indicator, language)})`
      : text;
  });
  return [...corner, ...columns];
}

/** The code, the name, and of an indicator its unit. */
function firstOf(head: Head, reader: Reader): string[] {
  switch (head.varies) {
    case "area":
      return [head.area.code, headText(head, reader)];
    case "indicator": {
      const { code, nameTh, nameEn } = head.indicator;
      return [code, reader.language === "th" ? nameTh : nameEn, unitText(head.indicator, reader.language)];
    }
    case "period":
      return [head.period, headText(head, reader)];
    case "part":
      return [head.isTotal ? "" : head.code, headText(head, reader)];
  }
}

/** Reported and expected stand apart: a spreadsheet would take 3/5 for a day in May. */
const widthOf = ({ measure }: Pivot) => (measure === "coverage" ? 2 : 1);

function saying(cell: PivotCell, { measure }: Pivot): (string | null)[] {
  return measure === "coverage" ? [String(cell.reported), String(cell.expected)] : [cell[measure]];
}

import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { translator } from "#app/i18n/server.server.ts";
import { dashboardWorkbook } from "#app/routes/dashboard/dashboard-workbook.server.ts";
import { dashboard, measured, SALES } from "#tests/ui/dashboard-fixture.ts";

test("a dashboard as a workbook has numbers as numbers, and leaves empty what nobody reported", async () => {
  const figures = [measured({ value: "412345678.9" }), measured({ value: null, target: null, achievement: null })];
  const rows = figures.map((figure) => ({ indicator: SALES, ...figure }));
  const one = dashboard({ table: [{ cog: 3, nameTh: "การตลาด", nameEn: "Marketing", rows }] });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await dashboardWorkbook(one, { language: "th", t: translator("th") })).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["ตัวชี้วัด", "พื้นที่", "รายงาน"]);
  const sheet = book.worksheets[0]!;
  expect(sheet.getRow(3).getCell(4).value).toBe("ผล");
  expect(sheet.getRow(4).getCell(4).value).toBe(412345678.9);
  expect(sheet.getRow(5).getCell(4).value).toBeNull();
  expect(book.worksheets[1]!.rowCount).toBe(3 + one.regions.length + one.ranking.length);
});

test("the parts of the chosen indicator are a sheet of their own, with what came undivided and the whole", async () => {
  const part = { code: "food", nameTh: "อาหาร", nameEn: "Food", share: "0.75", reported: 3, expected: 4, change: null };
  const divided = {
    ...{ dimension: "category", total: "400", reported: 4, given: 3, overlapping: false },
    parts: [{ ...part, value: "300" }],
    remainder: { value: "100", share: "0.25" },
  };
  const book = new ExcelJS.Workbook();
  const bytes = await dashboardWorkbook(dashboard({ divided }), { language: "en", t: translator("en") });
  await book.xlsx.load(bytes.buffer);
  const sheet = book.getWorksheet("Parts")!;
  const cells = (row: number) => [2, 3, 4].map((column) => sheet.getRow(row).getCell(column).value);
  expect([4, 5, 6].map(cells)).toEqual([
    ["Food", 300, 0.75],
    ["Not divided", 100, 0.25],
    ["Total", 400, null],
  ]);
});

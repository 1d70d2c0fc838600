import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { deskRows } from "#app/domain/fair-sales/desk.server.ts";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { setVisitors } from "#app/domain/fair-sales/visitors.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { reportPage } from "#app/routes/fair-sales/report-page.server.ts";
import { reportPdf } from "#app/routes/fair-sales/report-pdf.server.ts";
import { reportCsv, reportWorkbook } from "#app/routes/fair-sales/report-table-files.server.ts";
import { reportView } from "#app/routes/fair-sales/report-view.server.ts";
import { enterprisesOf } from "#tests/domain/fairs/fair-world.ts";
import { useDatabase } from "#tests/support/database.ts";
import { textOfPdf } from "#tests/support/pdf-text.ts";
import { viewerFor } from "#tests/support/world.ts";
import { addFair, addStaff } from "./fixture.ts";

const FAIR = "ended-2569";
const AMOUNTS = { cash: "0", orders: "0", online: "0", business: "0", units: null };
let booths: number[] = [];

/** Thirteen booths of food in one province, one of herbs in another; the last of food and that of herbs sell far more. */
describe("a fair that is over", () => {
  useDatabase();
  beforeAll(async () => {
    const food = Array.from({ length: 13 }, (_, at) => ({
      ...{ unit: `E${at + 1}`, category: "food", zone: "A" },
      stars: at % 2 ? 5 : 4,
    }));
    const herb = { unit: `E${(await enterprisesOf("50", 1))[0]}`, category: "herb", zone: "B" };
    booths = await addFair(FAIR, "2026-11-10", "2026-11-11", [...food, herb]);
    await addStaff(FAIR, "officer.50@demo.test");
    const staff = await viewerFor("officer.50@demo.test");
    for (const [at, allocationId] of booths.entries()) {
      const cash = at >= 12 ? "90000" : String(1000 + at);
      const amounts = { ...AMOUNTS, cash, orders: "250.25", online: String(at), business: at % 3 ? "0" : "5000.50" };
      const sale = { allocationId, amounts, submissionKey: randomUUID(), replacesId: null, reason: null };
      expect(await reportSale(staff, { ...sale, date: "2026-11-11" })).toMatchObject({ ok: true });
    }
    const central = await viewerFor("central@demo.test");
    await setVisitors(central, FAIR, "2026-11-10", 15_966);
  });

  test("a booth far from the others of its category on the day is odd; one alone in its category is not", async () => {
    const query = { fairCode: FAIR, date: "2026-11-11", zoneId: null, filter: "unusual", after: null } as const;
    const { rows } = await deskRows(await viewerFor("officer.50@demo.test"), query);
    expect(rows.map(({ allocationId }) => allocationId)).toEqual([booths[12]]);
    expect(await closeFair(await viewerFor("central@demo.test"), FAIR)).toMatchObject({ ok: true });
  });

  test("page, CSV, workbook and paper say the same: every row of the cross table, its channels, the target, the visitors", async () => {
    const central = await viewerFor("central@demo.test");
    const { fair, report } = (await readClosingReport(central, FAIR))!;
    const view = await reportView(central, fair, report!);
    const { cross: first, ...page } = (await reportPage(central, FAIR, new URLSearchParams()))!.view!;
    const rows: Record<string, string>[] = [];
    for (const { value } of first!.provinces) {
      const { cross } = (await reportPage(central, FAIR, new URLSearchParams({ province: value })))!.view!;
      rows.push(...cross!.rows.map(({ key: _, zone: __, ...row }) => row));
    }
    const amounts = ["cash", "orders", "online", "business", "total", "verified"];
    const shown = rows.map((row) => amounts.map((name) => row[name])).sort();
    expect(rows.map((row) => Number(row.total!.replaceAll(",", ""))).reduce((sum, each) => sum + each, 0)).toBe(
      Number(page.sums.whole.total.replaceAll(",", "")),
    );
    const read = (value: unknown) => formatNumber(String(value ?? 0), { decimals: 2 });

    const [header, ...lines] = parse(reportCsv(central, view), { bom: true }) as string[][];
    expect(header).toHaveLength(14);
    expect(lines.map((line) => line.slice(8).map(read)).sort()).toEqual(shown);

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await reportWorkbook(central, view)) as unknown as ArrayBuffer);
    const sheets = book.worksheets.map((sheet) =>
      (sheet.getSheetValues() as unknown[][]).slice(1).map((row) => row.slice(1)),
    );
    const [summary, sums, crossSheet, visitors, missing] = sheets as [
      unknown[][],
      unknown[][],
      unknown[][],
      unknown[][],
      unknown[][],
    ];
    expect(
      crossSheet
        .slice(1)
        .map((row) => row.slice(8).map(read))
        .sort(),
    ).toEqual(shown);
    expect(read(sums[1]![10])).toBe(read(page.sums.whole.total.replaceAll(",", "")));
    expect(sums).toHaveLength(2 + page.sums.groups.flatMap(({ lines: each }) => each).length);
    expect([missing.length - 1, visitors[1]]).toEqual([page.missingDays, ["10 พ.ย. 2569", 15_966]]);
    const said = Object.fromEntries(summary as [string, unknown][]);
    expect(said).toMatchObject({ "เป้าหมาย (บาท)": 10_000_000, ผู้เข้าชมงาน: 15_966, วิธีนับ: page.method });
    expect(said["ลายพิมพ์ SHA-256"]).toBe(page.sha256);

    const paper = textOfPdf(await reportPdf(central, view));
    for (const figure of [
      ...shown.flat(),
      ...page.sums.groups.flatMap(({ lines: each }) => each.map(({ total }) => total)),
    ])
      expect(paper).toContain(figure);
    expect(paper.join("\n")).toContain(page.sha256.slice(0, 40));
  });

  test("a report frozen before the channels were told apart still opens, as page and as files", async () => {
    const central = await viewerFor("central@demo.test");
    const { fair, report } = (await readClosingReport(central, FAIR))!;
    const cross = report!.content.cross.map(({ cash: _, orders: __, online: ___, business: ____, ...row }) => row);
    const view = await reportView(central, fair, { ...report!, content: { ...report!.content, cross } });
    expect(view.cross[0]).toMatchObject({ cash: null, total: report!.content.cross[0]!.total });
    expect(reportCsv(central, view).split("\n")[1]).toContain(",,,,");
    expect((await reportWorkbook(central, view)).length).toBeGreaterThan(1000);
    expect((await reportPdf(central, view)).length).toBeGreaterThan(1000);
  });
});

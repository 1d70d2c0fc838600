import ExcelJS from "exceljs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { action as commit, loader as preview } from "#app/routes/imports.$id.tsx";
import { loader as template } from "#app/routes/imports.template.ts";
import { action as send, loader as start } from "#app/routes/imports.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { forget, monthlyReports } from "../domain/observations/demo-reports.ts";
import { requestOf, routeArgs } from "./signed-request.ts";

useDatabase();

const HEAD = "unit,period,indicator,split,value,numerator,denominator,missing_reason";
const who = "officer.30@demo.test";
let one: ReportKey;
beforeAll(async () => {
  [one] = (await monthlyReports("30", "none")) as [ReportKey];
});
beforeEach(() => forget(one));

async function upload(content: BlobPart, { name = "ยอดขาย ต.ค.csv", email = who } = {}) {
  const body = new FormData();
  body.set("file", new File([content], name, { type: "text/csv" }));
  return send(routeArgs(await requestOf(email, "/imports", { method: "POST", body })));
}
const idOf = (answer: unknown) => (answer as Response).headers.get("location")?.split("/").at(-1) ?? "";
const show = async (id: string, path = "") => preview(routeArgs(await requestOf(who, `/imports/${id}${path}`), { id }));
async function decide(id: string, mode: string) {
  const body = new URLSearchParams({ mode });
  return commit(routeArgs(await requestOf(who, `/imports/${id}`, { method: "POST", body }), { id }));
}
const errorOf = (answer: unknown) => (answer as { data: { error: string } }).data.error;
/** Thai letters and ASCII as the old code page has them. */
const windows874 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
  });

describe("a file", () => {
  test("leads to a preview, and from there to the figures", async () => {
    const answer = await upload(`${HEAD}\n${one.unitCode},2026-10,C3-01,,"๑,๒๓๔.๕๐",,,\n`);
    expect(answer).toMatchObject({ status: 303 });
    const id = idOf(answer);
    expect(await show(id)).toMatchObject({
      title: "ตรวจก่อนบันทึก: ยอดขาย ต.ค.csv",
      committed: null,
      counts: { rows: "1", created: "1", refused: "0" },
      offer: { changes: true, refusals: false },
      changes: [{ line: 2, before: "ว่าง", after: "1,234.5" }],
    });
    expect(await decide(id, "atomic")).toMatchObject({ status: 303 });
    const done = await show(id);
    expect(done.committed).toMatch(/2569/);
    expect(done.sends.flatMap((each) => each.links.map((link) => link.to))).toEqual([
      "/due/30/enterprise-month/2026-10",
    ]);
    expect((await readReport(await viewerFor(who), one))?.cells[0]?.value).toBe("1234.5");
  });

  test("is previewed by name: unit, indicator and part in the reader's language, beside the codes as they were typed", async () => {
    const { unit } = (await readReport(await viewerFor(who), one))!;
    const rows = [
      `${one.unitCode.toLowerCase()},2026-10,c3-01,,1234567.5,,,`,
      `${one.unitCode},FY2570-Q1,C2-01,academic,5,,,`,
      "E999999,2026-10,C3-01,,1,,,",
    ];
    const id = idOf(await upload([HEAD, ...rows].join("\n")));
    const [change] = (await show(id)).changes;
    expect(change).toMatchObject({
      unit: { code: one.unitCode.toLowerCase(), name: unit.nameTh },
      indicator: { code: "c3-01", name: "ยอดจำหน่ายทุกช่องทาง (บาท)" },
      period: "ต.ค. 2569",
      after: "1,234,567.5",
    });
    const { refused, changes } = await show(id, "?lang=en");
    expect([...changes, ...refused].map(({ line, indicator }) => [line, indicator.name, indicator.part])).toEqual([
      [2, "Sales, all channels (baht)", ""],
      [3, "Person-times trained (person-times)", "Academic sector"],
      [4, "Sales, all channels (baht)", ""],
    ]);
    expect(refused.at(-1)?.unit).toEqual({ code: "E999999", name: null });
  });

  test("in Windows-874 with Thai column names is understood", async () => {
    const text = `หน่วย,งวด,ตัวชี้วัด,ค่า\n${one.unitCode},๒๕๖๙-๑๐,C3-01,๕๐\n`;
    expect(await show(idOf(await upload(windows874(text))))).toMatchObject({ counts: { created: "1", refused: "0" } });
  });

  test("with a byte order mark is understood", async () => {
    const text = `\ufeff${HEAD}\n${one.unitCode},2026-10,C3-01,,50,,,\n`;
    expect(await show(idOf(await upload(text)))).toMatchObject({ counts: { created: "1" } });
  });

  test.each([
    ["unit,indicator,value\nE1,C3-01,5", "ไฟล์ไม่มีคอลัมน์ period กรุณาเพิ่มคอลัมน์ในแถวแรก แล้วส่งอีกครั้ง"],
    [HEAD, "ไฟล์ไม่มีข้อมูล"],
    ["%PDF-1.7\0\0", "ไฟล์นี้ไม่ใช่ Excel (.xlsx) หรือ CSV เลือกไฟล์อื่นแล้วส่งอีกครั้ง"],
    ["PK\u0003\u0004\0\0", "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหาย เปิดด้วย Excel แล้วบันทึกใหม่ แล้วส่งอีกครั้ง"],
  ])("that cannot be used is refused with a clear message: %j", async (content, message) => {
    const answer = await upload(content);
    expect(answer).toMatchObject({ init: { status: 422 } });
    expect(errorOf(answer)).toBe(message);
  });

  test("of a million rows is refused with a clear message", async () => {
    const row = `${one.unitCode},2026-10,C3-01,,5,,,\n`;
    expect(errorOf(await upload(`${HEAD}\n${row.repeat(1_000_000)}`))).toContain("50,000 แถว");
    expect(errorOf(await upload(`${HEAD}\n${row.repeat(60_000)}`))).toContain("50,000 แถว");
  });

  test("that was not chosen is asked for", async () => {
    expect(errorOf(await upload("", { name: "" }))).toBe("กรุณาเลือกไฟล์");
  });

  test("with rows that are refused tells each with line, rule and reason, in the reader's language", async () => {
    const rows = [
      `${one.unitCode},2026-10,C3-01,,1.2.3,,,`,
      "E999999,2026-10,C3-01,,1,,,",
      `${one.unitCode},2024-11,C3-01,,1,,,`,
    ];
    const id = idOf(await upload([HEAD, ...rows].join("\n")));
    expect((await show(id)).refused.map(({ line, rule, message }) => [line, rule, message])).toEqual([
      [2, "type", "“1.2.3” มีจุดทศนิยมมากกว่าหนึ่งจุด"],
      [3, "not_found", "ไม่พบหน่วยรายงานนี้ในพื้นที่ที่รับผิดชอบ"],
      [4, "closed", "งวดนี้ปิดรับข้อมูลแล้ว"],
    ]);
    expect((await show(id, "?lang=en")).refused.map(({ message }) => message)).toEqual([
      "“1.2.3” has more than one decimal point.",
      "No such reporting unit in your area.",
      "This period is closed.",
    ]);
    expect((await show(id)).offer).toEqual({ changes: false, refusals: true });
  });
});

describe("the pages", () => {
  test("are there for those who enter figures, and for nobody else", async () => {
    expect((await start(routeArgs(await requestOf(who, "/imports")))).forms[0]).toMatchObject({
      units: expect.any(String),
    });
    for (const email of ["head.30@demo.test", "central@demo.test"]) {
      const refused = await start(routeArgs(await requestOf(email, "/imports"))).catch((answer: Response) => answer);
      expect(refused).toMatchObject({ status: 404 });
    }
    const anonymous = new Request("http://portal.test/imports");
    expect(await start(routeArgs(anonymous)).catch((answer: Response) => answer)).toMatchObject({ status: 303 });
  });

  test("show nobody else's import", async () => {
    const id = idOf(await upload(`${HEAD}\n${one.unitCode},2026-10,C3-01,,5,,,\n`));
    const request = await requestOf("officer.3001@demo.test", `/imports/${id}`);
    expect(await preview(routeArgs(request, { id })).catch((answer: Response) => answer)).toMatchObject({
      status: 404,
    });
  });

  test("give a template that can be sent back as it is and changes nothing", async () => {
    const request = await requestOf(who, "/imports/template.csv?form=enterprise-month&period=2026-10");
    const answer = await template(routeArgs(request));
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const page = await show(idOf(await upload(bytes)));
    expect(page).toMatchObject({ counts: { created: "0", updated: "0", refused: "0" }, ignoredColumns: "" });
    expect(Number(page.counts.unchanged)).toBeGreaterThan(8);
    const outside = await requestOf(who, "/imports/template.csv?form=enterprise-month&period=2024-11");
    expect(await template(routeArgs(outside)).catch((thrown: Response) => thrown)).toMatchObject({ status: 404 });
  });
});

describe("a workbook", () => {
  async function workbook(): Promise<ExcelJS.Workbook> {
    const address = "/imports/template.xlsx?form=enterprise-month&period=2026-10";
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await template(routeArgs(await requestOf(who, address)))).arrayBuffer());
    return book;
  }
  const sent = async (book: ExcelJS.Workbook) =>
    idOf(await upload(await book.xlsx.writeBuffer(), { name: "ต.ค..xlsx" }));

  test("comes with every unit, goes back as it is without a change, and then with the changes made in it", async () => {
    const book = await workbook();
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    expect((await show(await sent(book))).counts).toMatchObject({ created: "0", updated: "0", refused: "0" });
    let line = 0;
    sheet.eachRow((row, number) => {
      if (row.getCell(1).value === one.unitCode && row.getCell(4).value === "C3-01") line = number;
    });
    sheet.getRow(line).getCell(8).value = 1234.5;
    expect(await show(await sent(book))).toMatchObject({
      counts: { created: "1", updated: "0", refused: "0" },
      changes: [{ line, after: "1,234.5" }],
    });
  });

  test("with a formula in a cell has that row refused, and says where it stands", async () => {
    const book = await workbook();
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    sheet.getRow(2).getCell(8).value = { formula: "SUM(A1:A9)", result: 5 };
    const page = await show(await sent(book));
    expect(page.counts).toMatchObject({ refused: "1" });
    expect(page.refused).toMatchObject([{ line: 2, rule: "formula" }]);
  });
});

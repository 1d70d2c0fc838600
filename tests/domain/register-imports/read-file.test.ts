import { describe, expect, test } from "vitest";
import { readHeader } from "#app/domain/register-imports/columns.ts";
import { openTable } from "#app/domain/register-imports/open-table.server.ts";
import { withoutPersonNumbers } from "#app/domain/register-imports/person-number.ts";
import { readRow } from "#app/domain/register-imports/read-row.ts";
import { RefusedFile } from "#app/domain/register-imports/table.ts";
import { PRODUCER_TYPE_CHOICES } from "#app/domain/register-imports/words.ts";
import { readCell, readText } from "#app/domain/workbooks/cell.ts";
import { openWorkbookZip } from "#app/domain/workbooks/zip.server.ts";
import { csv, HEAD, xlsx, zipBomb } from "./files.ts";

const ROW = ["X1", "กลุ่มทอผ้า", "กลุ่ม", "fabric", "3001"];
const WORDS = {
  producerTypes: PRODUCER_TYPE_CHOICES,
  categories: [{ code: "fabric", words: ["ผ้า เครื่องแต่งกาย", "Fabric"] }],
  businessAreas: [
    { code: "agriculture", words: ["เกษตร"] },
    { code: "tourism", words: ["ท่องเที่ยวโดยชุมชน"] },
  ],
};

async function linesOf(bytes: Uint8Array) {
  const rows = [];
  for await (const row of (await openTable(bytes)).rows) rows.push(row);
  return rows;
}
const problemOf = (bytes: Uint8Array) =>
  linesOf(bytes).then(
    () => null,
    (error) => (error instanceof RefusedFile ? { problem: error.problem, ...error.params } : error),
  );

describe("the header", () => {
  test("is understood in Thai and English, in any order, and names what it does not know", () => {
    const header = readHeader([
      "Website",
      "รหัส อำเภอ",
      "น้ำหนัก",
      "CODE",
      "ประเภทผลิตภัณฑ์",
      "ชื่อ",
      "Producer_Type",
      "ชื่อไทย",
    ]);
    expect(header.columns).toEqual([
      ...["website", "district", null, "externalCode", "category", "nameTh", "producerType", null],
    ]);
    expect(header.ignored).toEqual(["น้ำหนัก", "ชื่อไทย"]);
    expect(header.missing).toEqual([]);
  });

  test("may stand below a blank row and on the second sheet", async () => {
    const bytes = await xlsx([ROW], (sheet) => {
      sheet.spliceRows(1, 0, []);
      sheet.workbook.addWorksheet("ว่าง");
    });
    expect(await linesOf(bytes)).toMatchObject([{ line: 3, cells: { externalCode: { text: "X1" } } }]);
  });

  test("without a required column is refused with its name", async () => {
    expect(await problemOf(new TextEncoder().encode("ชื่อ,รหัสทะเบียน\nก,1"))).toEqual({
      problem: "missing_columns",
      columns: "ประเภทผู้ผลิต, ประเภทผลิตภัณฑ์, รหัสอำเภอ",
    });
  });
});

describe("a file", () => {
  test("that is no table, damaged, old or locked is refused by what it is", async () => {
    const book = await xlsx([ROW]);
    expect(await problemOf(new Uint8Array())).toEqual({ problem: "empty" });
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toEqual({ problem: "old_excel" });
    expect(await problemOf(new Uint8Array([0x89, 0x50, 0, 0]))).toEqual({ problem: "not_table" });
    expect(await problemOf(book.subarray(0, book.length / 2))).toEqual({ problem: "not_workbook" });
    expect(await problemOf(csv(['X1,"ก']))).toMatchObject({ problem: "broken_quotes" });
    const spoilt = book.slice();
    spoilt.fill(7, 60, 400);
    expect(await problemOf(spoilt)).toMatchObject({ problem: expect.stringContaining("workbook") });
  });

  test("that unpacks beyond the bound is refused before it is read, whatever it says of itself", async () => {
    const most = 1024 * 1024;
    const bomb = zipBomb(most + 1);
    expect(bomb.length).toBeLessThan(most / 100);
    expect(await openWorkbookZip(bomb, most)).toEqual({ ok: false, reason: "unpacks_too_large" });
    expect(await openWorkbookZip(bomb, most * 2)).toMatchObject({ ok: true });
  });

  test("passes over the example and blank rows, and keeps the line of each", async () => {
    const rows = ["ตัวอย่าง,ก,ข,ค,ง", "", ",,,,", "X1,กลุ่ม,sme,food,3001"];
    expect((await linesOf(csv(rows))).map(({ line }) => line)).toEqual([5]);
  });
});

describe("a cell", () => {
  test("of a formula, an error or rounded digits is refused", () => {
    expect(readCell({ formula: "VLOOKUP(A1,x,2)", result: "กลุ่ม" })).toEqual({
      text: "=VLOOKUP(A1,x,2)",
      problem: "formula",
    });
    expect(readCell({ sharedFormula: "A1" }).problem).toBe("formula");
    expect(readCell({ error: "#N/A" }).problem).toBe("error_value");
    expect(readCell(1075440001081234).problem).toBe("digits_lost");
    expect(readText("1.07544E+11").problem).toBe("digits_lost");
  });

  test.each(["=1+1", "+cmd|x", "-2+3", "@SUM(A1)"])("that a spreadsheet would run is refused: %s", (text) => {
    expect(readText(text)).toEqual({ text, problem: "formula" });
    expect(readText(`'${text}`)).toEqual({ text });
  });

  test("is read as what was meant: rich text, links, days, formats with zeros, a dash for nothing", () => {
    expect(readCell({ richText: [{ text: "กลุ่ม" }, { text: "ทอผ้า" }] }).text).toBe("กลุ่มทอผ้า");
    expect(readCell({ text: "www.x.co.th", hyperlink: "http://y" }).text).toBe("www.x.co.th");
    expect(readCell(new Date("2020-02-03T00:00:00Z"))).toEqual({ text: "2020-02-03", isDay: true });
    expect(readCell(42, "00000").text).toBe("00042");
    expect(readText("–").text).toBe("");
    expect(readText("+66 81 234 5678")).toEqual({ text: "+66 81 234 5678" });
  });
});

describe("a row", () => {
  const read = (cells: Record<string, string>, isDay?: true) => {
    const base = Object.fromEntries(HEAD.split(",").map((_, at) => [KEYS[at], ROW[at]]));
    const texts = Object.entries({ ...base, ...cells }).map(([key, text]) => [key, { text, isDay }]);
    return readRow(Object.fromEntries(texts), WORDS, "2026-11-12");
  };
  const KEYS = ["externalCode", "nameTh", "producerType", "category", "district"];
  const keysOf = (cells: Record<string, string>) => read(cells).problems.map(({ column, key }) => [column, key]);

  test("is read with words for codes and Thai digits", () => {
    const { content, problems } = read({ district: "๓๐๐๑", businessAreas: "เกษตร; tourism", foundedOn: "29/2/2567" });
    expect(problems).toEqual([]);
    expect(content.given).toMatchObject({
      ...{ producerType: "community_group", categoryCode: "fabric", districtCode: "3001" },
      ...{ businessAreas: ["agriculture", "tourism"], foundedOn: "2024-02-29" },
    });
  });

  test("is refused by the rules of an entry by hand, each column with its reason", () => {
    expect(keysOf({ externalCode: "", nameTh: "", producerType: "โรงงาน", category: "รถยนต์", district: "30" })).toEqual(
      [
        ["externalCode", "registerImports:row.no_code"],
        ["category", "enterprises:problem.no_category"],
        ["nameTh", "enterprises:problem.no_name"],
        ["producerType", "enterprises:problem.no_producer_type"],
        ["district", "enterprises:problem.no_district"],
      ],
    );
    expect(keysOf({ foundedOn: "31/2/2567", email: "ไม่มี", businessAreas: "อวกาศ" }).map(([column]) => column)).toEqual([
      "businessAreas",
      "foundedOn",
      "email",
    ]);
    expect(keysOf({ nameTh: "ก".repeat(201) })).toEqual([["nameTh", "registerImports:cell.too_long"]]);
  });

  test("says what a spreadsheet has done to a thirteen-digit number", () => {
    expect(keysOf({ registrationNumber: "107544000108" })).toEqual([
      ["registrationNumber", "registerImports:cell.zero_lost"],
    ]);
    expect(keysOf({ registrationNumber: "0107544000109", producerType: "sme" })).toEqual([
      ["registrationNumber", "enterprises:problem.number_check_digit"],
    ]);
    expect(keysOf({ registrationNumber: "0107544000108", producerType: "sme" })).toEqual([]);
  });

  test("never keeps or shows a person's number, wherever it stands", () => {
    const number = "1101700230708";
    for (const column of ["registrationNumber", "externalCode", "siteAddressTh", "nameTh"]) {
      const { content, problems } = read({ [column]: column === "nameTh" ? `นาย ก 1-1017-00230-70-8` : number });
      expect(problems.map((problem) => problem.column)).toContain(column);
      expect(JSON.stringify([content, problems])).not.toMatch(/0230/);
    }
    expect(withoutPersonNumbers(`เลข ๑๑๐๑๗๐๐๒๓๐๗๐๘ ครับ`)).toBe("เลข x-xxxx-xxxxx-xx-x ครับ");
  });
});

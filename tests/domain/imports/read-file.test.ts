import { describe, expect, test } from "vitest";
import { decodeText } from "#app/domain/imports/decode-text.ts";
import { readHeader } from "#app/domain/imports/header.ts";
import { readCsv } from "#app/domain/imports/read-csv.server.ts";
import { readJson } from "#app/domain/imports/read-json.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** Thai letters and ASCII as the old code page has them. */
const windows874 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x0e01 ? code - 0x0e01 + 0xa1 : code;
  });
const HEAD = "unit,period,indicator,split,value,numerator,denominator,missing_reason";

async function rows(text: string) {
  const read = await readCsv(text);
  if (!read.ok) throw new Error(read.refusal.messageKey);
  return read.rows;
}
const refusal = async (text: string) => {
  const read = await readCsv(text);
  return read.ok ? null : read.refusal;
};

describe("the text of a file", () => {
  test("is UTF-8, with and without a byte order mark", () => {
    expect(decodeText(utf8("งวด,ค่า"))).toBe("งวด,ค่า");
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, ...utf8("งวด")))).toBe("งวด");
  });
  test("is Windows-874 where it is not UTF-8", () => {
    expect(decodeText(windows874("หน่วย,งวด,ตัวชี้วัด,ค่า\nE1,2026-10,C3-01,๑,๒๓๔"))).toBe(
      "หน่วย,งวด,ตัวชี้วัด,ค่า\nE1,2026-10,C3-01,๑,๒๓๔",
    );
  });
  test("is UTF-16 where a spreadsheet saved it so", () => {
    const text = "หน่วย\tค่า";
    const utf16 = bytes(0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    expect(decodeText(utf16)).toBe(text);
  });
  test("is not a workbook or a picture", () => {
    expect(decodeText(bytes(0x50, 0x4b, 3, 4, 0, 0))).toBeNull();
    expect(decodeText(bytes(0xdb, 0xfc, 0xfe))).toBeNull();
  });
});

describe("the header", () => {
  test("may be Thai or English, in any order, with other columns between", () => {
    expect(readHeader(["ค่า", "หน่วยรายงาน", "ชื่อหน่วย", "ผู้กรอก", "งวด", "รหัสตัวชี้วัด"])).toEqual({
      columns: ["value", "unit", null, null, "period", "indicator"],
      missing: [],
      ignored: ["ผู้กรอก"],
    });
    expect(readHeader(["Unit Code", "PERIOD", "indicator", "Missing Reason", "value"]).missing).toEqual([]);
  });
  test("names what is missing; a pair may stand for the value", () => {
    expect(readHeader(["unit", "indicator"]).missing).toEqual(["period", "value"]);
    expect(readHeader(["unit", "period", "indicator", "numerator"]).missing).toEqual(["denominator"]);
    expect(readHeader(["unit", "period", "indicator", "ตัวตั้ง", "ตัวหาร"]).missing).toEqual([]);
  });
});

describe("a CSV", () => {
  test("is read with comma, semicolon or tab, and each row knows its line", async () => {
    for (const delimiter of [",", ";", "\t"]) {
      const text = [HEAD, 'E1,2026-10,C3-01,,"1,234.50",,,', "", "E2,2026-10,C3-01,none,5,,,"].join("\r\n");
      const read = await rows(delimiter === "," ? text : text.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, delimiter));
      expect(read.map(({ line, unit, value }) => [line, unit, value])).toEqual([
        [2, "E1", "1,234.50"],
        [4, "E2", "5"],
      ]);
    }
  });
  test("may have short rows; what is not there is blank", async () => {
    expect((await rows(`${HEAD}\nE1,2026-10`))[0]).toMatchObject({ unit: "E1", indicator: "", value: "" });
  });
  test("without rows, without the columns or with an open quote is refused as a whole", async () => {
    expect(await refusal("")).toMatchObject({ messageKey: "empty" });
    expect(await refusal(HEAD)).toMatchObject({ messageKey: "empty" });
    expect(await refusal("a,b\n1,2")).toMatchObject({
      messageKey: "missing_columns",
      params: { columns: "unit, period, indicator, value" },
    });
    expect(await refusal(`${HEAD}\nE1,"2026-10,C3-01`)).toMatchObject({ messageKey: "broken_quotes" });
  });
  test("of a million rows is refused after the first 50,000, without reading the rest", async () => {
    const line = "E1,2026-10,C3-01,,5,,,\n";
    const text = `${HEAD}\n${line.repeat(1_000_000)}`;
    const started = performance.now();
    expect(await refusal(text)).toEqual({ messageKey: "too_many_rows", params: { most: "50,000" } });
    const whole = performance.now() - started;
    expect(await rows(`${HEAD}\n${line.repeat(50_000)}`)).toHaveLength(50_000);
    expect(whole).toBeLessThan(5_000);
  });
});

describe("JSON rows", () => {
  test("are read like those of a file; numbers and null are understood", () => {
    const row = { unit: "E1", period: "2026-10", indicator: "C3-01", value: 12.5, missing_reason: null };
    expect(readJson(JSON.stringify([row]))).toMatchObject({
      ok: true,
      rows: [{ line: 1, value: "12.5", missing_reason: "" }],
    });
    expect(readJson(JSON.stringify({ rows: [row] }))).toMatchObject({ ok: true });
  });
  test.each([
    ["{", "not_json"],
    ["5", "not_json"],
    ["[1]", "not_json"],
    ["[]", "empty"],
    ['[{"unit":"E1"}]', "missing_columns"],
  ])("%s is refused: %s", (text, messageKey) => {
    expect(readJson(text)).toMatchObject({ ok: false, refusal: { messageKey } });
  });
});

import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { MOST_BYTES } from "#app/domain/register-imports/columns.ts";
import { restOf } from "#app/domain/register-imports/jobs.server.ts";
import { loader as refusedFile } from "#app/routes/register.imports.$id.refused.ts";
import { loader as show, action as step } from "#app/routes/register.imports.$id.tsx";
import { loader as template } from "#app/routes/register.imports.template.ts";
import { action as send } from "#app/routes/register.imports.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { csv, OFFICER } from "../domain/register-imports/files.ts";
import { requestOf, routeArgs } from "./signed-request.ts";

useDatabase();

const AT = "/register/imports";

async function upload(content: BlobPart, name = "ทะเบียน.xlsx") {
  const body = new FormData();
  body.set("file", new File([content], name));
  return send(routeArgs(await requestOf(OFFICER, AT, { method: "POST", body })));
}
const idOf = (answer: unknown) => (answer as Response).headers.get("location")?.split("/").at(-1) ?? "";
const errorOf = (answer: unknown) => (answer as { data: { error: string } }).data.error;
const page = async (id: string, query = "") => show(routeArgs(await requestOf(OFFICER, `${AT}/${id}${query}`), { id }));
async function take(id: string, name: string) {
  const body = new URLSearchParams({ step: name });
  const answer = await step(routeArgs(await requestOf(OFFICER, `${AT}/${id}`, { method: "POST", body }), { id }));
  await restOf(id);
  return answer;
}

describe("a file", () => {
  test("leads over its check to the register, and back by an undo", async () => {
    const id = idOf(await upload(csv(["R-1,กลุ่มหนึ่ง,กลุ่ม,food,3001", "R-2,กลุ่มสอง,กลุ่ม,food,9999"])));
    expect(await page(id)).toMatchObject({
      state: "ready",
      texts: { created: "1", refused: "1" },
      shown: "refused",
      rows: [{ line: 3, problems: [{ column: "รหัสอำเภอ", value: "9999" }] }],
    });
    expect(await take(id, "partial")).toMatchObject({ status: 303 });
    expect(await page(id, "?show=created")).toMatchObject({ state: "committed", rows: [{ name: "กลุ่มหนึ่ง" }] });
    const change = await page(idOf(await upload(csv(["R-1,กลุ่มหนึ่ง,เจ้าของรายเดียว,drink,3002"]))), "?show=updated");
    expect(change.rows[0]?.changes.map(({ was, is }) => [was, is])).toEqual([
      ["กลุ่มผู้ผลิตชุมชน", "ผู้ผลิตชุมชนที่เป็นเจ้าของรายเดียว"],
      ["อาหาร (food)", "เครื่องดื่ม (drink)"],
      ["เมืองนครราชสีมา (3001)", expect.stringMatching(/^[^\d]+ \(3002\)$/)],
    ]);
    await take(id, "undo");
    expect(await page(id)).toMatchObject({ state: "undone", left: 0, texts: { putBack: "1" } });
  });

  test("of 60 MB is refused before it is read", async () => {
    expect(errorOf(await upload(new Uint8Array(MOST_BYTES * 3)))).toContain("20 MB");
  });

  test("without a needed column is refused by its name in the reader's language", async () => {
    expect(errorOf(await upload("รหัส,ชื่อ\n1,ก"))).toBe(
      "ไม่พบคอลัมน์ ประเภทผู้ผลิต, ประเภทผลิตภัณฑ์, รหัสอำเภอ กรุณาเพิ่มชื่อคอลัมน์ในแถวแรกแล้วส่งใหม่",
    );
  });
});

test("refused rows come as a file that can be mended and sent again, and that no spreadsheet runs", async () => {
  const id = idOf(await upload(csv(["=1+1,กลุ่มก,กลุ่ม,food,3001", "R-9,นาย ข 1101700230708,กลุ่ม,food,3001"])));
  const answer = await refusedFile(routeArgs(await requestOf(OFFICER, `${AT}/${id}/refused.csv`), { id }));
  const text = await answer.text();
  expect(text).toContain("'=1+1");
  expect(text).not.toContain("1101700230708");
  expect(text.split("\n")[1]).toMatch(/^2,"?รหัสทะเบียน: เป็นสูตร/);
  const again = idOf(await upload(text.replace("'=1+1", "R-8")));
  expect(await page(again)).toMatchObject({ texts: { created: "1", refused: "1" }, ignoredColumns: "" });
});

describe("the template", () => {
  const get = async (kind: string) => template(routeArgs(await requestOf(OFFICER, `${AT}/template.${kind}`)));

  test("names every column in Thai, holds the codes of one's own area, and its example is passed over", async () => {
    const bytes = await (await get("xlsx")).arrayBuffer();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes);
    const codes = workbook.worksheets[1]?.getColumn(1).values.map(String) ?? [];
    expect(codes).toContain("3001");
    expect(codes.some((code) => code.startsWith("50"))).toBe(false);
    expect(errorOf(await upload(bytes))).toBe("ไฟล์ไม่มีข้อมูล");
    expect(errorOf(await upload(await (await get("csv")).arrayBuffer()))).toBe("ไฟล์ไม่มีข้อมูล");
  });
});

import ExcelJS from "exceljs";
import { checkDigitOf } from "#app/domain/identity/thirteen-digits.ts";
import { COLUMNS, HEADERS } from "#app/domain/register-imports/columns.ts";
import { areas } from "#db/reference/area-rows.server.ts";

/** Each a way to be wrong; they take turns. */
const FAULTS: ((row: string[]) => void)[] = [
  (row) => {
    row[6] = "9999";
  },
  (row) => {
    row[4] = "รถยนต์";
  },
  (row) => {
    row[9] = "0107544000109";
  },
  (row) => {
    row[1] = "=HYPERLINK(1)";
  },
];

/** Writes a register of enterprises over all districts as a workbook, a hundredth of it wrong, without holding it in memory. */
export async function writeRegister(file: string, count: number, bad: number): Promise<void> {
  const districts = areas().filter(({ level }) => level === 3);
  const subdistricts = new Map(
    areas().flatMap((area) => (area.level === 4 ? [[area.code.slice(0, 4), area.code]] : [])),
  );
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet("ผู้ประกอบการ");
  sheet.addRow(COLUMNS.map((column) => HEADERS[column][0])).commit();
  for (let index = 0; index < count; index++) {
    const district = districts[index % districts.length]!;
    const isFirm = index % 60 === 0;
    const number = `0105${String(560_000_00 + index).padStart(8, "0")}`;
    const row = [
      `IMP-${String(index).padStart(6, "0")}`,
      `กลุ่มแปรรูปผลผลิต${district.nameTh} ${index}`,
      `Group ${index}`,
      isFirm ? "sme" : index % 2 ? "กลุ่มผู้ผลิตชุมชน" : "single_owner",
      ["food", "drink", "fabric", "household", "herb"][index % 5]!,
      index % 3 ? "แปรรูป" : "agriculture; tourism",
      district.code,
      subdistricts.get(district.code) ?? "",
      `${index} หมู่ ${1 + (index % 12)}`,
      isFirm ? number + checkDigitOf(`${number}0`) : "",
      `${1 + (index % 28)}/${1 + (index % 12)}/${2540 + (index % 25)}`,
      `08${index % 10} ${String(1_000_000 + index)}`,
      `group${index}@example.com`,
      "",
    ];
    if (index % (count / bad) === 7) FAULTS[index % FAULTS.length]!(row);
    sheet.addRow(row).commit();
  }
  await workbook.commit();
}

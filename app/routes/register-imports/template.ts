import { COLUMNS, type Column, EXAMPLE_CODE, HEADERS } from "#app/domain/register-imports/columns.ts";

/** The header of the template: Thai, whatever the reader's language, for it is filled in by many. */
export const COLUMN_NAMES = COLUMNS.map((column) => HEADERS[column][0]);

const EXAMPLE_CELLS: Record<Column, string> = {
  externalCode: EXAMPLE_CODE,
  nameTh: "กลุ่มทอผ้าไหมบ้านตัวอย่าง",
  nameEn: "Ban Tuayang Silk Group",
  producerType: "กลุ่มผู้ผลิตชุมชน",
  category: "fabric",
  businessAreas: "processing; tourism",
  district: "3001",
  subdistrict: "300101",
  siteAddressTh: "99 หมู่ 1",
  registrationNumber: "",
  foundedOn: "15/01/2560",
  phone: "081 234 5678",
  email: "name@example.com",
  website: "https://example.com",
};

/** One row that shows how; an import passes over it. */
export const EXAMPLE = COLUMNS.map((column) => EXAMPLE_CELLS[column]);

/** The columns of an import of enterprises, in the order of the template. */
export const COLUMNS = [
  "externalCode",
  "nameTh",
  "nameEn",
  "producerType",
  "category",
  "businessAreas",
  "district",
  "subdistrict",
  "siteAddressTh",
  "registrationNumber",
  "foundedOn",
  "phone",
  "email",
  "website",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these a row says neither which enterprise is meant nor where it belongs. */
export const REQUIRED: readonly Column[] = ["externalCode", "nameTh", "producerType", "category", "district"];

/** At most this many bytes are taken of one file, and this many of a workbook when it is unpacked. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** At most this many enterprises are taken from one file: the whole nation has 93,000. */
export const MOST_ROWS = 100_000;
/** The code that marks the example of the template; such a row is passed over. */
export const EXAMPLE_CODE = "ตัวอย่าง";

/** What people write above a column: the name of the template first, then others. Compared without case, spaces and signs. */
export const HEADERS: Record<Column, readonly [th: string, en: string, ...others: string[]]> = {
  externalCode: ["รหัสทะเบียน", "external code", "รหัส", "รหัสผู้ประกอบการ", "register code", "code"],
  nameTh: ["ชื่อ (ไทย)", "name (Thai)", "ชื่อ", "ชื่อไทย", "ชื่อผู้ประกอบการ", "ชื่อภาษาไทย", "name", "name th"],
  nameEn: ["ชื่อ (อังกฤษ)", "name (English)", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", "english name", "name en"],
  producerType: ["ประเภทผู้ผลิต", "producer type"],
  category: ["ประเภทผลิตภัณฑ์", "product category", "category"],
  businessAreas: ["พื้นที่การทำงาน", "business areas", "business area"],
  district: ["รหัสอำเภอ", "district code", "รหัสอำเภอ/เขต", "district"],
  subdistrict: ["รหัสตำบล", "sub-district code", "รหัสตำบล/แขวง", "subdistrict"],
  siteAddressTh: ["ที่ตั้งสถานที่ผลิต", "site address", "ที่ตั้ง", "ที่อยู่", "address"],
  registrationNumber: ["เลขนิติบุคคล", "registration number", "เลขทะเบียนนิติบุคคล", "เลขทะเบียน 13 หลัก", "juristic number"],
  foundedOn: ["วันที่ก่อตั้ง", "founded on", "วันก่อตั้ง", "founded"],
  phone: ["โทรศัพท์", "phone", "เบอร์โทร", "โทร", "telephone"],
  email: ["อีเมล", "email", "e-mail"],
  website: ["เว็บไซต์", "website", "url"],
};

/** Columns that the list of refused rows adds: passed over without a word when it is sent again. */
const HELP = ["บรรทัด", "line", "เหตุผลที่ไม่รับ", "reasons"];

export interface Header {
  /** The column of each position; null for one that means nothing to us. */
  columns: (Column | null)[];
  missing: Column[];
  ignored: string[];
}

/** Reads the first row of a table, in whatever order. Of two columns with one meaning the first counts. */
export function readHeader(names: string[]): Header {
  const found = names.map(columnOf);
  const columns = found.map((column, index) => (column && found.indexOf(column) === index ? column : null));
  return {
    columns,
    missing: REQUIRED.filter((column) => !columns.includes(column)),
    ignored: names.filter((name, index) => columns[index] === null && name.trim() !== "" && !isHelp(name)),
  };
}

function columnOf(name: string): Column | null {
  const key = folded(name);
  return COLUMNS.find((column) => HEADERS[column].some((each) => folded(each) === key)) ?? null;
}

function isHelp(name: string): boolean {
  return HELP.some((each) => folded(each) === folded(name));
}

function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-/().*\u200b-\u200d\ufeff]/g, "");
}

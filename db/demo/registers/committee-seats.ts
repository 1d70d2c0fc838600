import { Random } from "../random.ts";

/** A seat as the demonstration world sets it up; the real lists of seats are not published. */
export interface SeatPlan {
  sector: "government" | "private" | "academic" | "civil_society" | "people";
  role: "chair" | "vice_chair" | "secretary" | "member";
  /** Thai and English; null where a person is appointed for themselves. */
  office: readonly [string, string] | null;
  /** What the holder does, where the seat has no office. */
  work: string;
}

const seat = (
  sector: SeatPlan["sector"],
  officeTh: string | null,
  officeEn: string,
  role: SeatPlan["role"] = "member",
): SeatPlan => ({ sector, role, office: officeTh ? [officeTh, officeEn] : null, work: officeTh ?? officeEn });

/** Seats that every provincial committee has. */
const CORE: readonly SeatPlan[] = [
  seat("government", "ผู้ว่าราชการจังหวัด", "Governor", "chair"),
  seat("government", "รองผู้ว่าราชการจังหวัด", "Vice-governor", "vice_chair"),
  seat("government", "พัฒนาการจังหวัด", "Head of the provincial community development office", "secretary"),
  seat("government", "เกษตรจังหวัด", "Provincial agriculture officer"),
  seat("government", "พาณิชย์จังหวัด", "Provincial commerce officer"),
  seat("private", "ประธานหอการค้าจังหวัด", "President of the chamber of commerce"),
  seat("private", "ประธานสภาอุตสาหกรรมจังหวัด", "President of the federation of industries"),
  seat("private", "กรรมการผู้จัดการบริษัทประชารัฐรักสามัคคี", "Managing director of the SE company"),
  seat("academic", "ผู้แทนมหาวิทยาลัยในพื้นที่", "Representative of the universities"),
  seat("academic", null, "ผู้ทรงคุณวุฒิด้านการพัฒนาผลิตภัณฑ์"),
  seat("civil_society", "ผู้แทนสภาองค์กรชุมชน", "Representative of the council of community organisations"),
  seat("civil_society", null, "ผู้ทรงคุณวุฒิด้านการพัฒนาชุมชน"),
  seat("people", "ประธานเครือข่าย OTOP จังหวัด", "President of the OTOP network"),
  seat("people", null, "ผู้แทนวิสาหกิจชุมชน"),
  seat("people", null, "ผู้แทนกลุ่มเกษตรกร"),
];

/** Seats that some committees have. */
const MORE: readonly SeatPlan[] = [
  seat("government", "ท่องเที่ยวและกีฬาจังหวัด", "Provincial tourism and sports officer"),
  seat("private", null, "ผู้ประกอบการท่องเที่ยว"),
  seat("academic", "ผู้แทนวิทยาลัยอาชีวศึกษา", "Representative of the vocational colleges"),
  seat("civil_society", null, "ผู้แทนสื่อท้องถิ่น"),
  seat("people", null, "ผู้แทนชุมชนท่องเที่ยว"),
];

/** 15 to 20 seats of a province's committee over the five sectors. Province 30 has all of them, and an assistant's. */
export function provincialSeats(code: string, seed: number): SeatPlan[] {
  const random = new Random(seed, 41, Number(code));
  if (code === "30") return [...CORE, ...MORE, seat("government", "ผู้ช่วยเลขานุการ", "Assistant secretary")];
  return [...CORE, ...MORE.filter(() => random.chance(0.55))];
}

export const NATIONAL_SEATS: readonly SeatPlan[] = [
  seat("government", "ปลัดกระทรวงมหาดไทย", "Permanent Secretary, Ministry of Interior", "chair"),
  seat("government", "อธิบดีกรมการพัฒนาชุมชน", "Director-General, Community Development Department", "secretary"),
  seat("private", "ประธานหอการค้าไทย", "President of the Thai Chamber of Commerce", "vice_chair"),
  seat("private", "ผู้แทนสภาอุตสาหกรรมแห่งประเทศไทย", "Representative of the Federation of Thai Industries"),
  seat("academic", "ผู้แทนที่ประชุมอธิการบดี", "Representative of the council of university presidents"),
  seat("civil_society", "ผู้แทนองค์กรภาคประชาสังคม", "Representative of civil society organisations"),
  seat("people", "ประธานเครือข่าย OTOP ระดับประเทศ", "President of the national OTOP network"),
];

/** A working group: one seat for each sector. */
export const WORKING_GROUP_SEATS: readonly SeatPlan[] = [
  seat("government", "หัวหน้าคณะทำงาน", "Head of the working group", "chair"),
  seat("private", null, "ผู้แทนภาคเอกชน"),
  seat("academic", null, "ผู้แทนภาควิชาการ"),
  seat("civil_society", null, "ผู้แทนภาคประชาสังคม"),
  seat("people", null, "ผู้แทนผู้ผลิต"),
];

const FIRST_NAMES = {
  men: "สมชาย สมศักดิ์ วิชัย ประเสริฐ สุรชัย ธนากร ณัฐพล อนันต์ พิชัย บุญมี ชูชาติ ไพโรจน์ เกรียงไกร ศักดิ์ดา มานพ อุดม".split(" "),
  women: "สมหญิง สุดา มาลี วันเพ็ญ อรุณี พรทิพย์ กาญจนา นภา รัตนา จันทร์เพ็ญ สุนีย์ ปราณี ลัดดา ดวงใจ พิมพ์ใจ อัมพร".split(" "),
};
/** Surnames that nobody takes for a real one. */
const SURNAMES = "ตัวอย่าง สมมุติ นามสมมุติ ตัวอย่างดี ทดลองสุข สาธิตชัย แบบอย่าง สมมุติกุล ตัวอย่างไทย สาธิตวงศ์ ทดลองงาน แบบฉบับ".split(
  " ",
);

/** A name that is plainly made up, such as "นายสมชาย ตัวอย่าง". */
export function madeUpName(random: Random): string {
  const man = random.chance(0.55);
  const title = man ? "นาย" : random.chance(0.5) ? "นาง" : "นางสาว";
  return `${title}${random.pick(man ? FIRST_NAMES.men : FIRST_NAMES.women)} ${random.pick(SURNAMES)}`;
}

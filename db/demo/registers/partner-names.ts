import type { Random } from "../random.ts";

export const SECTORS = ["government", "private", "academic", "civil_society", "people"] as const;
export type Sector = (typeof SECTORS)[number];

/** What kinds of partner a sector has: the Thai and English name around a made-up word and a place, and the cogs it tends to turn. */
interface Kind {
  name(word: Word, place: Place): [th: string, en: string];
  cogs: readonly number[];
}
type Word = readonly [th: string, en: string];
interface Place {
  nameTh: string;
  nameEn: string;
}

const WORDS: readonly Word[] = [
  ["รุ่งอรุณ", "Rung Arun"],
  ["ร่มโพธิ์", "Rom Pho"],
  ["ฝนแรก", "Fon Raek"],
  ["ทุ่งรวงทอง", "Thung Ruang Thong"],
  ["สายน้ำใส", "Sai Nam Sai"],
  ["ดาวเหนือ", "Dao Nuea"],
  ["ใบตอง", "Bai Tong"],
  ["ลมหนาว", "Lom Nao"],
  ["แสงจันทร์", "Saeng Chan"],
  ["ข้าวใหม่", "Khao Mai"],
];

const KINDS: Record<Sector, readonly Kind[]> = {
  government: [
    {
      name: (_, at) => [`สำนักงานเกษตรตัวอย่าง จังหวัด${at.nameTh}`, `Sample Agriculture Office, ${at.nameEn}`],
      cogs: [1, 2],
    },
    {
      name: (_, at) => [`ศูนย์ส่งเสริมอุตสาหกรรมสมมติ ${at.nameTh}`, `Fictional Industry Centre, ${at.nameEn}`],
      cogs: [2, 1],
    },
    { name: (_, at) => [`ธนาคารเพื่อชุมชนตัวอย่าง สาขา${at.nameTh}`, `Sample Community Bank, ${at.nameEn}`], cogs: [1] },
    {
      name: (_, at) => [`สำนักงานท่องเที่ยวสมมติ จังหวัด${at.nameTh}`, `Fictional Tourism Office, ${at.nameEn}`],
      cogs: [4, 3],
    },
  ],
  private: [
    { name: ([th, en]) => [`บริษัท ${th}ตัวอย่าง จำกัด`, `Sample ${en} Co., Ltd.`], cogs: [3, 1] },
    { name: ([th, en], at) => [`ห้าง${th}สมมติ ${at.nameTh}`, `Fictional ${en} Store, ${at.nameEn}`], cogs: [3] },
    { name: ([th, en], at) => [`โรงแรม${th}ตัวอย่าง ${at.nameTh}`, `Sample ${en} Hotel, ${at.nameEn}`], cogs: [3, 4] },
    { name: (_, at) => [`หอการค้าตัวอย่าง จังหวัด${at.nameTh}`, `Sample Chamber of Commerce, ${at.nameEn}`], cogs: [3, 5] },
  ],
  academic: [
    { name: (_, at) => [`มหาวิทยาลัยตัวอย่าง ${at.nameTh}`, `Sample University, ${at.nameEn}`], cogs: [2, 5] },
    { name: (_, at) => [`วิทยาลัยชุมชนสมมติ ${at.nameTh}`, `Fictional Community College, ${at.nameEn}`], cogs: [2, 4] },
    { name: (_, at) => [`วิทยาลัยเทคนิคตัวอย่าง ${at.nameTh}`, `Sample Technical College, ${at.nameEn}`], cogs: [2, 1] },
  ],
  civil_society: [
    { name: ([th, en]) => [`มูลนิธิ${th}ตัวอย่าง`, `Sample ${en} Foundation`], cogs: [5, 4] },
    {
      name: ([th, en], at) => [`สมาคม${th}สมมติ ${at.nameTh}`, `Fictional ${en} Association, ${at.nameEn}`],
      cogs: [4, 5],
    },
    { name: ([th, en]) => [`ชมรม${th}ตัวอย่าง`, `Sample ${en} Club`], cogs: [4] },
  ],
  people: [
    {
      name: (_, at) => [`เครือข่ายผู้ผลิตตัวอย่าง จังหวัด${at.nameTh}`, `Sample Producers' Network, ${at.nameEn}`],
      cogs: [3, 1],
    },
    { name: ([th, en]) => [`กลุ่มออมทรัพย์${th}สมมติ`, `Fictional ${en} Savings Group`], cogs: [1] },
    { name: (_, at) => [`สภาองค์กรชุมชนตัวอย่าง ${at.nameTh}`, `Sample Community Council, ${at.nameEn}`], cogs: [5, 2] },
  ],
};

export interface MadeUpPartner {
  sector: Sector;
  nameTh: string;
  nameEn: string;
  /** What it gives, the most usual first. */
  cogs: readonly number[];
}

/** A partner of a sector, made up so that nobody takes it for a real one. A second round through the kinds of a sector says so in the name. */
export function madeUpPartner(
  random: Random,
  sector: Sector,
  place: Place,
  at: { kind: number; turn: number },
): MadeUpPartner {
  const kinds = KINDS[sector];
  const { name, cogs } = kinds[at.kind % kinds.length]!;
  const [nameTh, nameEn] = name(random.pick(WORDS), place);
  const round = Math.floor(at.turn / kinds.length) + 1;
  if (round === 1) return { sector, nameTh, nameEn, cogs };
  return { sector, nameTh: `${nameTh} แห่งที่ ${round}`, nameEn: `${nameEn} (${round})`, cogs };
}

/** What was given, by cog. */
export const GIVEN: Record<number, readonly string[]> = {
  1: ["เงินทุนหมุนเวียนดอกเบี้ยต่ำ", "เมล็ดพันธุ์และปุ๋ยอินทรีย์", "ยืมใช้เครื่องทอผ้า", "เครื่องบรรจุและห้องเย็น", "จัดหาวัตถุดิบร่วมกัน"],
  2: [
    "อบรมการพัฒนาบรรจุภัณฑ์",
    "ตรวจวิเคราะห์คุณภาพผลิตภัณฑ์",
    "ที่ปรึกษาขอมาตรฐานผลิตภัณฑ์ชุมชน",
    "วิจัยสูตรและยืดอายุผลิตภัณฑ์",
    "อบรมการย้อมสีธรรมชาติ",
  ],
  3: [
    "พื้นที่วางจำหน่ายในห้าง",
    "รับซื้อประจำทุกเดือน",
    "ร้านค้าออนไลน์และการขนส่ง",
    "บูธในงานแสดงสินค้าจังหวัด",
    "ชุดของฝากสำหรับแขกโรงแรม",
  ],
  4: ["ถ่ายทำวิดีโอเรื่องราวชุมชน", "ประชาสัมพันธ์ทางวิทยุท้องถิ่น", "จัดเส้นทางท่องเที่ยวชุมชน", "ทำสื่อสองภาษา"],
  5: ["วางระบบบัญชีและต้นทุน", "อบรมแผนธุรกิจ", "ที่ปรึกษาการจดทะเบียน", "พัฒนาคณะกรรมการกลุ่ม"],
};

export const RESULTS = [
  "ยอดจำหน่ายเพิ่มขึ้นในหกเดือนแรก",
  "ได้บรรจุภัณฑ์ใหม่และเริ่มจำหน่ายแล้ว",
  "สมาชิกทำบัญชีได้เอง",
  "ได้ลูกค้าประจำรายใหม่สามราย",
  "ต้นทุนวัตถุดิบลดลง",
];

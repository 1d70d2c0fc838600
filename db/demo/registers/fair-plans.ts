/** A fair of the demonstration world; days are counted from the world's moment, in Bangkok days. */
export interface FairPlan {
  code: string;
  nameTh: string;
  nameEn: string;
  placeTh: string;
  placeEn: string;
  provinceCode: string | null;
  /** First day of applications, last day, last day of screening, first and last day of the fair. */
  days: readonly [number, number, number, number, number];
  minimumStars: number | null;
  targetBaht: number;
  /** Working hours an offer of a booth stands; the usual ones when it is not said. */
  offerHours?: number;
  /** Booths a zone, and the places of a province where it is not named. */
  booths: number;
  perProvince: number;
  quotas: readonly (readonly [province: string | null, category: string | null, capacity: number])[];
  previous: string | null;
}

/** Working days an offer of the drawn fair stands: two weeks in which a newcomer may answer it. */
export const OFFER_DAYS = 10;

export const FAIR_PLANS: readonly FairPlan[] = [
  {
    code: "otop-city-2568",
    nameTh: "OTOP City 2568",
    nameEn: "OTOP City 2025",
    placeTh: "อิมแพ็ค เมืองทองธานี",
    placeEn: "IMPACT Muang Thong Thani",
    provinceCode: "12",
    days: [-430, -400, -370, -334, -326],
    minimumStars: 3,
    targetBaht: 15_000_000,
    booths: 12,
    perProvince: 2,
    quotas: [
      ["30", null, 4],
      ["50", null, 4],
      [null, null, 60],
    ],
    previous: null,
  },
  {
    code: "otop-city-2569",
    nameTh: "OTOP City 2569",
    nameEn: "OTOP City 2026",
    placeTh: "อิมแพ็ค เมืองทองธานี",
    placeEn: "IMPACT Muang Thong Thani",
    provinceCode: "12",
    days: [-42, -8, 12, 37, 45],
    minimumStars: 3,
    targetBaht: 18_000_000,
    booths: 16,
    perProvince: 2,
    quotas: [
      ["30", null, 5],
      ["30", "food", 2],
      ["30", "fabric", 2],
      ["50", null, 5],
      [null, "drink", 12],
      [null, null, 80],
    ],
    previous: "otop-city-2568",
  },
  {
    code: "otop-korat-2570",
    nameTh: "OTOP ภูมิภาค ของดีโคราช 2570",
    nameEn: "OTOP Regional Fair, Korat 2027",
    placeTh: "ลานอนุสาวรีย์ท้าวสุรนารี นครราชสีมา",
    placeEn: "Thao Suranari Monument, Nakhon Ratchasima",
    provinceCode: "30",
    days: [-11, 18, 33, 85, 89],
    minimumStars: null,
    targetBaht: 12_000_000,
    booths: 8,
    perProvince: 1,
    quotas: [
      ["30", null, 15],
      ["30", "food", 6],
      [null, null, 40],
    ],
    previous: null,
  },
  {
    code: "otop-khonkaen-2569",
    nameTh: "OTOP ภูมิภาค ขอนแก่น 2569",
    nameEn: "OTOP Regional Fair, Khon Kaen 2026",
    placeTh: "ศูนย์ประชุมและแสดงสินค้านานาชาติขอนแก่น",
    placeEn: "Khon Kaen International Convention and Exhibition Center",
    provinceCode: "40",
    days: [-110, -80, -60, -4, 4],
    minimumStars: null,
    targetBaht: 12_000_000,
    booths: 10,
    perProvince: 2,
    quotas: [
      ["30", null, 6],
      ["40", null, 6],
      [null, null, 48],
    ],
    previous: null,
  },
  {
    code: "otop-lanna-2570",
    nameTh: "OTOP ภูมิภาค ของดีล้านนา 2570",
    nameEn: "OTOP Regional Fair, Lanna 2027",
    placeTh: "ศูนย์ประชุมและแสดงสินค้านานาชาติเชียงใหม่",
    placeEn: "Chiang Mai International Exhibition and Convention Centre",
    provinceCode: "50",
    days: [-80, -50, -35, 62, 66],
    minimumStars: null,
    targetBaht: 12_000_000,
    offerHours: OFFER_DAYS * 24,
    booths: 8,
    perProvince: 1,
    quotas: [
      ["30", null, 5],
      ["50", null, 5],
      [null, null, 48],
    ],
    previous: null,
  },
];

/** Who works at a fair whose booths report: `enters` for those who do not do it themselves, `verifies` the others' entries. */
export const FAIR_STAFF: Readonly<Record<string, { enters: string; verifies: string }>> = {
  "otop-city-2568": { enters: "officer.13", verifies: "officer.12" },
  "otop-khonkaen-2569": { enters: "officer.46", verifies: "officer.40" },
};

/** [code, Thai, English, category]; one hall, a zone a category, and one where people eat. */
export const FAIR_ZONES = [
  ["A", "โซนอาหาร", "Food", "food"],
  ["B", "โซนเครื่องดื่ม", "Drinks", "drink"],
  ["C", "โซนผ้าและเครื่องแต่งกาย", "Fabric and clothing", "fabric"],
  ["D", "โซนของใช้และของตกแต่ง", "Household and decoration", "household"],
  ["E", "โซนสมุนไพร", "Herbs", "herb"],
  ["F", "OTOP ชวนชิม", "Tasting zone", null],
] as const;

/** [kind, Thai, English, required] */
export const FAIR_QUESTIONS = [
  ["yes_no", "อยู่ประจำบูธได้ครบทุกวันหรือไม่", "Can you be at the booth on every day?", true],
  ["number", "เตรียมสินค้ามูลค่าประมาณกี่บาท", "Goods to bring, worth about how many baht?", false],
  ["text", "ต้องการไฟฟ้าหรือน้ำเป็นพิเศษอย่างไร", "Any special need for power or water?", false],
] as const;

export const REQUIREMENTS = [
  "ผลิตภัณฑ์ OTOP ที่ขึ้นทะเบียนและเผยแพร่ในระบบแล้ว ผู้ผลิตอยู่ประจำบูธเอง และรายงานยอดจำหน่ายทุกวัน",
  "Registered OTOP products that are on show here. Producers stand at their booths themselves and report their takings every day.",
] as const;

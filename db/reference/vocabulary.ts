/** The structure 1/3/5/76/1 in words: what forms, charts and splits are made of. Codes never change. */

export const COGS = [
  [0, "goal", "เป้าหมาย: สร้างรายได้ให้ชุมชน", "The goal: income for communities", null],
  [1, "inputs", "การเข้าถึงปัจจัยการผลิต", "Access to production inputs", "upstream"],
  [2, "knowledge", "การสร้างองค์ความรู้", "Knowledge", "upstream"],
  [3, "marketing", "การตลาด", "Marketing", "midstream"],
  [4, "communication", "การสื่อสารสร้างการรับรู้", "Communication and awareness", "downstream"],
  [5, "management", "การบริหารจัดการ", "Sustainable management", "downstream"],
] as const;

export const BUSINESS_AREAS = [
  ["agriculture", "เกษตร", "Agriculture"],
  ["processing", "แปรรูป", "Processing"],
  ["tourism", "ท่องเที่ยวโดยชุมชน", "Community-based tourism"],
] as const;

export const SECTORS = [
  ["government", "ภาครัฐ", "Government"],
  ["private", "ภาคเอกชน", "Private sector"],
  ["academic", "ภาควิชาการ", "Academic sector"],
  ["civil_society", "ภาคประชาสังคม", "Civil society"],
  ["people", "ภาคประชาชน", "People and communities"],
] as const;

export const PRODUCT_CATEGORIES = [
  ["food", "อาหาร", "Food"],
  ["drink", "เครื่องดื่ม", "Drinks"],
  ["fabric", "ผ้าและเครื่องแต่งกาย", "Fabric and clothing"],
  ["household", "ของใช้ ของตกแต่ง ของที่ระลึก", "Household goods, decoration and souvenirs"],
  ["herb", "สมุนไพรที่ไม่ใช่อาหาร", "Herbs other than food"],
] as const;

const CHANNELS = [
  ["facebook", "เฟซบุ๊ก", "Facebook"],
  ["line", "ไลน์", "LINE"],
  ["tiktok", "ติ๊กต็อก", "TikTok"],
  ["youtube", "ยูทูบ", "YouTube"],
  ["marketplace", "ตลาดกลางออนไลน์", "Online marketplace"],
  ["website", "เว็บไซต์", "Website"],
  ["storefront", "หน้าร้าน", "Shop front"],
  ["fair", "งานแสดงสินค้า", "Fair"],
  ["other", "อื่น ๆ", "Other"],
] as const;

export interface Split {
  id: number;
  dimension: string;
  code: string;
  position: number;
  nameTh: string;
  nameEn: string;
}

/** Split 0 is the undivided figure. Numbers are for good: a new part of any dimension takes the next free one. */
export const SPLITS: readonly Split[] = [
  { id: 0, dimension: "none", code: "none", position: 0, nameTh: "รวม", nameEn: "Total" },
  ...parts("category", [1, 2, 3, 4, 5], PRODUCT_CATEGORIES),
  ...parts("business_area", [6, 7, 8], BUSINESS_AREAS),
  ...parts("sector", [9, 10, 11, 12, 13], SECTORS),
  ...parts("channel", [14, 15, 16, 17, 18, 19, 20, 21, 22], CHANNELS),
];

/** [id, reported by, frequency, bureau, Thai name, English name]; the code is `<reported by>-<frequency>`. */
export const FORMS = [
  [1, "enterprise", "month", "otop", "รายงานรายเดือนของผู้ประกอบการ OTOP", "OTOP enterprise, monthly report"],
  [2, "enterprise", "quarter", "otop", "รายงานรายไตรมาสของผู้ประกอบการ OTOP", "OTOP enterprise, quarterly report"],
  [3, "company", "month", "community", "รายงานรายเดือนของบริษัทประชารัฐรักสามัคคี", "Provincial SE company, monthly report"],
  [
    4,
    "company",
    "quarter",
    "community",
    "รายงานรายไตรมาสของบริษัทประชารัฐรักสามัคคี",
    "Provincial SE company, quarterly report",
  ],
  [
    5,
    "company",
    "calendar_year",
    "community",
    "รายงานประจำปีปฏิทินของบริษัทประชารัฐรักสามัคคี",
    "Provincial SE company, calendar-year report",
  ],
  [6, "province", "month", "community", "รายงานรายเดือนของ คสป. จังหวัด", "Provincial committee, monthly report"],
  [7, "province", "quarter", "community", "รายงานรายไตรมาสของ คสป. จังหวัด", "Provincial committee, quarterly report"],
  [8, "province", "year", "community", "รายงานประจำปีของ คสป. จังหวัด", "Provincial committee, yearly report"],
] as const;

function parts(
  dimension: string,
  ids: readonly number[],
  words: readonly (readonly [string, string, string])[],
): Split[] {
  return words.map(([code, nameTh, nameEn], index) => {
    const id = ids[index];
    if (id === undefined) throw new Error(`the split ${dimension}/${code} needs a number`);
    return { id, dimension, code, position: index + 1, nameTh, nameEn };
  });
}

import type { Category } from "../names.ts";
import type { Random } from "../random.ts";

/** [Thai, English, sold by (Thai, English), lowest price, highest price] */
type Kind = readonly [string, string, string, string, number, number];

const KINDS: Record<Category, readonly Kind[]> = {
  food: [
    ["น้ำพริกเผากุ้ง", "Roasted chilli paste with prawns", "กระปุก", "jar", 45, 120],
    ["น้ำพริกนรกปลาย่าง", "Fiery chilli flakes with grilled fish", "กระปุก", "jar", 35, 90],
    ["กล้วยตากอบน้ำผึ้ง", "Dried bananas in honey", "กล่อง", "box", 60, 180],
    ["ทองม้วนกะทิสด", "Coconut wafer rolls", "กล่อง", "box", 40, 120],
    ["ข้าวหอมมะลิอินทรีย์", "Organic jasmine rice", "ถุง", "bag", 60, 250],
    ["ไข่เค็มดินสอพอง", "Salted eggs in marl", "โหล", "dozen", 90, 150],
    ["หมี่โคราชปรุงรส", "Korat noodles with sauce", "ห่อ", "pack", 25, 60],
    ["ปลาส้มสมุนไพร", "Sour fish with herbs", "แพ็ก", "pack", 80, 200],
    ["มะม่วงกวนแผ่น", "Mango leather", "ถุง", "bag", 35, 100],
  ],
  drink: [
    ["กาแฟคั่วบดบนดอย", "Highland ground coffee", "ถุง", "bag", 150, 450],
    ["ชาใบหม่อน", "Mulberry leaf tea", "กล่อง", "box", 60, 180],
    ["น้ำเม่าเข้มข้น", "Mao berry concentrate", "ขวด", "bottle", 120, 350],
    ["น้ำกระเจี๊ยบพร้อมดื่ม", "Roselle drink", "ขวด", "bottle", 20, 60],
    ["น้ำผึ้งดอกลำไย", "Longan blossom honey", "ขวด", "bottle", 120, 400],
  ],
  fabric: [
    ["ผ้าไหมมัดหมี่ลายขอเจ้าฟ้า", "Mudmee silk in the Kho Chao Fah pattern", "ผืน", "piece", 1800, 12000],
    ["ผ้าฝ้ายทอมือย้อมสีธรรมชาติ", "Hand-woven cotton in natural dyes", "ผืน", "piece", 350, 1500],
    ["ผ้าคลุมไหล่ย้อมคราม", "Indigo shawl", "ผืน", "piece", 450, 1900],
    ["ผ้าขาวม้าห้าสี", "Five-colour loincloth", "ผืน", "piece", 180, 450],
    ["เสื้อผ้าฝ้ายปักมือ", "Hand-embroidered cotton shirt", "ตัว", "piece", 390, 1200],
    ["ผ้าซิ่นตีนจก", "Tin Chok tube skirt", "ผืน", "piece", 1500, 9000],
    ["ผ้าบาติกลายทะเล", "Batik with a sea pattern", "ผืน", "piece", 500, 2200],
  ],
  household: [
    ["ตะกร้าหวายสาน", "Rattan basket", "ใบ", "piece", 250, 1500],
    ["กระติบข้าวไม้ไผ่", "Bamboo sticky rice box", "ใบ", "piece", 60, 300],
    ["ถ้วยเซรามิกเคลือบขี้เถ้า", "Ash-glazed ceramic cup", "ใบ", "piece", 120, 600],
    ["เสื่อกกลายขิด", "Reed mat in khit pattern", "ผืน", "piece", 200, 900],
    ["โคมไฟกระดาษสา", "Saa paper lamp", "ชิ้น", "piece", 350, 1800],
    ["ช้างไม้แกะสลัก", "Carved wooden elephant", "ตัว", "piece", 300, 4500],
    ["กระเป๋าสานจากเตยปาหนัน", "Pandan handbag", "ใบ", "piece", 390, 1900],
  ],
  herb: [
    ["สบู่ขมิ้นน้ำผึ้ง", "Turmeric and honey soap", "ก้อน", "bar", 35, 90],
    ["ลูกประคบสมุนไพรสด", "Herbal compress", "ลูก", "piece", 80, 200],
    ["น้ำมันไพลนวดคลายเส้น", "Plai massage oil", "ขวด", "bottle", 60, 250],
    ["แชมพูมะกรูดอัญชัน", "Kaffir lime and butterfly pea shampoo", "ขวด", "bottle", 79, 220],
    ["ยาหม่องเสลดพังพอน", "Herbal balm", "ขวด", "jar", 30, 90],
  ],
};

const FINER = [
  ["", ""],
  [" สูตรคุณยาย", ", grandmother's recipe"],
  [" ชุดของขวัญ", ", gift set"],
  [" รุ่นพิเศษ", ", special edition"],
] as const;

const STORIES = [
  "ทำด้วยมือทีละชิ้นโดยสมาชิกในกลุ่ม ใช้วัตถุดิบในตำบล รายได้กลับสู่ครอบครัวของสมาชิกทุกเดือน",
  "สืบทอดวิธีทำจากรุ่นยาย ปรับรสและลวดลายให้เข้ากับคนรุ่นใหม่ แต่ยังใช้ไฟฟืนและเวลาเหมือนเดิม",
  "เริ่มจากคนห้าคนใต้ถุนบ้าน วันนี้มีสมาชิกกว่าสามสิบครัวเรือน ทุกขั้นตอนตรวจโดยสมาชิกด้วยกันเอง",
  "วัตถุดิบปลูกเองโดยไม่ใช้สารเคมี เก็บตอนเช้าและทำในวันเดียวกัน จึงได้สี กลิ่น และรสที่ต่างจากที่อื่น",
] as const;

/** What one product of an enterprise is; `nth` tells the products of one enterprise apart. */
export function productOf(random: Random, category: Category, nth: number) {
  const kinds = KINDS[category];
  const [nameTh, nameEn, unitTh, unitEn, low, high] =
    kinds[(random.integer(0, kinds.length - 1) + nth) % kinds.length]!;
  const [finerTh, finerEn] = random.chance(0.35) ? random.pick(FINER) : FINER[0];
  const from = Math.round(random.between(low, (low + high) / 2) / 5) * 5;
  const to = random.chance(0.4) ? Math.round(random.between(from, high) / 5) * 5 : from;
  return {
    nameTh: nameTh + finerTh,
    nameEn: nameEn + finerEn,
    storyTh: random.pick(STORIES) as string,
    storyEn: null,
    categoryCode: category,
    priceFromBaht: String(from),
    priceToBaht: String(to),
    unitTh,
    unitEn,
    capacityPerMonth: String(random.integer(2, 60) * 10),
    suitsGift: random.chance(0.6),
    suitsExport: random.chance(0.25),
    suitsOnBoard: category !== "household" && random.chance(0.2),
    pictures: [],
  };
}

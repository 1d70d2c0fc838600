import type { Random } from "./random.ts";

export type ProducerType = "community_group" | "single_owner" | "sme";
export type Category = "food" | "drink" | "fabric" | "household" | "herb";

interface Place {
  subdistrictTh: string;
  provinceTh: string;
  provinceEn: string;
  region: string;
  inBangkok: boolean;
}

/** [Thai, English, only in this region] */
type Product = readonly [string, string, string?];

const PRODUCTS: Record<Category, readonly Product[]> = {
  food: [
    ["แปรรูปอาหาร", "Food Processing"],
    ["น้ำพริก", "Chilli Paste"],
    ["ขนมไทย", "Thai Sweets"],
    ["ผลไม้แปรรูป", "Preserved Fruit"],
    ["ข้าวกล้อง", "Brown Rice"],
    ["กล้วยตาก", "Dried Banana"],
    ["ไข่เค็ม", "Salted Egg"],
    ["ปลาแห้ง", "Dried Fish", "south"],
    ["กะปิน้ำบูดู", "Shrimp Paste and Budu", "south"],
    ["แหนมเนือง", "Fermented Sausage", "northeast"],
    ["ปลาร้า", "Fermented Fish", "northeast"],
    ["ไส้อั่ว", "Herb Sausage", "north"],
  ],
  drink: [
    ["น้ำสมุนไพร", "Herbal Drinks"],
    ["กาแฟ", "Coffee"],
    ["น้ำผลไม้", "Fruit Juice"],
    ["ชา", "Tea", "north"],
    ["น้ำตาลโตนด", "Palm Nectar", "south"],
    ["น้ำเม่า", "Mao Berry Juice", "northeast"],
  ],
  fabric: [
    ["ผ้าฝ้ายทอมือ", "Hand-woven Cotton"],
    ["ผ้าไหม", "Silk"],
    ["ตัดเย็บเสื้อผ้า", "Garments"],
    ["ผ้ามัดย้อม", "Tie-dye"],
    ["ผ้าไหมมัดหมี่", "Mudmee Silk", "northeast"],
    ["ผ้าย้อมคราม", "Indigo Cloth", "northeast"],
    ["ผ้าตีนจก", "Tin Chok Cloth", "north"],
    ["ผ้าปักชาวเขา", "Hill-tribe Embroidery", "north"],
    ["ผ้าบาติก", "Batik", "south"],
  ],
  household: [
    ["จักสาน", "Basketry"],
    ["เครื่องปั้นดินเผา", "Pottery"],
    ["ไม้แกะสลัก", "Wood Carving"],
    ["เสื่อกก", "Reed Mats"],
    ["ดอกไม้ประดิษฐ์", "Artificial Flowers"],
    ["เครื่องเงิน", "Silverware", "north"],
    ["ร่มกระดาษสา", "Saa Paper Umbrellas", "north"],
    ["ย่านลิเภา", "Lipao Weaving", "south"],
    ["เครื่องเบญจรงค์", "Benjarong Porcelain", "central"],
  ],
  herb: [
    ["สบู่สมุนไพร", "Herbal Soap"],
    ["ลูกประคบสมุนไพร", "Herbal Compress"],
    ["น้ำมันนวดสมุนไพร", "Herbal Massage Oil"],
    ["แชมพูสมุนไพร", "Herbal Shampoo"],
    ["ยาหม่องสมุนไพร", "Herbal Balm"],
  ],
};

const OWNERS = [
  ["แม่สมศรี", "Mae Somsri"],
  ["ป้าพร", "Pa Porn"],
  ["ลุงบุญมี", "Lung Boonmee"],
  ["ครูเล็ก", "Khru Lek"],
  ["พี่น้อย", "Phi Noi"],
  ["แม่ละเอียด", "Mae La-iad"],
  ["ตาชู", "Ta Chu"],
  ["ยายแก้ว", "Yai Kaeo"],
  ["บ้านอรุณ", "Baan Arun"],
  ["บุญทวี", "Boonthawee"],
  ["ศรีสุข", "Sri Suk"],
  ["ทองดี", "Thongdee"],
] as const;

/** A made-up name of an enterprise in Thai and English. Sub-districts have no reviewed English name, so English names the province. */
export function enterpriseName(random: Random, type: ProducerType, category: Category, place: Place): [string, string] {
  const [product, productEn] = random.pick(
    PRODUCTS[category].filter(([, , region]) => !region || region === place.region),
  );
  const [owner, ownerEn] = random.pick(OWNERS);
  const { subdistrictTh, provinceTh, provinceEn } = place;
  const subdistrict = `${place.inBangkok ? "แขวง" : "ตำบล"}${subdistrictTh}`;
  const village = subdistrictTh.startsWith("บ้าน") ? subdistrictTh : `บ้าน${subdistrictTh}`;
  switch (type) {
    case "community_group":
      return random.pick<[string, string]>([
        [`กลุ่ม${product}${village}`, `${productEn} Group, ${provinceEn}`],
        [`วิสาหกิจชุมชน${product}${subdistrict}`, `${productEn} Community Enterprise, ${provinceEn}`],
        [`กลุ่มสตรี${product}${subdistrict}`, `${productEn} Women's Group, ${provinceEn}`],
        [`กลุ่มแม่บ้านเกษตรกร${product}${subdistrictTh}`, `${productEn} Farm Women's Group, ${provinceEn}`],
      ]);
    case "single_owner":
      return random.pick<[string, string]>([
        [`${product}${owner}`, `${ownerEn} ${productEn}, ${provinceEn}`],
        [`ร้าน${owner} ${product}${subdistrictTh}`, `${ownerEn}'s ${productEn} Shop, ${provinceEn}`],
      ]);
    case "sme":
      return random.pick<[string, string]>([
        [`บริษัท ${owner}${product} จำกัด`, `${ownerEn} ${productEn} Co., Ltd.`],
        [`ห้างหุ้นส่วนจำกัด ${product}${provinceTh}`, `${provinceEn} ${productEn} Ltd., Part.`],
      ]);
  }
}

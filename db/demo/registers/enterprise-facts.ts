import { Random } from "../random.ts";
import type { Enterprise, Unit } from "../units.ts";
import { checkedNumber } from "./juristic-number.ts";

export interface Registered extends Unit {
  enterprise: Enterprise;
}

/** What the register of the demonstration world says of one enterprise beyond its report: all made up, all following from its id. */
export function factsOf(unit: Registered, seed: number) {
  const random = new Random(seed, 41, unit.id);
  const founded = random.integer(2530, 2548);
  const { producerType, category } = unit.enterprise;
  // Two of the home district share a phone: they look like one enterprise entered twice.
  const line = unit.id === 12 ? 11 : unit.id;
  const hasStory = unit.id <= 12 || random.chance(0.35);
  return {
    externalCode: `OTOP${unit.provinceCode}${String(unit.id).padStart(6, "0")}`,
    registrationNumber: producerType === "sme" ? juristicNumber(unit, founded) : null,
    siteAddressTh: `${random.integer(1, 299)} หมู่ ${random.integer(1, 12)}`,
    foundedOn: `${founded - 543}-${String(random.integer(1, 12)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`,
    storyTh: hasStory ? `${STORIES[category]} ก่อตั้งเมื่อ พ.ศ. ${founded} รายได้ส่วนหนึ่งกลับคืนสู่กองทุนของชุมชน` : null,
    phone: `080-${String(line % 1000).padStart(3, "0")}-${String(1000 + Math.floor(line / 1000)).padStart(4, "0")}`,
    email: random.chance(0.3) ? `${unit.code.toLowerCase()}@otop.example` : null,
    website: random.chance(0.12) ? `https://${unit.code.toLowerCase()}.otop.example` : null,
  };
}

/** The province, 5 for a limited company, the year, a running number and the check digit. */
function juristicNumber({ provinceCode, id }: Unit, founded: number): string {
  return checkedNumber(`0${provinceCode}5${String(founded).slice(1)}${String(id % 100_000).padStart(5, "0")}`);
}

const STORIES: Record<Enterprise["category"], string> = {
  food: "เริ่มจากแม่บ้านในหมู่บ้านรวมตัวกันแปรรูปผลผลิตที่เหลือจากฤดูเก็บเกี่ยว จนเป็นของฝากที่คนในจังหวัดรู้จัก",
  drink: "นำสมุนไพรและผลไม้ที่ปลูกในชุมชนมาทำเครื่องดื่มสูตรเดิมของผู้เฒ่าผู้แก่ แล้วพัฒนาจนได้มาตรฐานการผลิต",
  fabric: "สืบทอดลายผ้าจากรุ่นยายถึงรุ่นหลาน ย้อมสีจากเปลือกไม้ในท้องถิ่น และสอนเยาวชนทอผ้าทุกวันเสาร์",
  household: "ช่างฝีมือในชุมชนนำวัสดุที่หาได้ในท้องถิ่นมาทำเครื่องใช้ที่ทน ใช้ได้จริง และเล่าเรื่องบ้านเกิดได้",
  herb: "รวบรวมตำรับสมุนไพรของหมอพื้นบ้าน ปลูกแบบไม่ใช้สารเคมี และแปรรูปในโรงเรือนของชุมชน",
};

import { Random } from "../random.ts";
import type { Registered } from "./enterprise-facts.ts";

const TITLES = ["นาง", "นางสาว", "นาย"];
const FIRST = "สมศรี บุญมี ละเอียด ประไพ จันทร์เพ็ญ สายบัว คำปุ่น อรุณี วันดี มาลี สุนีย์ บัวผัน ทองใบ สมชาย บุญเลิศ ประเสริฐ วิชัย".split(" ");
const SECOND = "ตัวอย่าง สาธิต ทดลอง สมมติ".split(" ");

/** Who leads or speaks for an enterprise; people with obviously made-up names, and what of them may be public. */
export function peopleOf(unit: Registered, seed: number) {
  const random = new Random(seed, 44, unit.id);
  const roles = ["leader", ...(random.chance(0.35) ? ["contact"] : []), ...(random.chance(0.15) ? ["member"] : [])];
  if (unit.id > 12 && !random.chance(0.45)) return [];
  return roles.map((role, at) => ({
    role,
    nameTh: `${random.pick(TITLES)}${random.pick(FIRST)} ${random.pick(SECOND)}`,
    phone: `081-${String(unit.id).padStart(6, "0").slice(-6, -3)}-${at}${String(unit.id).padStart(3, "0").slice(-3)}`,
    since: `${random.integer(2015, 2024)}-10-01`,
    consents: unit.id === 1 ? ["name", "phone"] : ["name", "phone"].filter(() => at === 0 && random.chance(0.5)),
  }));
}

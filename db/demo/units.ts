import { areas } from "../reference/area-rows.server.ts";
import { type Category, enterpriseName, type ProducerType } from "./names.ts";
import { Random } from "./random.ts";

export interface Unit {
  id: number;
  code: string;
  kind: "enterprise" | "company" | "province";
  nameTh: string;
  nameEn: string;
  /** The district of an enterprise, else the province. */
  areaCode: string;
  provinceCode: string;
  enterprise: Enterprise | null;
  /** Of a committee or company: how many districts its province has. */
  districts: number;
}

export interface Enterprise {
  producerType: ProducerType;
  category: Category;
  businessArea: "agriculture" | "processing" | "tourism" | null;
  subdistrictCode: string;
}

interface Province {
  code: string;
  nameTh: string;
  nameEn: string;
  region: string;
  districts: { code: string; subdistricts: { code: string; nameTh: string }[] }[];
}

/** Officer and enterprise of the demonstration accounts work here, so it is never short of enterprises. */
const HOME_DISTRICT = "3001";
const LEAST_IN_HOME_DISTRICT = 12;

/**
 * Enterprises 1 to `count` over all 77 provinces (those of district 3001 first), then a company and a committee for
 * each province but Bangkok.
 */
export function units(count: number, seed: number): Unit[] {
  const list: Unit[] = [];
  const all = provinces();
  for (const { province, district } of places(all, count, seed))
    list.push(enterprise(list.length + 1, province, district, seed));
  for (const province of all.filter((each) => each.code !== "10")) {
    list.push(organization(list.length + 1, "company", province), organization(list.length + 2, "province", province));
  }
  return list;
}

/** The district of each enterprise: provinces by their number of districts, 30 and 50 three times as dense, none without. */
function places(all: Province[], count: number, seed: number) {
  const home = all.flatMap((province) => province.districts.map((district) => ({ province, district })));
  const first = home.filter(({ district }) => district.code === HOME_DISTRICT);
  const chosen = Array.from({ length: Math.min(count, LEAST_IN_HOME_DISTRICT) }, () => first[0]!);
  const weights = all.map(
    ({ code, districts }) => Math.min(districts.length, 25) * (code === "30" || code === "50" ? 3 : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = Math.max(0, count - chosen.length - all.length);
  const sizes = weights.map((weight) => 1 + Math.floor((weight / total) * rest));
  const short = Math.max(0, count - chosen.length - sizes.reduce((sum, size) => sum + size, 0));
  for (let extra = 0; extra < short; extra++) sizes[(extra * 7) % sizes.length]! += 1;
  all.forEach((province, index) => {
    const random = new Random(seed, 11, index);
    for (let each = 0; each < sizes[index]!; each++) {
      // The capital district has more producers than the others.
      const district = random.chance(0.12) ? province.districts[0]! : random.pick(province.districts);
      chosen.push({ province, district });
    }
  });
  return chosen.slice(0, count);
}

function enterprise(id: number, province: Province, district: Province["districts"][number], seed: number): Unit {
  const random = new Random(seed, 12, id);
  const subdistrict = random.pick(district.subdistricts);
  // Shares of 2564: 55.4 % groups, 42.9 % single owners, 1.6 % small and medium firms.
  const producerType = weighted<ProducerType>(random, [
    ["community_group", 0.554],
    ["single_owner", 0.43],
    ["sme", 0.016],
  ]);
  const category = weighted<Category>(random, [
    ["food", 0.45],
    ["fabric", 0.24],
    ["household", 0.18],
    ["herb", 0.08],
    ["drink", 0.05],
  ]);
  const [nameTh, nameEn] = enterpriseName(random, producerType, category, {
    subdistrictTh: subdistrict.nameTh,
    provinceTh: province.nameTh,
    provinceEn: province.nameEn,
    region: province.region,
    inBangkok: province.code === "10",
  });
  const businessArea = weighted<Enterprise["businessArea"]>(random, [
    ["processing", 0.6],
    ["agriculture", 0.2],
    ["tourism", 0.1],
    [null, 0.1],
  ]);
  return {
    id,
    code: `E${id}`,
    kind: "enterprise",
    nameTh,
    nameEn,
    areaCode: district.code,
    provinceCode: province.code,
    enterprise: { producerType, category, businessArea, subdistrictCode: subdistrict.code },
    districts: 0,
  };
}

function organization(id: number, kind: "company" | "province", province: Province): Unit {
  const company = kind === "company";
  return {
    id,
    code: `${company ? "S" : "P"}${province.code}`,
    kind,
    nameTh: company
      ? `บริษัท ประชารัฐรักสามัคคี${province.nameTh} (วิสาหกิจเพื่อสังคม) จำกัด`
      : `คณะกรรมการประสานและขับเคลื่อนนโยบายสานพลังประชารัฐ ประจำจังหวัด${province.nameTh}`,
    nameEn: company
      ? `Pracharath Rak Samakkee ${province.nameEn} (Social Enterprise) Co., Ltd.`
      : `Provincial Coordination Committee of ${province.nameEn}`,
    areaCode: province.code,
    provinceCode: province.code,
    enterprise: null,
    districts: province.districts.length,
  };
}

function provinces(): Province[] {
  const byCode = new Map<string, Province>();
  const districts = new Map<string, Province["districts"][number]>();
  for (const { code, parent, level, nameTh, nameEn } of areas()) {
    if (level === 2) byCode.set(code, { code, nameTh, nameEn: nameEn ?? nameTh, region: parent ?? "", districts: [] });
    if (level === 3) {
      const district = { code, subdistricts: [] };
      districts.set(code, district);
      byCode.get(parent ?? "")?.districts.push(district);
    }
    if (level === 4) districts.get(parent ?? "")?.subdistricts.push({ code, nameTh });
  }
  return [...byCode.values()];
}

function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return choices[0]![0];
}

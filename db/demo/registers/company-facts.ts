import type { Cell } from "../../reference/insert-rows.server.ts";
import type { Random } from "../random.ts";
import { madeUpName } from "./committee-seats.ts";

/** Made-up facts of one SE company; only what is published about the company of Rayong is real. */

const SECTORS = ["government", "private", "academic", "civil_society", "people"] as const;

/** A made-up juristic number of a province with the check digit that it needs. */
export function juristicNumber(areaCode: string, serial: number): string {
  const body = `0${areaCode}5559${String(90_000 + serial)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${body}${(11 - (sum % 11)) % 10}`;
}

export interface Holding {
  nameTh: string;
  sector: (typeof SECTORS)[number];
  shares: number;
  votePercent: string;
}

/** Holders of four or five sectors: shares as they come, while every sector has the same part of the votes. */
export function holdings(random: Random, areaCode: string, place: string, shares: number): Holding[] {
  const sectors = areaCode === "21" || random.chance(0.3) ? SECTORS.slice(1) : SECTORS;
  const count = areaCode === "21" ? 23 : random.integer(sectors.length + 3, 24);
  const of = Array.from({ length: count }, (_, at) => sectors[at % sectors.length]!);
  // One in eight companies has a holder with a quarter of the shares or more.
  const first = random.chance(0.125) ? 12 : 1;
  const weights = of.map((_, at) => (at === 1 ? first : 1) * random.between(0.4, 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((weight / total) * shares));
  parts[0]! += shares - parts.reduce((sum, part) => sum + part, 0);
  const votes = 100 / sectors.length;
  return of.map((sector, at) => {
    const fellows = of.filter((each) => each === sector).length;
    const each = Math.floor((votes / fellows) * 1000) / 1000;
    const isFirst = of.indexOf(sector) === at;
    const votePercent = (isFirst ? votes - each * (fellows - 1) : each).toFixed(3);
    return { nameTh: holderName(random, sector, place, at), sector, shares: parts[at]!, votePercent };
  });
}

function holderName(random: Random, sector: Holding["sector"], place: string, at: number): string {
  switch (sector) {
    case "government":
      return `กองทุนตัวอย่าง${place} ลำดับที่ ${at + 1}`;
    case "private":
      return `บริษัท ตัวอย่าง${place} ${at + 1} จำกัด`;
    case "academic":
      return `มหาวิทยาลัยตัวอย่าง${place} วิทยาเขต ${at + 1}`;
    case "civil_society":
      return `มูลนิธิตัวอย่าง${place} ${at + 1}`;
    default:
      return `${madeUpName(random)} (${at + 1})`;
  }
}

/** [capital, par value] in baht, as such companies were founded. */
const CAPITALS = [
  [4_000_000, 1000],
  [4_000_000, 10],
  [3_000_000, 100],
  [2_000_000, 100],
] as const;

/** The row of `companies`. */
export function companyRow(random: Random, id: number, areaCode: string, placeTh: string): Cell[] {
  const rayong = areaCode === "21";
  const [capital, par] = rayong ? CAPITALS[0] : random.pick(CAPITALS);
  const registered = rayong ? "2016-09-23" : day(random, "2016-04-20", 330);
  const operating = day(random, registered, 400);
  const social = random.chance(0.86) ? day(random, random.chance(0.94) ? "2020-03-01" : operating, 900) : null;
  const kind = random.chance(0.08) ? null : random.chance(0.7) ? "no_profit_sharing" : "profit_sharing";
  return [
    ...[id, areaCode === "TH" ? juristicNumber("10", 77) : juristicNumber(areaCode, Number(areaCode)), registered],
    ...[capital, capital / par, par, kind, operating, social && `ตัวอย่าง ${String(id % 1000).padStart(4, "0")}`, social],
    random.chance(0.7) ? day(random, "2024-01-15", 600) : null,
    ...[rayong ? 62 : random.integer(8, 80), `ศูนย์ตัวอย่าง อำเภอเมือง ${placeTh}`],
    rayong ? "ICIK Academy: จดทะเบียน ทุน หุ้น และจำนวนกลุ่มของบริษัทระยอง นอกนั้นเป็นข้อมูลสมมติ" : null,
  ];
}

/** The columns of {@link companyRow}. */
export const COMPANY_COLUMNS = {
  organization_id: "integer",
  registration_number: "text",
  registered_on: "date",
  registered_capital_baht: "numeric",
  shares: "integer",
  par_value_baht: "numeric",
  enterprise_kind: "text",
  operating_since: "date",
  se_number: "text",
  se_registered_on: "date",
  good_governance_noted_on: "date",
  groups_served: "integer",
  address_th: "text",
  source: "text",
};

/** A day up to so many days after another. */
export function day(random: Random, from: string, days: number): string {
  return new Date(Date.parse(from) + random.integer(0, days) * 86_400_000).toISOString().slice(0, 10);
}

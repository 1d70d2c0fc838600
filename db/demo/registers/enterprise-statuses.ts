import type { Cell } from "../../reference/insert-rows.server.ts";
import { Random } from "../random.ts";
import type { Registered } from "./enterprise-facts.ts";

export const FIRST_ROUND_YEAR = 2567;
export const LAST_ROUND_YEAR = 2570;

/** Four registration rounds a fiscal year, one in each quarter: id, year, number, first and last day. */
export function roundRows(): Cell[][] {
  const rows: Cell[][] = [];
  for (let year = FIRST_ROUND_YEAR; year <= LAST_ROUND_YEAR; year++) {
    for (let number = 1; number <= 4; number++) {
      const month = [10, 1, 4, 7][number - 1]!;
      const start = `${year - 543 - (number === 1 ? 1 : 0)}-${String(month).padStart(2, "0")}`;
      rows.push([year, number, `${start}-01`, `${start}-28`]);
    }
  }
  return rows;
}

/** What an enterprise is: kind, register number, round as [fiscal year, number], first day, the day after the last. */
export function statusesOf(unit: Registered, externalCode: string, seed: number, today: string) {
  const random = new Random(seed, 42, unit.id);
  const statuses: { kind: string; number: string; round: [number, number] | null; valid: string }[] = [];
  const { producerType } = unit.enterprise;
  const year = random.integer(FIRST_ROUND_YEAR, LAST_ROUND_YEAR - 1);
  const number = random.integer(1, 4);
  const inRound = random.chance(0.4);
  const since = inRound
    ? `${year - 543 - (number === 1 ? 1 : 0)}-${["10", "01", "04", "07"][number - 1]}-28`
    : `${random.integer(2014, 2022)}-${String(random.integer(1, 12)).padStart(2, "0")}-15`;
  const lapsed = unit.id > 12 && random.chance(0.03);
  statuses.push({
    kind: "otop",
    number: externalCode,
    round: inRound ? [year, number] : null,
    valid: `[${since},${lapsed ? today : ""})`,
  });
  if (producerType === "community_group" && random.chance(0.6)) {
    const code = `${unit.provinceCode}-${unit.areaCode.slice(2)}-${String(unit.id).padStart(5, "0")}`;
    statuses.push({
      kind: "community_enterprise",
      number: code,
      round: null,
      valid: `[${random.integer(2006, 2022)}-06-01,)`,
    });
  }
  if (producerType === "sme")
    statuses.push({ kind: "sme", number: `S${String(unit.id).padStart(7, "0")}`, round: null, valid: "[2019-01-01,)" });
  if (producerType !== "single_owner" && (unit.id <= 12 || random.chance(0.012)))
    statuses.push({
      kind: "social_enterprise",
      number: `SE-${String(unit.id).padStart(5, "0")}`,
      round: null,
      valid: "[2022-03-01,)",
    });
  return statuses;
}

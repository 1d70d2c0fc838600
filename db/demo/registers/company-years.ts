import type { Cell } from "../../reference/insert-rows.server.ts";
import type { Random } from "../random.ts";
import { day } from "./company-facts.ts";

/** Due days of a year's documents, month and day of the year after; the days of the first three are made up. */
const DUE = [
  ["activity_report", "03-31"],
  ["audited_statement", "05-31"],
  ["social_impact", "06-30"],
  ["registrar_statement", "05-31"],
] as const;

/** [company, year, dividends, audited on, source] of the ended calendar years, Buddhist Era. */
export function statementRows(random: Random, companyId: number, years: readonly number[]): Cell[][] {
  return years
    .filter(() => random.chance(0.95))
    .map((year) => {
      const dividends = random.chance(0.04) ? random.integer(20, 90) * 1000 : 0;
      return [companyId, year, dividends, day(random, `${year - 542}-02-20`, 80), "งบการเงินของบริษัท (สมมติ)"];
    });
}

/** [company, kind, year, due on, filed on]: most in time, some late, a few never. */
export function filingRows(random: Random, companyId: number, years: readonly number[], today: string): Cell[][] {
  return years.flatMap((year) =>
    DUE.map(([kind, monthDay]) => {
      const dueOn = `${year - 542}-${monthDay}`;
      const before = new Date(Date.parse(dueOn) - random.integer(0, 40) * 86_400_000).toISOString().slice(0, 10);
      const filedOn = random.chance(0.82) ? before : random.chance(0.6) ? day(random, dueOn, 90) : null;
      return [companyId, kind, year, dueOn, filedOn !== null && filedOn <= today ? filedOn : null];
    }),
  );
}

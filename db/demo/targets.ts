import { type Indicator, indicators } from "../reference/indicator-rows.server.ts";
import type { Cell } from "../reference/insert-rows.server.ts";
import type { Answer } from "./answers.ts";
import { bangkokMidnight, type EntryWindow } from "./calendar.ts";
import { Random } from "./random.ts";
import type { Unit } from "./units.ts";

interface Sums {
  value: number;
  numerator: number;
  denominator: number;
  /** The period these stand for, where only the latest counts. */
  latest: number;
}

export interface TargetBasis {
  add(unit: Unit, window: EntryWindow, answers: readonly Answer[]): void;
  /** Targets for the nation, the regions and the provinces, met by roughly 70 to 110 %. */
  rows(fiscalYears: readonly number[], regionOf: ReadonlyMap<string, string>, setBy: number): Cell[][];
}

/** A loss is normal and has no target; the kind of income has no better or worse. */
const WITHOUT_TARGET = ["C5-08", "C5-09", "C5-11"];
const DERIVED_PAIRS: Record<string, [string, string]> = { "C3-04": ["C3-02", "C3-01"], "G-03": ["G-01", "G-02"] };
const FIXED: Record<string, number> = { "C3-05": 10, "C5-13": 25 };
/** A year with fewer months of figures than this takes the year before as its measure. */
const FEW_MONTHS = 6;
const GROWTH = 1.08;

/** Gathers what is reported, so that the targets of a made-up world are neither out of reach nor too easy. */
export function targetBasis(seed: number): TargetBasis {
  const catalogue = indicators();
  const byId = new Map(catalogue.map((one) => [one.id, one]));
  const byCode = new Map(catalogue.map((one) => [one.code, one]));
  const reached = new Map<string, Sums>();
  const monthsOf = new Map<number, Set<number>>();

  function add(unit: Unit, { period }: EntryWindow, answers: readonly Answer[]): void {
    if (period.kind === "month") {
      monthsOf.set(period.fiscalYear, (monthsOf.get(period.fiscalYear) ?? new Set()).add(period.id));
    }
    for (const answer of answers) {
      if (answer.splitId !== 0 || answer.missing) continue;
      const key = `${period.fiscalYear}/${unit.provinceCode}/${answer.indicatorId}`;
      let sums = reached.get(key);
      if (!sums || (onlyLatest(byId.get(answer.indicatorId)!) && sums.latest !== period.id)) {
        sums = { value: 0, numerator: 0, denominator: 0, latest: period.id };
        reached.set(key, sums);
      }
      sums.value += answer.value ?? 0;
      sums.numerator += answer.numerator ?? 0;
      sums.denominator += answer.denominator ?? 0;
    }
  }

  function measureOf(fiscalYear: number): { year: number; growth: number } {
    const enough = (monthsOf.get(fiscalYear)?.size ?? 0) >= FEW_MONTHS || !monthsOf.has(fiscalYear - 1);
    return enough ? { year: fiscalYear, growth: 1 } : { year: fiscalYear - 1, growth: GROWTH };
  }

  function figure(one: Indicator, year: number, provinces: readonly string[]): number | null {
    const sum = (indicator: Indicator, field: "value" | "numerator" | "denominator") =>
      provinces.reduce((total, code) => total + (reached.get(`${year}/${code}/${indicator.id}`)?.[field] ?? 0), 0);
    const operands = DERIVED_PAIRS[one.code];
    if (FIXED[one.code] !== undefined) return FIXED[one.code]!;
    if (!operands && one.areaRule === "sum") return sum(one, "value") || null;
    const over = operands ? sum(byCode.get(operands[0])!, "value") : sum(one, "numerator");
    const under = operands ? sum(byCode.get(operands[1])!, "value") : sum(one, "denominator");
    return under > 0 && over > 0 ? (over / under) * one.multiplier : null;
  }

  function rows(fiscalYears: readonly number[], regionOf: ReadonlyMap<string, string>, setBy: number): Cell[][] {
    const provinces = [...regionOf.keys()];
    const wanted = catalogue.filter(
      (one) => !one.derivedFrom.startsWith("register:") && !WITHOUT_TARGET.includes(one.code),
    );
    return fiscalYears.flatMap((fiscalYear) =>
      wanted.flatMap((one) => {
        const { year, growth } = measureOf(fiscalYear);
        const target = (code: string, members: readonly string[]): number | null => {
          const base = figure(one, year, members);
          if (base === null) return null;
          if (FIXED[one.code] !== undefined) return base;
          const [hardest, easiest] = one.areaRule === "sum" ? [0.72, 1.1] : [0.84, 1.08];
          const reachable = new Random(seed, 41, fiscalYear, one.id, keyOf(code)).between(hardest, easiest);
          return rounded(one, (base * (one.areaRule === "sum" ? growth : 1)) / reachable);
        };
        const own = provinces.map((code) => [code, target(code, [code])] as const);
        const larger = ["north", "northeast", "central", "south", "TH"].map((code) => {
          const members = provinces.filter((province) => code === "TH" || regionOf.get(province) === code);
          const sum = own.reduce(
            (total, [province, value]) => total + (members.includes(province) ? (value ?? 0) : 0),
            0,
          );
          return [code, one.areaRule === "sum" ? sum || null : target(code, members)] as const;
        });
        const setAt = new Date(bangkokMidnight(`${fiscalYear - 544}-10-01`)).toISOString();
        const reason = `เป้าหมายสาธิตประจำปีงบประมาณ ${fiscalYear}`;
        return [...larger, ...own]
          .filter(([, value]) => value !== null)
          .map(([code, value]) => [code, one.id, fiscalYear, 1, value, setBy, setAt, reason]);
      }),
    );
  }

  return { add, rows };
}

function onlyLatest(one: Indicator): boolean {
  return one.timeRule === "last" || one.timeRule === "ytd";
}

/** Two significant digits, as targets are set; a share stays below its bound. */
function rounded(one: Indicator, value: number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const round = Number((Math.round(value / step) * step).toFixed(2));
  const bound = one.areaRule === "ratio" && one.hardMax ? Number(one.hardMax) : Number.POSITIVE_INFINITY;
  return one.decimals === 0 ? Math.max(1, Math.round(round)) : Math.min(bound, round);
}

function keyOf(code: string): number {
  return [...code].reduce((key, letter) => key * 31 + letter.charCodeAt(0), 7);
}

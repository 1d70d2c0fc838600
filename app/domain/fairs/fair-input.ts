import { addDays, bangkokMidnight, readDate } from "../periods/fiscal.ts";
import { TAKEN_CODES, type VacancyRule } from "./fair.ts";
import type { FairReason } from "./refusal.ts";

/** What the department sets of a fair. Days are "YYYY-MM-DD"; those named `last` are included. */
export interface FairInput {
  nameTh: string;
  nameEn: string;
  placeTh: string | null;
  placeEn: string | null;
  descriptionTh: string | null;
  descriptionEn: string | null;
  requirementsTh: string | null;
  requirementsEn: string | null;
  provinceCode: string | null;
  opensOn: string;
  lastDay: string;
  applyFrom: string;
  applyLast: string;
  screenLast: string;
  minimumStars: number | null;
  certificateRequired: boolean;
  offerHours: number;
  vacancyRule: VacancyRule;
  targetBaht: string | null;
  /** The code of the fair that this one follows, to compare with in its closing report. */
  previousFair: string | null;
}

export interface FieldProblem {
  field: string;
  reason: FairReason;
}

const DAYS = ["opensOn", "lastDay", "applyFrom", "applyLast", "screenLast"] as const;

/**
 * Reads a fair from the typed fields of its form, or says what is wrong at which field: names, days and their order
 * (applications, then screening, then a whole day, then the fair), and the numbers.
 */
export function readFairInput(typed: Record<string, string>): { input: FairInput } | { problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const text = (field: string) => typed[field]?.trim() || null;
  for (const field of ["nameTh", "nameEn"]) if (!text(field)) problems.push({ field, reason: "name" });
  const days = Object.fromEntries(DAYS.map((field) => [field, readDate(typed[field] ?? "")]));
  for (const field of DAYS) if (!days[field]) problems.push({ field, reason: "wrong_date" });
  const number = (field: string, least: number, most: number) => {
    const typedNumber = text(field);
    if (typedNumber === null) return null;
    const value = Number(typedNumber.replace(/,/g, ""));
    if (!(value >= least && value <= most)) problems.push({ field, reason: "number" });
    return value;
  };
  const minimumStars = number("minimumStars", 1, 5);
  const offerHours = number("offerHours", 1, 1000) ?? 48;
  const targetBaht = number("targetBaht", 0, 1e12);
  if (!Number.isInteger(offerHours)) problems.push({ field: "offerHours", reason: "number" });
  problems.push(...orderProblems(days));
  if (problems.length) return { problems };
  const { opensOn, lastDay, applyFrom, applyLast, screenLast } = days as Record<(typeof DAYS)[number], string>;
  return {
    input: {
      nameTh: text("nameTh") as string,
      nameEn: text("nameEn") as string,
      placeTh: text("placeTh"),
      placeEn: text("placeEn"),
      descriptionTh: text("descriptionTh"),
      descriptionEn: text("descriptionEn"),
      requirementsTh: text("requirementsTh"),
      requirementsEn: text("requirementsEn"),
      provinceCode: text("provinceCode"),
      ...{ opensOn, lastDay, applyFrom, applyLast, screenLast },
      minimumStars,
      certificateRequired: typed.certificateRequired === "yes",
      offerHours,
      vacancyRule: typed.vacancyRule === "national" ? "national" : "province_first",
      targetBaht: targetBaht === null ? null : String(targetBaht),
      previousFair: text("previousFair"),
    },
  };
}

/** Whether a word can be the code of a fair: small letters, figures and hyphens, and no word of our own addresses. */
export function isFairCode(code: string): boolean {
  return /^[a-z0-9-]{2,40}$/.test(code) && !TAKEN_CODES.includes(code);
}

function orderProblems(days: Record<string, string | null>): FieldProblem[] {
  const { opensOn, lastDay, applyFrom, applyLast, screenLast } = days;
  const problems: FieldProblem[] = [];
  if (opensOn && lastDay && lastDay < opensOn) problems.push({ field: "lastDay", reason: "order_fair" });
  if (applyFrom && applyLast && applyLast < applyFrom) problems.push({ field: "applyLast", reason: "order_apply" });
  if (applyLast && screenLast && screenLast < applyLast) problems.push({ field: "screenLast", reason: "order_screen" });
  if (screenLast && opensOn && addDays(screenLast, 1) >= opensOn)
    problems.push({ field: "opensOn", reason: "order_fair" });
  return problems;
}

/** The instants of a fair's dates: the first moments of first days, the midnights that end last days. */
export function instantsOf(input: Pick<FairInput, "applyFrom" | "applyLast" | "screenLast">) {
  return {
    applyFrom: bangkokMidnight(input.applyFrom),
    applyUntil: bangkokMidnight(addDays(input.applyLast, 1)),
    screenUntil: bangkokMidnight(addDays(input.screenLast, 1)),
  };
}

import { createHash } from "node:crypto";
import { indicators } from "../reference/indicator-rows.server.ts";
import type { Cell } from "../reference/insert-rows.server.ts";
import type { Actors } from "./accounts.ts";
import { type Answer, indicatorId } from "./answers.ts";
import { DAY, type EntryWindow } from "./calendar.ts";
import { enterpriseMonth, enterpriseQuarter } from "./enterprise-figures.ts";
import {
  committeeMonth,
  committeeQuarter,
  committeeYear,
  companyMonth,
  companyQuarter,
  companyYear,
} from "./organization-figures.ts";
import { type Progress, progressOf, type State } from "./progress.ts";
import { Random } from "./random.ts";
import type { Unit } from "./units.ts";

/** A report as rows of the tables; the order of the cells is that of the columns in `tables.ts`. */
export interface Report {
  submission: Cell[];
  observations: Cell[][];
  events: Cell[][];
  /** Cells that the last return asked about: indicator, split, question. */
  questions: Cell[][];
}

const requiredCells = new Map<number, number>();
for (const { formId, derivedFrom } of indicators()) {
  if (derivedFrom === "") requiredCells.set(formId, (requiredCells.get(formId) ?? 0) + 1);
}

const RETURNS: Record<number, { reason: string; code: string; question: string }> = {
  1: {
    reason: "ยอดจำหน่ายออนไลน์ไม่ตรงกับรายงานที่ส่งอำเภอ",
    code: "C3-02",
    question: "ยอดออนไลน์รวมยอดจากตลาดกลางออนไลน์แล้วหรือไม่",
  },
  2: { reason: "จำนวนครัวเรือนไม่สอดคล้องกับไตรมาสก่อน", code: "G-02", question: "นับครัวเรือนสะสมตั้งแต่ต้นปีงบประมาณหรือไม่" },
  3: { reason: "ยอดขายยังไม่รวมการขายส่ง", code: "C3-06", question: "โปรดตรวจสอบกับใบกำกับภาษีของเดือนนี้" },
  4: { reason: "มูลค่าการจัดหาร่วมยังไม่มีเอกสารประกอบ", code: "C1-05", question: "โปรดยืนยันยอดกับบัญชีจัดซื้อของบริษัท" },
  5: { reason: "กำไรขาดทุนไม่ตรงกับงบการเงินที่ผู้สอบบัญชีรับรอง", code: "C5-08", question: "โปรดใช้ตัวเลขจากงบที่รับรองแล้ว" },
  6: { reason: "จำนวนผู้เยี่ยมเยือนต่างจากที่ชุมชนรายงาน", code: "C3-08", question: "นับรวมทุกชุมชนท่องเที่ยวแล้วหรือไม่" },
  7: { reason: "จำนวนอำเภอที่จัดเวทีไม่ตรงกับแผน", code: "C4-04", question: "โปรดนับสะสมตั้งแต่ต้นปีงบประมาณ" },
  8: { reason: "จำนวนผู้ตอบแบบประเมินน้อยกว่าที่กำหนด", code: "C4-05", question: "โปรดตรวจสอบจำนวนผู้ตอบ" },
};

/** What a unit reports for a period, whole, whether or not it has done so. */
export function answersOf(unit: Unit, { formId, period }: EntryWindow, seed: number): Answer[] {
  const [year = 0, month = 0] = period.startsOn.split("-").map(Number);
  const first = year * 12 + month - 1;
  const months = [first, first + 1, first + 2];
  const quarter = period.id % 10;
  switch (formId) {
    case 1:
      return enterpriseMonth(unit, first, seed);
    case 2:
      return enterpriseQuarter(unit, months, quarter, seed);
    case 3:
      return companyMonth(unit, first, seed);
    case 4:
      return companyQuarter(unit, months, quarter, seed);
    case 5:
      return companyYear(unit, year, seed);
    case 6:
      return committeeMonth(unit, first, seed);
    case 7:
      return committeeQuarter(unit, months, quarter, seed);
    default:
      return committeeYear(unit, period.fiscalYear, seed);
  }
}

/** The unit's report for a window as it stands at `now`; null when it has not been begun. */
export function reportOf(
  id: number,
  unit: Unit,
  window: EntryWindow,
  answers: Answer[],
  actors: Actors,
  now: number,
  seed: number,
): Report | null {
  const progress = progressOf(unit, window, now, seed);
  if (!progress) return null;
  const said = progress.state === "draft" ? partOf(answers, progress.filled) : answers.sort(byKey);
  const events = eventRows(id, progress, actors, window, said);
  return {
    submission: submissionRow(id, unit, window, progress, actors, said),
    observations: observationRows(id, said, actors.enters, progress, new Random(seed, id, 6).chance(0.5)),
    events,
    questions:
      progress.state === "returned"
        ? [[indicatorId(RETURNS[window.formId]!.code), 0, RETURNS[window.formId]!.question]]
        : [],
  };
}

function submissionRow(
  id: number,
  unit: Unit,
  window: EntryWindow,
  progress: Progress,
  actors: Actors,
  said: Answer[],
): Cell[] {
  const first = progress.steps.find((step) => step.to === "submitted");
  const last = progress.steps.at(-1);
  const returned = progress.steps.findLast((step) => step.to === "returned");
  return [
    id,
    window.formId,
    window.period.id,
    unit.id,
    unit.areaCode,
    progress.state,
    versionsBefore(progress, progress.steps.length),
    requiredCells.get(window.formId)!,
    said.filter((answer) => answer.splitId === 0).length,
    first ? iso(first.at) : null,
    first ? first.at < window.dueAt : null,
    first ? actors.enters : null,
    returned ? iso(returned.at + 14 * DAY) : null,
    last ? actorOf(last.to, last.from, actors) : actors.enters,
    iso(last?.at ?? progress.enteredAt),
  ];
}

function observationRows(
  id: number,
  said: Answer[],
  enteredBy: number,
  progress: Progress,
  explains: boolean,
): Cell[][] {
  const at = iso(progress.enteredAt);
  // Half of the drafts still owe their explanations.
  const silent = progress.state === "draft" && !explains;
  return said.map((one) => [
    id,
    one.indicatorId,
    one.splitId,
    one.value,
    one.numerator,
    one.denominator,
    one.missing,
    silent ? null : one.explanation,
    enteredBy,
    at,
  ]);
}

function eventRows(id: number, progress: Progress, actors: Actors, window: EntryWindow, said: Answer[]): Cell[][] {
  if (progress.steps.length === 0) return [];
  const hash = hashOf(said);
  return progress.steps.map(({ from, to, at }, index) => [
    id,
    from,
    to,
    actorOf(to, from, actors),
    to === "returned" ? RETURNS[window.formId]!.reason : null,
    versionsBefore(progress, index),
    hash,
    iso(at),
  ]);
}

/** The version that step `index` was decided on: one save, one more after each return, and one for each step taken. */
function versionsBefore({ steps }: Progress, index: number): number {
  const mended = steps.slice(0, index + 1).filter((step) => step.from === "returned").length;
  return 1 + index + mended;
}

function actorOf(to: State, from: State, actors: Actors): number {
  if (to === "submitted") return actors.enters;
  if (to === "accepted") return actors.accepts;
  return to === "returned" && from === "province_approved" ? actors.accepts : actors.approves;
}

/** The first cells of a form, as somebody leaves it half done. */
function partOf(answers: Answer[], share: number): Answer[] {
  const whole = [...new Set(answers.map((answer) => answer.indicatorId))];
  const begun = new Set(whole.slice(0, Math.max(1, Math.floor(whole.length * share))));
  return answers.filter((answer) => begun.has(answer.indicatorId)).sort(byKey);
}

function byKey(a: Answer, b: Answer): number {
  return a.indicatorId - b.indicatorId || a.splitId - b.splitId;
}

/** The hash of what a report says, as the application works it out in SQL: key order, numbers with four decimals. */
function hashOf(said: Answer[]): string {
  const number = (figure: number | null) => figure?.toFixed(4) ?? "-";
  const lines = said.map((one) =>
    [
      one.indicatorId,
      one.splitId,
      number(one.value),
      number(one.numerator),
      number(one.denominator),
      one.missing ?? "-",
    ].join("|"),
  );
  return `\\x${createHash("sha256").update(lines.join("\n")).digest("hex")}`;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

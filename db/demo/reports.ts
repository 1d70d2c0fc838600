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
import { type Progress, progressOf, type State, type Step } from "./progress.ts";
import { beforeMending, doubtOf } from "./returns.ts";
import { hashOf, iso, type Save, saveRows } from "./saves.ts";
import type { Unit } from "./units.ts";

/** A report as rows of the tables; the order of the cells is that of the columns in `tables.ts`. */
export interface Report {
  submission: Cell[];
  observations: Cell[][];
  events: Cell[][];
  /** Of the audit history. */
  saves: Cell[][];
  /** Cells that the last return asked about: indicator, split, question. */
  questions: Cell[][];
}

const requiredCells = new Map<number, number>();
for (const { formId, derivedFrom } of indicators()) {
  if (derivedFrom === "") requiredCells.set(formId, (requiredCells.get(formId) ?? 0) + 1);
}

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
  const said = progress.state === "draft" ? halfDone(answers, progress.filled, unit.id) : answers.sort(byKey);
  const mendedAt = mendingStep(progress);
  const before = mendedAt === null ? said : beforeMending(said, window.formId);
  const doubt = doubtOf(window.formId);
  return {
    submission: submissionRow(id, unit, window, progress, actors, said),
    observations: observationRows(id, said, before, actors.enters, progress),
    events: eventRows(id, progress, actors, doubt.reason, said, before),
    saves: saveRows(id, actors.enters, savesOf(progress, window, said, before)),
    questions: progress.state === "returned" ? [[indicatorId(doubt.code), 0, doubt.question]] : [],
  };
}

/** The last sending after a return: what was mended was mended just before it. */
function mendingStep({ steps }: Progress): number | null {
  const index = steps.findLastIndex((step) => step.from === "returned");
  return index < 0 ? null : index;
}

/** The saves that the history keeps: the first one of a newest window, and what a return has brought about. */
function savesOf(progress: Progress, window: EntryWindow, said: Answer[], before: Answer[]): Save[] {
  const first: Save[] = window.newest ? [{ at: progress.enteredAt, version: 1, from: [], to: before }] : [];
  const mendedAt = mendingStep(progress);
  if (mendedAt === null) return first;
  const changed = said.map((_, index) => index).filter((index) => said[index] !== before[index]);
  const pick = (answers: Answer[]) => changed.map((index) => answers[index]!);
  const mending: Save = {
    at: beforeStep(progress.steps[mendedAt]!),
    version: versionsBefore(progress, mendedAt),
    from: pick(before),
    to: pick(said),
  };
  return [...first, mending];
}

function beforeStep(step: Step): number {
  return step.at - 30_000;
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
  before: Answer[],
  enteredBy: number,
  progress: Progress,
): Cell[][] {
  const entered = iso(progress.enteredAt);
  const mendedAt = mendingStep(progress);
  const mended = mendedAt === null ? entered : iso(beforeStep(progress.steps[mendedAt]!));
  return said.map((one, index) => [
    id,
    one.indicatorId,
    one.splitId,
    one.value,
    one.numerator,
    one.denominator,
    one.missing,
    one.explanation,
    enteredBy,
    one === before[index] ? entered : mended,
  ]);
}

function eventRows(
  id: number,
  progress: Progress,
  actors: Actors,
  reason: string,
  said: Answer[],
  before: Answer[],
): Cell[][] {
  if (progress.steps.length === 0) return [];
  const hash = hashOf(said);
  const earlierHash = before === said ? hash : hashOf(before);
  const mendedAt = mendingStep(progress) ?? 0;
  return progress.steps.map(({ from, to, at }, index) => [
    id,
    from,
    to,
    actorOf(to, from, actors),
    to === "returned" ? reason : null,
    versionsBefore(progress, index),
    index < mendedAt ? earlierHash : hash,
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

/** The first cells of a form, as somebody leaves it; half of the people still owe their explanations. */
function halfDone(answers: Answer[], share: number, unitId: number): Answer[] {
  const whole = [...new Set(answers.map((answer) => answer.indicatorId))];
  const begun = new Set(whole.slice(0, Math.max(1, Math.floor(whole.length * share))));
  const left = answers.filter((answer) => begun.has(answer.indicatorId)).sort(byKey);
  return unitId % 2 === 0 ? left : left.map((answer) => ({ ...answer, explanation: null }));
}

function byKey(a: Answer, b: Answer): number {
  return a.indicatorId - b.indicatorId || a.splitId - b.splitId;
}

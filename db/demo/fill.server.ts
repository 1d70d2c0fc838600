import { setImmediate as immediate } from "node:timers/promises";
import type { Cell } from "../reference/insert-rows.server.ts";
import { searchKey } from "../search-fold.ts";
import { actorsOf } from "./accounts.ts";
import { bangkokDate, type EntryWindow } from "./calendar.ts";
import { answersOf, reportOf } from "./reports.ts";
import type { Write } from "./tables.ts";
import type { TargetBasis } from "./targets.ts";
import type { Unit } from "./units.ts";

/** A returned report and what the return asked about; the event's id is known only once it is stored. */
export interface Question {
  submissionId: number;
  cells: Cell[][];
}

interface World {
  units: readonly Unit[];
  windows: readonly EntryWindow[];
  userIds: ReadonlyMap<string, number>;
  now: number;
  seed: number;
  write: Write;
}

const UNITS_AT_ONCE = 2_000;
const UNITS_AT_A_BREATH = 50;

export async function fillUnits({ units, windows, now, write }: World): Promise<void> {
  const years = [...new Set([...windows.map((window) => window.period.fiscalYear), fiscalYearOf(now)])];
  for (const some of slices(units, UNITS_AT_ONCE)) {
    await write("reporting_units", some.map(unitRow));
    await write("enterprises", some.filter((unit) => unit.enterprise).map(enterpriseRow));
    await write(
      "reporting_unit_areas",
      some.flatMap((unit) => years.map((year) => [unit.id, year, unit.areaCode])),
    );
  }
}

/**
 * Opens every window and fills it in, one window after the other as in life; the next batch is made while the one before
 * is written. Calls `done` after each batch with the number of reports expected in it; answers the questions that
 * returns have asked.
 */
export async function fillReports(
  world: World,
  basis: TargetBasis,
  done: (reports: number) => void,
): Promise<Question[]> {
  const { units, windows, write } = world;
  const questions: Question[] = [];
  let lastId = 0;
  let writing: Promise<void> = write("entry_windows", windows.map(windowRow));
  for (const window of windows) {
    const reporting = units.filter((unit) => unit.kind === window.reportedBy);
    for (const some of slices(reporting, UNITS_AT_ONCE)) {
      const batch = await batchOf(world, window, some, lastId, basis);
      lastId += batch.submissions.length;
      questions.push(...batch.questions);
      await writing;
      writing = writeBatch(write, batch);
      // It is awaited with the next batch; a failure must not count as unheard until then.
      writing.catch(() => {});
      done(some.length);
    }
  }
  await writing;
  return questions;
}

interface Batch {
  expected: Cell[][];
  submissions: Cell[][];
  observations: Cell[][];
  events: Cell[][];
  saves: Cell[][];
  questions: Question[];
}

async function batchOf(
  world: World,
  window: EntryWindow,
  some: Unit[],
  lastId: number,
  basis: TargetBasis,
): Promise<Batch> {
  const { userIds, now, seed } = world;
  const batch: Batch = { expected: [], submissions: [], observations: [], events: [], saves: [], questions: [] };
  for (const [index, unit] of some.entries()) {
    // Lets the connection go on sending what is being written.
    if (index % UNITS_AT_A_BREATH === 0) await immediate();
    const answers = answersOf(unit, window, seed);
    basis.add(unit, window, answers);
    batch.expected.push([window.formId, window.period.id, unit.id, unit.areaCode]);
    const id = lastId + batch.submissions.length + 1;
    const report = reportOf(id, unit, window, answers, actorsOf(unit, userIds), now, seed);
    if (!report) continue;
    batch.submissions.push(report.submission);
    batch.observations.push(...report.observations);
    batch.events.push(...report.events);
    batch.saves.push(...report.saves);
    if (report.questions.length > 0) batch.questions.push({ submissionId: id, cells: report.questions });
  }
  return batch;
}

async function writeBatch(write: Write, batch: Batch): Promise<void> {
  await write("expected_reports", batch.expected);
  await write("submissions", batch.submissions);
  await write("observations", batch.observations);
  await write("approval_events", batch.events);
  await write("audit_events", batch.saves);
}

function unitRow(unit: Unit): Cell[] {
  const { id, code, kind, nameTh, nameEn, areaCode } = unit;
  return [id, code, kind, nameTh, nameEn, searchKey(code, nameTh, nameEn), areaCode, "2014-10-01"];
}

function enterpriseRow({ id, enterprise }: Unit): Cell[] {
  const { producerType, category, businessArea, subdistrictCode } = enterprise!;
  return [id, producerType, category, businessArea, subdistrictCode];
}

function windowRow({ formId, period, opensAt, dueAt, closesAt }: EntryWindow): Cell[] {
  const [opens, due, closes] = [opensAt, dueAt, closesAt].map((instant) => new Date(instant).toISOString());
  return [formId, period.id, formId, opens!, due!, closes!];
}

function fiscalYearOf(instant: number): number {
  const [year = 0, month = 0] = bangkokDate(instant).split("-").map(Number);
  return year + 543 + (month >= 10 ? 1 : 0);
}

function* slices<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

import type { Cell } from "../reference/insert-rows.server.ts";
import { searchKey } from "../search-fold.ts";
import { type Actors, actorsOf } from "./accounts.ts";
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
 * Opens every window and fills it in, one window after the other as in life. Calls `done` after each batch with the
 * number of reports expected in it; answers the questions that returns have asked.
 */
export async function fillReports(
  world: World,
  basis: TargetBasis,
  done: (reports: number) => void,
): Promise<Question[]> {
  const { units, windows, userIds, now, seed, write } = world;
  const actors = new Map<number, Actors>(units.map((unit) => [unit.id, actorsOf(unit, userIds)]));
  const questions: Question[] = [];
  let lastId = 0;
  await write("entry_windows", windows.map(windowRow));
  for (const window of windows) {
    const { formId, period } = window;
    const reporting = units.filter((unit) => unit.kind === window.reportedBy);
    for (const some of slices(reporting, UNITS_AT_ONCE)) {
      const submissions: Cell[][] = [];
      const observations: Cell[][] = [];
      const events: Cell[][] = [];
      for (const unit of some) {
        const answers = answersOf(unit, window, seed);
        basis.add(unit, window, answers);
        const report = reportOf(lastId + 1, unit, window, answers, actors.get(unit.id)!, now, seed);
        if (!report) continue;
        lastId += 1;
        submissions.push(report.submission);
        observations.push(...report.observations);
        events.push(...report.events);
        if (report.questions.length > 0) questions.push({ submissionId: lastId, cells: report.questions });
      }
      await write(
        "expected_reports",
        some.map((unit) => [formId, period.id, unit.id, unit.areaCode]),
      );
      await write("submissions", submissions);
      await write("observations", observations);
      await write("approval_events", events);
      done(some.length);
    }
  }
  return questions;
}

function unitRow(unit: Unit): Cell[] {
  const { id, code, kind, nameTh, nameEn, areaCode } = unit;
  return [id, code, kind, nameTh, nameEn, searchKey(nameTh, nameEn, code), areaCode, "2014-10-01"];
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

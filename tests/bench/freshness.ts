import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readFigures } from "#app/domain/dashboards/figures.server.ts";
import { startFoldWorker } from "#app/domain/dashboards/fold-worker.server.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { db } from "#db/client.server.ts";
import { note, quantile, report, rounded } from "./measure.ts";

const PER_SECOND = 50;
const SECONDS = 15;
const MOST_MILLISECONDS = 2000;
const LOOK_EVERY = 25;

const FORM = "enterprise-month";
const PERIOD = "2026-10";
const INDICATOR = "C4-01";

interface Target {
  unit: string;
  district: string;
  version: number;
}

/**
 * Saves one report in each of many districts, fifty a second, and watches the districts' figures: how long after the
 * acknowledgement does each show the new value? One report a district, so that every change can be told apart.
 */
export async function benchFreshness(name: string): Promise<void> {
  const viewer = await officerOfEverywhere();
  const targets = await draftsOf(PER_SECOND * SECONDS);
  const before = await valuesOf(
    viewer,
    targets.map(({ district }) => district),
  );
  const stop = startFoldWorker({ onError: (error) => note(String(error)) });
  const saved = new Map<string, number>();
  const delays: number[] = [];
  const saving = saveAll(viewer, targets, saved);
  let saves: number[] | null = null;
  void saving.then((times) => {
    saves = times;
  });
  const giveUp = Date.now() + 120_000;
  while ((saves === null || saved.size > 0) && Date.now() < giveUp) {
    await pause(LOOK_EVERY);
    const waiting = [...saved.keys()];
    if (waiting.length === 0) continue;
    const now = await valuesOf(viewer, waiting);
    for (const district of waiting) {
      if (now.get(district) === before.get(district)) continue;
      delays.push(Date.now() - saved.get(district)!);
      saved.delete(district);
    }
  }
  await stop();
  const times = await saving;
  for (const [share, label] of [
    [0.5, "median"],
    [0.99, "p99"],
  ] as const) {
    const value = quantile(delays, share);
    report({
      name: `from a save to its being visible at ${PER_SECOND} saves a second, ${name}, ${label} of ${delays.length}`,
      value: rounded(value),
      unit: "ms",
      baseline: { name: "the save itself", value: rounded(quantile(times, share)) },
      ratio: rounded(value / quantile(times, share)),
      limit: `p99 at most ${MOST_MILLISECONDS} ms, none lost`,
      ok: value <= MOST_MILLISECONDS && saved.size === 0 && delays.length >= targets.length * 0.95,
    });
  }
}

/** Starts a save every so often, whether or not the one before has ended; answers how long each took. */
async function saveAll(viewer: Viewer, targets: Target[], saved: Map<string, number>): Promise<number[]> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  for (const { unit, district, version } of targets) {
    running.push(
      (async () => {
        const began = performance.now();
        // Another figure than the last run's: a save that changes nothing moves no figure.
        const value = String(100 + ((Date.now() + running.length) % 800));
        const cells = [{ indicatorCode: INDICATOR, value }];
        const answer = await saveReport(viewer, { unitCode: unit, periodCode: PERIOD, formCode: FORM, version, cells });
        if (!answer.ok) throw new Error(`a save was refused: ${answer.reason}`);
        times.push(performance.now() - began);
        if (answer.changed > 0) saved.set(district, Date.now());
      })(),
    );
    await pause(1000 / PER_SECOND);
  }
  await Promise.all(running);
  return times;
}

/** The view that holds drafts too, as a dashboard reads it. */
async function valuesOf(viewer: Viewer, districts: string[]): Promise<Map<string, string | null>> {
  const query = {
    indicators: [INDICATOR],
    areas: districts,
    level: null,
    periods: [PERIOD],
    state: "all",
    splits: ["none"],
  };
  const answer = await readFigures(viewer, query);
  if (!answer.ok) throw new Error("the figures query was refused");
  return new Map(answer.figures.map(({ area, value }) => [area, value]));
}

/** A report that may be written to in each of so many districts. */
async function draftsOf(count: number): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select distinct on (e.area_code) u.code as unit, e.area_code as district, coalesce(s.version, 0) as version
    from expected_reports e
    join forms f on f.id = e.form_id
    join periods p on p.id = e.period_id
    join reporting_units u on u.id = e.reporting_unit_id
    left join submissions s on (s.reporting_unit_id, s.period_id, s.form_id) = (e.reporting_unit_id, e.period_id, e.form_id)
    where f.code = ${FORM} and p.code = ${PERIOD} and coalesce(s.state, 'draft') = 'draft'
    order by e.area_code, u.id
    limit ${count}`.execute(db());
  return rows;
}

/** Somebody with an office in every province: one person saves for all, as fifty officers would. */
async function officerOfEverywhere(): Promise<Viewer> {
  const user = await db()
    .selectFrom("users")
    .select(["id", "nameTh", "nameEn"])
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const provinces = await db().selectFrom("areas").select("code").where("level", "=", 2).execute();
  const grants = provinces.map(({ code }) => ({
    role: "provincial_officer" as const,
    areaCode: code,
    unitId: null,
    bureau: null,
  }));
  return { userId: user.id, nameTh: user.nameTh, nameEn: user.nameEn, grants, language: "th" };
}

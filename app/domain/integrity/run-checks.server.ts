import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { Check } from "./check.server.ts";
import { FAIR_CHECKS } from "./fair-checks.server.ts";
import { checkRollups, FIGURE_CHECKS } from "./figure-checks.server.ts";
import { HISTORY_CHECKS } from "./history-checks.server.ts";
import { type CheckResult, type Finding, type IntegrityRun, MOST_FINDINGS } from "./integrity.ts";
import { REPORT_CHECKS } from "./report-checks.server.ts";
import { SET_UP_CHECKS } from "./set-up-checks.server.ts";

/** Every check that is one statement; comparing the roll-ups takes longer and runs on its own. */
export const CHECKS: Check[] = [
  ...SET_UP_CHECKS,
  ...REPORT_CHECKS,
  ...HISTORY_CHECKS,
  ...FIGURE_CHECKS,
  ...FAIR_CHECKS,
];

/** `checks`: all statements, a second or two. `rollups`: every figure worked out again, which holds the embedded database for long. */
export const RUNS = ["checks", "rollups"] as const;
export type Run = (typeof RUNS)[number];

/** Runs the checks, one after the other, and keeps what they found in the history. Null for a viewer who may not. */
export async function runChecks(viewer: Viewer, run: Run): Promise<CheckResult[] | null> {
  if (!can(viewer, "integrity.read")) return null;
  const results: CheckResult[] = [];
  if (run === "rollups") results.push(await timed(checkRollups));
  else for (const check of CHECKS) results.push(await timed(() => runCheck(check)));
  await db()
    .transaction()
    .execute((trx) =>
      recordEvent(trx, viewer, {
        action: "integrity.checked",
        entity: "integrity",
        entityId: run,
        newValues: JSON.parse(JSON.stringify({ results })),
      }),
    );
  return results;
}

/** The latest run, or null when there was none yet. */
export async function latestRun(viewer: Viewer, run: Run): Promise<IntegrityRun | null> {
  if (!can(viewer, "integrity.read")) return null;
  const row = await db()
    .selectFrom("auditEvents as e")
    .leftJoin("users as u", "u.id", "e.actorId")
    .where("e.entity", "=", "integrity")
    .where("e.entityId", "=", run)
    .orderBy("e.id", "desc")
    .limit(1)
    .select(["e.occurredAt as at", "u.nameTh as byTh", "u.nameEn as byEn", "e.newValues"])
    .executeTakeFirst();
  if (!row) return null;
  const { newValues, ...latest } = row;
  return { ...latest, results: (newValues as unknown as { results: CheckResult[] }).results };
}

/** What one check finds now: how often, and the first of it. */
export async function runCheck({ code, family, finds }: Check): Promise<Omit<CheckResult, "milliseconds">> {
  const { rows } = await sql<Finding & { total: number }>`
    select found.subject, coalesce(found.detail, '') as detail, count(*) over () as total
    from (${finds()}) as found limit ${MOST_FINDINGS}`.execute(db());
  const findings = rows.map(({ subject, detail }) => ({ subject, detail }));
  return { code, family, total: rows[0]?.total ?? 0, findings, waiting: false };
}

async function timed(run: () => Promise<Omit<CheckResult, "milliseconds">>): Promise<CheckResult> {
  const start = performance.now();
  const result = await run();
  return { ...result, milliseconds: Math.round(performance.now() - start) };
}

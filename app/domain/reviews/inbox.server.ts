import { type AliasedExpression, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can, type Scope, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { waitingReports } from "./review-queue.server.ts";
import type { QueueQuery } from "./review-queue.ts";

/** Beyond this an inbox says "more than", so that counting costs the same at any size. */
export const COUNT_UP_TO = 999;

/**
 * How many reports wait on the viewer now: to be decided, or to be entered while entry is open. Counted up to
 * {@link COUNT_UP_TO} + 1.
 */
export async function inboxCount(viewer: Viewer): Promise<number> {
  const decisions = await decisionsWaiting(viewer);
  return Math.min(decisions + (await reportsToEnter(viewer)), COUNT_UP_TO + 1);
}

/** The length of the review queue, or of what a query leaves of it. Counted up to {@link COUNT_UP_TO} + 1. */
export async function decisionsWaiting(viewer: Viewer, query: QueueQuery = {}): Promise<number> {
  if (!can(viewer, "reports.approve") && !can(viewer, "reports.accept")) return 0;
  const some = waitingReports(viewer, query)
    .select("s.id")
    .limit(COUNT_UP_TO + 1);
  return count(some.as("some"));
}

/** Reports in the viewer's hands that are open for entry and not sent: nothing yet, draft or returned. */
async function reportsToEnter(viewer: Viewer): Promise<number> {
  if (!can(viewer, "reports.enter")) return 0;
  const scope = scopeOf(viewer, "reports.enter");
  return (await unsentOfAreas(scope)) + (await unsentOfUnits(scope)) + (await returnedAfterClosing(scope));
}

/** From the counts per area, which follow every change within two seconds, at the cost of a few rows. */
async function unsentOfAreas(scope: Scope): Promise<number> {
  if (!scope.areas.length && !scope.committees.length) return 0;
  const at = now();
  const { unsent } = await db()
    .selectFrom("entryWindows as w")
    .innerJoin("forms as f", "f.id", "w.formId")
    .innerJoin("reportCounts as c", (join) =>
      join.onRef("c.formId", "=", "w.formId").onRef("c.periodId", "=", "w.periodId"),
    )
    .where("w.opensAt", "<=", at)
    .where("w.closesAt", ">", at)
    .where(
      sql<SqlBool>`(c.area_code = any(${scope.areas}::text[])
        or (c.area_code = any(${scope.committees}::text[]) and f.reported_by = 'province'))`,
    )
    .select(sql<number>`coalesce(sum(c.expected - c.submitted), 0)::int`.as("unsent"))
    .executeTakeFirstOrThrow();
  return unsent;
}

async function unsentOfUnits(scope: Scope): Promise<number> {
  if (!scope.units.length) return 0;
  const at = now();
  const unsent = db()
    .selectFrom("expectedReports as r")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "r.formId").onRef("w.periodId", "=", "r.periodId"),
    )
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(sql<SqlBool>`r.reporting_unit_id = any(${scope.units}::int[])`)
    .where("w.opensAt", "<=", at)
    .where("w.closesAt", ">", at)
    .where(sql<SqlBool>`s.locked is not true`)
    .select("r.formId as id");
  return count(unsent.as("some"));
}

/** Returned with a date until which entry is open, although the window has closed. */
function returnedAfterClosing(scope: Scope): Promise<number> {
  const at = now();
  const returned = db()
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "s.formId").onRef("w.periodId", "=", "s.periodId"),
    )
    .where("s.state", "=", "returned")
    .where("s.entryOpenUntil", ">", at)
    .where("w.closesAt", "<=", at)
    .where(inScope(scope, sql`s.area_code`, sql`s.reporting_unit_id`, sql`u.code`))
    .select("s.id")
    .limit(COUNT_UP_TO + 1);
  return count(returned.as("some"));
}

async function count(some: AliasedExpression<{ id: number }, "some">): Promise<number> {
  const { total } = await db().selectFrom(some).select(sql<number>`count(*)`.as("total")).executeTakeFirstOrThrow();
  return total;
}

import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Problem } from "../observations/problem.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { awaitsViewer } from "./awaiting.server.ts";
import { type GatedReport, gateProblems } from "./gate.server.ts";
import { approvedBy, ownHand } from "./own-hand.server.ts";
import { overReport, reportRows } from "./report-row.server.ts";
import type { ReviewCommand, Transition } from "./review.ts";
import { TRANSITIONS } from "./review.ts";

export type BulkCommand = Extract<ReviewCommand, "approval" | "acceptance">;

/** All reports of one form and period in one province. */
export interface ProvinceKey {
  provinceCode: string;
  formCode: string;
  periodCode: string;
}

export interface StandsBack {
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  reason: "reviews:refused.own_submission" | "reviews:refused.own_approval" | "reviews:refused.problems";
  problems: Problem[];
}

/** What a bulk step would do: who goes along, who stays back and why. */
export interface ProvincePlan {
  transition: Transition;
  goes: (GatedReport & { version: number; unitCode: string; unitTh: string; unitEn: string | null })[];
  staysBack: StandsBack[];
  /** Names exactly the reports and versions that go along: a confirmation is for these and no others. */
  seen: string;
  /** Names those that wait for the viewer, whether or not the checks let them go along. */
  waiting: string;
}

/** The one transition of the table that a bulk command takes. */
export function bulkTransition(command: BulkCommand): Transition {
  return TRANSITIONS.find((each) => each.command === command) as Transition;
}

/**
 * Judges every report that waits for a bulk step, all of them by the same rules as one alone. With `lock` they cannot
 * change until the transaction ends.
 */
export async function planProvince(
  on: Kysely<DB>,
  viewer: Viewer,
  command: BulkCommand,
  key: ProvinceKey,
  { lock }: { lock: boolean },
): Promise<ProvincePlan> {
  const transition = bulkTransition(command);
  const reports = await reportRows(on, viewer)
    .where(overReport(viewer, transition.right))
    .where("s.state", "=", transition.from)
    .where("s.provinceCode", "=", key.provinceCode)
    .where("f.code", "=", key.formCode)
    .where("s.periodId", "=", parsePeriod(key.periodCode)?.id ?? 0)
    .orderBy("s.id")
    .select(["s.id", "s.version", "s.reportingUnitId", "s.periodId", "w.formVersionId"])
    .select(["u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn"])
    .select([sql<boolean>`${awaitsViewer(viewer)}`.as("awaits"), "s.submittedBy", approvedBy.as("approvedBy")])
    .$if(lock, (rows) => rows.forUpdate(["s"]))
    .execute();
  const problems = await gateProblems(on, reports);
  const goes = reports.filter((report) => report.awaits && !problems.has(report.id));
  const staysBack = reports
    .filter((report) => !goes.includes(report))
    .map(({ id, unitCode, unitTh, unitEn, awaits, ...report }): StandsBack => {
      const own = ownHand(viewer, report, command) ?? "own_submission";
      const reason = awaits ? "reviews:refused.problems" : (`reviews:refused.${own}` as const);
      return { unitCode, unitTh, unitEn, reason, problems: awaits ? (problems.get(id) ?? []) : [] };
    });
  const waiting = reports.filter((report) => report.awaits);
  return { transition, goes, staysBack, seen: seenOf(goes), waiting: seenOf(waiting) };
}

/** `national-plan` works the same out in SQL. */
function seenOf(reports: { id: number; version: number }[]): string {
  return createHash("sha256")
    .update(reports.map(({ id, version }) => `${id}:${version}`).join())
    .digest("hex");
}

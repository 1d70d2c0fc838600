import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { markDirty, wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { peopleOfUnit, tell } from "../notices/tell.server.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { now } from "../periods/clock.server.ts";
import { lastDayBefore } from "../periods/fiscal.ts";
import { recordApproval } from "./approval-event.server.ts";
import { gateProblems } from "./gate.server.ts";
import { cellIdsOf, cellName, insertQuestions } from "./named-cells.server.ts";
import { openQuestions } from "./open-questions.server.ts";
import type { CellQuestion, Outcome, Refusal, Refused } from "./outcome.ts";
import { ownHand } from "./own-hand.server.ts";
import { decidingColumns, isReport, reportRows } from "./report-row.server.ts";
import { actionOf, type Condition, decide, type ReviewCommand, type Transition } from "./review.ts";

export interface Step {
  command: ReviewCommand;
  /** The version that was decided on. */
  version: number;
  reason?: string | null;
  /** The cells that a return names. */
  questions?: CellQuestion[];
  /** Until when a return keeps entry open. */
  entryOpenUntil?: Date;
}

type LockedReport = NonNullable<Awaited<ReturnType<typeof lockReport>>>;

/**
 * Takes one step of the transition table for one report: decides, writes the state, its event, the audit row and the
 * dirty row, all in one transaction. Null when the viewer has no such report.
 */
export async function takeStep(viewer: Viewer, key: ReportKey, step: Step): Promise<Outcome | null> {
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<Outcome | null> => {
      const report = await lockReport(trx, viewer, key);
      if (!report) return null;
      const decision = decide(report.state, step.command, (right) => report.rights.includes(right));
      if (!decision.ok && decision.refusal === "not_allowed") return refused(viewer, report, "not_allowed");
      if (report.version !== step.version) return refused(viewer, report, "stale");
      if (!decision.ok) return refused(viewer, report, decision.refusal);
      for (const condition of decision.transition.conditions) {
        const unmet = await unmetCondition(trx, viewer, report, step, condition);
        if (unmet) return refused(viewer, report, unmet.refusal, unmet);
      }
      const written = await write(trx, viewer, report, step, decision.transition);
      if (decision.transition.to === "returned") await tellReturned(trx, viewer, key, report, step);
      return written;
    });
  if (outcome?.ok) wakeFold();
  return outcome;
}

/** Whoever sent the report and those of its unit read why it came back and until when they may mend it. */
async function tellReturned(
  trx: Transaction<DB>,
  viewer: Viewer,
  key: ReportKey,
  report: LockedReport,
  step: Step,
): Promise<void> {
  const words = {
    ...{ unit: key.unitCode, period: key.periodCode, form: key.formCode },
    ...{ unitTh: report.unitTh, unitEn: report.unitEn, formTh: report.formTh, formEn: report.formEn },
    reason: step.reason?.trim() ?? "",
    untilOn: step.entryOpenUntil ? lastDayBefore(step.entryOpenUntil) : null,
  };
  const told = { kind: "report_returned", subject: report.id, occasion: report.version, words } as const;
  await tell(
    trx,
    viewer,
    told,
    sql`${peopleOfUnit(report.reportingUnitId)} union select ${report.submittedBy}::integer as user_id`,
  );
}

function lockReport(trx: Transaction<DB>, viewer: Viewer, key: ReportKey) {
  return reportRows(trx, viewer)
    .innerJoin("users as editor", "editor.id", "s.updatedBy")
    .where(isReport(key))
    .select(decidingColumns(viewer))
    .select(["editor.nameTh as editorTh", "editor.nameEn as editorEn"])
    .select(["u.nameTh as unitTh", "u.nameEn as unitEn", "f.nameTh as formTh", "f.nameEn as formEn"])
    .forUpdate(["s"])
    .executeTakeFirst();
}

interface Unmet extends Partial<Pick<Refused, "problems" | "questions">> {
  refusal: Refusal;
}

async function unmetCondition(
  trx: Transaction<DB>,
  viewer: Viewer,
  report: LockedReport,
  step: Step,
  condition: Condition,
): Promise<Unmet | null> {
  switch (condition) {
    case "another_person": {
      const refusal = ownHand(viewer, report, step.command);
      return refusal && { refusal };
    }
    case "entry_open":
      return report.entryOpen ? null : { refusal: "entry_closed" };
    case "reason":
      return refusedReturn(trx, report, step);
    case "questions_answered": {
      const questions = await openQuestions(trx, report.id);
      return questions.length ? { refusal: "questions_open", questions } : null;
    }
    case "checks": {
      const problems = (await gateProblems(trx, [report])).get(report.id);
      return problems ? { refusal: "problems", problems } : null;
    }
  }
}

async function refusedReturn(
  trx: Transaction<DB>,
  report: LockedReport,
  step: Step,
): Promise<{ refusal: Refusal } | null> {
  if (!step.reason?.trim()) return { refusal: "no_reason" };
  if (!step.entryOpenUntil || step.entryOpenUntil <= now()) return { refusal: "open_until_past" };
  const ids = await cellIdsOf(trx, report.formVersionId);
  return step.questions?.every((cell) => ids.has(cellName(cell))) === false ? { refusal: "unknown_cell" } : null;
}

async function write(
  trx: Transaction<DB>,
  viewer: Viewer,
  report: LockedReport,
  step: Step,
  { from, to, command }: Transition,
): Promise<Outcome> {
  const at = now();
  const actorId = viewer.userId as number;
  const reason = step.reason?.trim() || null;
  const version = report.version + 1;
  await trx
    .updateTable("submissions")
    .set({ state: to, version, updatedBy: actorId, updatedAt: at })
    .$if(step.entryOpenUntil !== undefined, (update) => update.set({ entryOpenUntil: step.entryOpenUntil }))
    .$if(command === "submission", (update) =>
      update.set({
        submittedBy: actorId,
        firstSubmittedAt: sql<Date>`coalesce(first_submitted_at, ${at})`,
        onTime: sql<boolean>`coalesce(on_time, ${at < report.dueAt}::boolean)`,
      }),
    )
    .where("id", "=", report.id)
    .execute();
  const event = { submissionId: report.id, fromState: from, toState: to, actorId, reason };
  const eventId = await recordApproval(trx, { ...event, version: report.version, occurredAt: at });
  if (step.questions?.length)
    await insertQuestions(trx, eventId, step.questions, await cellIdsOf(trx, report.formVersionId));
  await recordEvent(trx, viewer, {
    action: actionOf(command),
    entity: "report",
    entityId: report.id,
    oldValues: { state: from, version: report.version },
    newValues: {
      state: to,
      version,
      ...(reason && { reason }),
      ...(step.questions?.length && { cells: step.questions.map(cellName) }),
    },
  });
  await markDirty(trx, [report]);
  return { ok: true, state: to, version };
}

function refused(
  viewer: Viewer,
  report: LockedReport,
  refusal: Refusal,
  { problems = [], questions = [] }: Partial<Unmet> = {},
): Refused {
  const { state, version, updatedAt, editorTh, editorEn } = report;
  const updatedBy = (viewer.language === "en" && editorEn) || editorTh;
  const current = { state, version, updatedBy, updatedAt };
  return { ok: false, reason: `reviews:refused.${refusal}`, current, problems, questions };
}

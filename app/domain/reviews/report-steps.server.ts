import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Problem } from "../observations/problem.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { ReturnedCell } from "../observations/returned-cells.server.ts";
import { gateProblems } from "./gate.server.ts";
import { openQuestions } from "./open-questions.server.ts";
import { ownHand } from "./own-hand.server.ts";
import { decidingColumns, isReport, reportRows } from "./report-row.server.ts";
import { commandsOpen, decide, type ReportState, type ReviewCommand } from "./review.ts";

/** What a viewer can do with a report now, and what stands in the way of its next step. */
export interface ReportSteps {
  state: ReportState;
  version: number;
  /** The steps of the table that are the viewer's, without those that a condition would certainly refuse. */
  commands: ReviewCommand[];
  /** The viewer sent it, so that somebody else has to decide. */
  ownSubmission: boolean;
  /** The viewer approved it for the province, and would accept it. */
  ownApproval: boolean;
  onTime: boolean | null;
  sentTh: string | null;
  sentEn: string | null;
  problems: Problem[];
  questions: ReturnedCell[];
}

/** The steps open to a viewer for one report. Null when the viewer has no such report or nobody has begun it. */
export async function reportSteps(viewer: Viewer, key: ReportKey): Promise<ReportSteps | null> {
  const report = await reportRows(db(), viewer)
    .leftJoin("users as sender", "sender.id", "s.submittedBy")
    .where(isReport(key))
    .select(decidingColumns(viewer))
    .select(["sender.nameTh as sentTh", "sender.nameEn as sentEn", sql<boolean | null>`s.on_time`.as("onTime")])
    .executeTakeFirst();
  if (!report) return null;
  const { id, state, version, onTime, sentTh, sentEn } = report;
  const ownSubmission = report.submittedBy !== null && report.submittedBy === viewer.userId;
  const holds = (right: string) => (report.rights as string[]).includes(right);
  const ownApproval =
    report.rights.includes("reports.accept") && ownHand(viewer, report, "acceptance") === "own_approval";
  const commands = commandsOpen(state, holds).filter((command) => {
    const decision = decide(state, command, holds);
    const conditions = decision.ok ? decision.transition.conditions : [];
    return !(
      (conditions.includes("another_person") && ownHand(viewer, report, command)) ||
      (!report.entryOpen && conditions.includes("entry_open"))
    );
  });
  return {
    ...{ state, version, commands, ownSubmission, ownApproval, onTime, sentTh, sentEn },
    problems: (await gateProblems(db(), [report])).get(id) ?? [],
    questions: state === "returned" ? await openQuestions(db(), id) : [],
  };
}

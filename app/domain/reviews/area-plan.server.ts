import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { covers, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Problem } from "../observations/problem.ts";
import type { ReturnedCell } from "../observations/returned-cells.server.ts";
import { now } from "../periods/clock.server.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { entryIsOpen } from "../windows/entry-open.server.ts";
import { type GatedReport, gateProblems } from "./gate.server.ts";
import { answersToReturns, type ReturnAnswer } from "./open-questions.server.ts";
import { overReport, reportRows } from "./report-row.server.ts";

/** All reports of one form and period in one province or district. */
export interface AreaKey {
  areaCode: string;
  formCode: string;
  periodCode: string;
}

/** Why a report that has been begun is not sent with the others: a key of the locale area `due`, under `send.stays`. */
export type KeptBack = "closed" | "questions" | "unchanged" | "errors" | "missing" | "unexplained";

interface Named {
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
}

export type ReadyReport = GatedReport & Named & { version: number; state: "draft" | "returned" };

export interface KeptReport extends Named {
  reason: KeptBack;
  /** What to mend or explain. */
  problems: Problem[];
  /** What to answer. */
  questions: ReturnedCell[];
}

/** Of the reports that were begun and not sent: which are ready, and which stay back and why. */
export interface AreaPlan {
  goes: ReadyReport[];
  staysBack: KeptReport[];
}

/** Whether somebody sends the reports of a whole area: an officer whose own area it is or lies above it. */
export function sendsFor(viewer: Viewer, areaCode: string): boolean {
  return covers(scopeOf(viewer, "reports.enter"), areaCode);
}

/** Whether a column of leaf areas lies in a province or district, so that an index on the area answers it. */
export function liesIn(area: Expression<string>, areaCode: string) {
  return sql<SqlBool>`${area} = any(array(select code from areas
    where level in (2, 3) and (code = ${areaCode} or parent_code = ${areaCode})))`;
}

/**
 * Judges the reports of an area that could be sent, all of them by the same rules as one alone, and one more: what came
 * back and has not been touched since is not sent again with the rest. Only `among` these reports when given, which then
 * cannot change until the transaction ends. The same few statements however many reports.
 */
export async function planArea(on: Kysely<DB>, viewer: Viewer, key: AreaKey, among?: number[]): Promise<AreaPlan> {
  const reports = await reportRows(on, viewer)
    .where(overReport(viewer, "reports.enter"))
    .where("s.state", "in", ["draft", "returned"])
    .where(liesIn(sql`s.area_code`, key.areaCode))
    .where("f.code", "=", key.formCode)
    .where("s.periodId", "=", parsePeriod(key.periodCode)?.id ?? 0)
    .orderBy("s.id")
    .select(["s.id", "s.version", "s.reportingUnitId", "s.periodId", "w.formVersionId"])
    .select(["u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn"])
    .select([sql<ReadyReport["state"]>`s.state`.as("state"), entryIsOpen(now()).as("entryOpen")])
    .$if(among !== undefined, (rows) => rows.where(sql<SqlBool>`s.id = any(${among}::bigint[])`).forUpdate(["s"]))
    .execute();
  const returned = reports.filter((report) => report.state === "returned").map((report) => report.id);
  const answers = await answersToReturns(on, returned);
  const problems = await gateProblems(on, reports);
  const plan: AreaPlan = { goes: [], staysBack: [] };
  for (const { entryOpen, ...report } of reports) {
    const found = problems.get(report.id) ?? [];
    const answer = answers.get(report.id);
    const reason = entryOpen ? keptBack(found, answer) : "closed";
    const { unitCode, unitTh, unitEn } = report;
    if (!reason) plan.goes.push(report);
    else plan.staysBack.push({ unitCode, unitTh, unitEn, reason, problems: found, questions: answer?.open ?? [] });
  }
  return plan;
}

function keptBack(problems: Problem[], answer: ReturnAnswer | undefined): KeptBack | null {
  if (answer?.open.length) return "questions";
  if (answer && !answer.touched) return "unchanged";
  if (problems.some((problem) => problem.severity === "error" && problem.rule !== "required")) return "errors";
  if (problems.some((problem) => problem.rule === "required")) return "missing";
  return problems.length ? "unexplained" : null;
}

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { heldToday, tell } from "../notices/tell.server.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { Asked } from "./asked.ts";
import { isReport, reportRows } from "./report-row.server.ts";
import { rolesAsked } from "./waiting-questions.server.ts";

/** The report that a note is written on, with what is said of it; undefined when the viewer may not read it. */
export function reportRow(trx: Transaction<DB>, viewer: Viewer, key: ReportKey) {
  return reportRows(trx, viewer)
    .where(isReport(key))
    .select(["s.id", "s.reportingUnitId", "s.areaCode", "w.formVersionId", "f.bureau"])
    .select(["u.nameTh as unitTh", "u.nameEn as unitEn", "f.nameTh as formTh", "f.nameEn as formEn"])
    .executeTakeFirst();
}

type NotedReport = NonNullable<Awaited<ReturnType<typeof reportRow>>>;

/** Tells those who hold an office that is asked, today, over the report. */
export async function tellAsked(
  trx: Transaction<DB>,
  viewer: Viewer,
  key: ReportKey,
  report: NotedReport,
  question: { id: number; asks: Asked; body: string; dueOn: string | null },
): Promise<void> {
  const places = ["TH", report.areaCode.slice(0, 2), report.areaCode];
  const words = { ...wordsOf(key, report), question: question.body, answerOn: question.dueOn };
  await tell(
    trx,
    viewer,
    { kind: "report_asked", subject: question.id, occasion: "", words },
    sql`select h.user_id from role_assignments as h
      where h.role = any(${rolesAsked(question.asks)}::text[]) and ${heldToday()}
        and (h.reporting_unit_id = ${report.reportingUnitId} or h.area_code = any(${places}::text[]))
        and (h.role <> 'committee_secretary' or ${key.unitCode} like 'P%')
        and (h.bureau is null or h.bureau = ${report.bureau})`,
  );
}

/** Tells whoever asked that somebody else has answered. */
export async function tellAuthor(
  trx: Transaction<DB>,
  viewer: Viewer,
  key: ReportKey,
  report: NotedReport,
  answer: { id: number; authorId: number; body: string },
): Promise<void> {
  const words = { ...wordsOf(key, report), answer: answer.body };
  await tell(
    trx,
    viewer,
    { kind: "report_answered", subject: answer.id, occasion: "", words },
    sql`select ${answer.authorId}::integer as user_id`,
  );
}

function wordsOf(key: ReportKey, { unitTh, unitEn, formTh, formEn }: NotedReport) {
  const address = { unit: key.unitCode, period: key.periodCode, form: key.formCode };
  return { ...address, unitTh, unitEn, formTh, formEn };
}

import { type Kysely, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { RIGHTS, type Right, type Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { ASKED, type Asked, type WaitingQuestion } from "./asked.ts";
import { overReport } from "./report-row.server.ts";

/** What somebody who is asked may do with the report. */
const RIGHT_OF_ASKED = {
  entry: "reports.enter",
  province: "reports.approve",
  department: "reports.accept",
} as const satisfies Record<Asked, Right>;

/** The offices that are asked. */
export function rolesAsked(asked: Asked): Role[] {
  const isAsked = (role: Role) => (RIGHTS[role] as readonly Right[]).includes(RIGHT_OF_ASKED[asked]);
  return (Object.keys(RIGHTS) as Role[]).filter(isAsked);
}

/** So many are shown at once; who has more answers the first ones first. */
const SHOWN = 20;

/** Notes with the report they stand on, over `n`, `s`, `r`, `u` and `f`: what {@link isAskedOf} reads. */
export function noteRows(on: Kysely<DB>) {
  return on
    .selectFrom("notes as n")
    .innerJoin("submissions as s", "s.id", "n.submissionId")
    .innerJoin("expectedReports as r", (join) =>
      join
        .onRef("r.formId", "=", "s.formId")
        .onRef("r.periodId", "=", "s.periodId")
        .onRef("r.reportingUnitId", "=", "s.reportingUnitId"),
    )
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("forms as f", "f.id", "s.formId");
}

/** Whether a note's question is put to the viewer; over `n` (notes) and what {@link overReport} reads. */
export function isAskedOf(viewer: Viewer) {
  const each = ASKED.map((asked) => sql`(n.asks = ${asked} and ${overReport(viewer, RIGHT_OF_ASKED[asked])})`);
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

/** Questions of others that wait for the viewer's answer, the most urgent first. */
export async function waitingQuestions(viewer: Viewer): Promise<WaitingQuestion[]> {
  const today = bangkokDate(now());
  return noteRows(db())
    .innerJoin("periods as p", "p.id", "s.periodId")
    .innerJoin("users as author", "author.id", "n.authorId")
    .leftJoin("indicators as i", "i.id", "n.indicatorId")
    .where("n.asks", "is not", null)
    .where("n.resolvedAt", "is", null)
    .where("n.authorId", "!=", viewer.userId ?? 0)
    .where(isAskedOf(viewer))
    .orderBy(sql`n.answer_due_on nulls last`)
    .orderBy("n.id")
    .limit(SHOWN)
    .select(["n.id", "u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn", "p.code as periodCode"])
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn"])
    .select(["i.nameTh as indicatorTh", "i.nameEn as indicatorEn", "n.body", "n.writtenAt as at"])
    .select(["author.nameTh as byTh", "author.nameEn as byEn", sql<string | null>`n.answer_due_on`.as("dueOn")])
    .select(sql<boolean>`coalesce(n.answer_due_on < ${today}::date, false)`.as("overdue"))
    .execute();
}

import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { blankCell, type Cell, sameCell } from "../observations/cell.ts";
import type { ReportKey } from "../observations/report-key.ts";
import type { ReturnedCell } from "../observations/returned-cells.server.ts";
import type { CellChange } from "./changes-since.server.ts";
import {
  type ExceptionGranted,
  type HistoryEntry,
  type Noted,
  type Saved,
  type StepTaken,
  timeline,
} from "./report-history.ts";
import { isReport, reportRows } from "./report-row.server.ts";
import type { ReportState } from "./review.ts";
import { isAskedOf, noteRows } from "./waiting-questions.server.ts";

/**
 * Everything that happened to a report, newest first: its steps with their reasons and questions, saves with old and new
 * answers, notes, exceptions. Null when the viewer has no such report or nobody has begun it.
 */
export async function reportHistory(viewer: Viewer, key: ReportKey): Promise<HistoryEntry[] | null> {
  const report = await reportRows(db(), viewer)
    .where(isReport(key))
    .select(["s.id", "s.formId", "s.periodId", "s.reportingUnitId"])
    .executeTakeFirst();
  if (!report) return null;
  const steps = await stepsOf(db(), report.id);
  const saves = await savesOf(db(), report.id);
  const others = [...(await notesOf(db(), viewer, report.id)), ...(await exceptionsOf(db(), report))];
  return timeline(steps, saves, others, (change) => sameCell(change.before, change.after));
}

async function stepsOf(on: Kysely<DB>, submissionId: number): Promise<StepTaken[]> {
  const rows = await on
    .selectFrom("approvalEvents as e")
    .innerJoin("users as u", "u.id", "e.actorId")
    .where("e.submissionId", "=", submissionId)
    .orderBy("e.id")
    .select([
      "e.id",
      "e.occurredAt as at",
      "u.nameTh as byTh",
      "u.nameEn as byEn",
      "e.reason",
      "e.submissionVersion as version",
    ])
    .select([
      sql<ReportState>`e.from_state`.as("from"),
      sql<ReportState>`e.to_state`.as("to"),
      sql<boolean>`e.batch_id is not null`.as("inBulk"),
      sql<ReturnedCell[]>`coalesce((
        select json_agg(json_build_object('indicatorCode', i.code, 'splitCode', x.code, 'question', c.question) order by i.position, x.id)
        from returned_cells as c join indicators as i on i.id = c.indicator_id join splits as x on x.id = c.split_id
        where c.approval_event_id = e.id), '[]'::json)`.as("questions"),
    ])
    .execute();
  return rows.map((row) => ({ kind: "step", ...row }));
}

async function savesOf(on: Kysely<DB>, submissionId: number): Promise<Saved[]> {
  type Side = { version: number; cells: Record<string, Partial<Cell> | null> };
  const rows = await on
    .selectFrom("auditEvents as e")
    .innerJoin("users as u", "u.id", "e.actorId")
    .where("e.entity", "=", "report")
    .where("e.entityId", "=", String(submissionId))
    .where("e.action", "=", "report.saved")
    .orderBy("e.id")
    .select([
      "e.id",
      "e.occurredAt as at",
      "u.id as actorId",
      "u.nameTh as byTh",
      "u.nameEn as byEn",
      "e.oldValues",
      "e.newValues",
    ])
    .execute();
  return rows.map(({ oldValues, newValues, ...row }) => {
    const [old, fresh] = [oldValues as unknown as Side, newValues as unknown as Side];
    const changes = Object.keys(fresh.cells).map((name): CellChange => {
      const [indicatorCode = "", splitCode = ""] = name.split("/");
      const blank = blankCell(indicatorCode, splitCode);
      return {
        indicatorCode,
        splitCode,
        before: { ...blank, ...old.cells[name] },
        after: { ...blank, ...fresh.cells[name] },
      };
    });
    return { kind: "save", ...row, version: fresh.version, changes };
  });
}

async function notesOf(on: Kysely<DB>, viewer: Viewer, submissionId: number): Promise<Noted[]> {
  const rows = await noteRows(on)
    .innerJoin("users as author", "author.id", "n.authorId")
    .leftJoin("indicators as i", "i.id", "n.indicatorId")
    .leftJoin("splits as x", "x.id", "n.splitId")
    .where("n.submissionId", "=", submissionId)
    .orderBy("n.id")
    .select(["n.id", "n.writtenAt as at", "author.nameTh as byTh", "author.nameEn as byEn", "n.body", "n.answers"])
    .select(["i.code as indicatorCode", "x.code as splitCode", sql<Noted["asks"]>`n.asks`.as("asks")])
    .select([
      sql<string | null>`n.answer_due_on`.as("dueOn"),
      sql<boolean>`(n.resolved_at is not null)`.as("resolved"),
      sql<boolean>`(n.asks is not null and n.resolved_at is null
        and (n.author_id = ${viewer.userId}::integer or ${isAskedOf(viewer)}))`.as("mayAnswer"),
    ])
    .execute();
  return rows.map((row) => ({ kind: "note", ...row }));
}

async function exceptionsOf(
  on: Kysely<DB>,
  report: { formId: number; periodId: number; reportingUnitId: number },
): Promise<ExceptionGranted[]> {
  const rows = await on
    .selectFrom("entryExceptions as x")
    .innerJoin("users as u", "u.id", "x.grantedBy")
    .where("x.reportingUnitId", "=", report.reportingUnitId)
    .where("x.periodId", "=", report.periodId)
    .where("x.formId", "=", report.formId)
    .orderBy("x.id")
    .select(["x.id", "x.grantedAt as at", "u.nameTh as byTh", "u.nameEn as byEn", "x.openUntil", "x.reason"])
    .execute();
  return rows.map((row) => ({ kind: "exception", ...row }));
}

import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { Asked } from "./asked.ts";
import { cellIdsOf, cellName } from "./named-cells.server.ts";
import { reportRow, tellAsked, tellAuthor } from "./tell-of-notes.server.ts";
import { isAskedOf, noteRows } from "./waiting-questions.server.ts";

export interface NoteInput extends ReportKey {
  body: string;
  /** The cell it is about; left out for the report as a whole. */
  cell?: { indicator: string; split: string } | null;
  /** Of whom an answer is asked; left out: of nobody. */
  asks?: Asked | null;
  /** The last day for the answer, "YYYY-MM-DD". */
  dueOn?: string | null;
}

export type NoteOutcome =
  | { ok: true }
  | { ok: false; reason: `reviews:refused.${"no_note" | "unknown_cell" | "answer_past" | "answered"}` };

/**
 * Writes a note on a report or one of its cells, for everybody who may read the report; it also answers what a return
 * asked there, unless it asks something itself. Who is asked is told. Null when the viewer has no such report or nobody
 * has begun it.
 */
export function addNote(viewer: Viewer, { body, cell, asks, dueOn, ...key }: NoteInput): Promise<NoteOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<NoteOutcome | null> => {
      const report = await reportRow(trx, viewer, key);
      if (!report || viewer.userId === null) return null;
      if (!body.trim()) return { ok: false, reason: "reviews:refused.no_note" };
      const ids = cell ? (await cellIdsOf(trx, report.formVersionId)).get(cellName(cell)) : null;
      if (ids === undefined) return { ok: false, reason: "reviews:refused.unknown_cell" };
      if (asks && dueOn && dueOn < bangkokDate(now())) return { ok: false, reason: "reviews:refused.answer_past" };
      const question = asks ? { asks, answerDueOn: dueOn || null } : {};
      const id = await insertNote(trx, viewer, { submissionId: report.id, ...ids, ...question, body });
      if (asks) await tellAsked(trx, viewer, key, report, { id, asks, body: body.trim(), dueOn: dueOn || null });
      const about = { ...(cell && { cell: cellName(cell) }), ...question };
      const newValues = { note: id, ...about, body: body.trim() };
      await recordEvent(trx, viewer, { action: "report.noted", entity: "report", entityId: report.id, newValues });
      return { ok: true };
    });
}

/**
 * Answers a question of a note and so ends its waiting: whoever it is put to does, and whoever asked it. Null when the
 * viewer is neither, or when there is no such question on the report.
 */
export function answerNote(
  viewer: Viewer,
  { question, body, ...key }: ReportKey & { question: number; body: string },
): Promise<NoteOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<NoteOutcome | null> => {
      const report = await reportRow(trx, viewer, key);
      if (!report || viewer.userId === null) return null;
      const asked = await noteRows(trx)
        .where("n.id", "=", question)
        .where("n.submissionId", "=", report.id)
        .where("n.asks", "is not", null)
        .where((eb) => eb.or([isAskedOf(viewer), eb("n.authorId", "=", viewer.userId as number)]))
        .select(["n.id", "n.authorId", "n.indicatorId", "n.splitId", "n.resolvedAt"])
        .forUpdate(["n"])
        .executeTakeFirst();
      if (!asked) return null;
      if (asked.resolvedAt) return { ok: false, reason: "reviews:refused.answered" };
      if (!body.trim()) return { ok: false, reason: "reviews:refused.no_note" };
      const about = { submissionId: report.id, indicatorId: asked.indicatorId, splitId: asked.splitId };
      const id = await insertNote(trx, viewer, { ...about, answers: asked.id, body });
      await trx
        .updateTable("notes")
        .set({ resolvedAt: now(), resolvedBy: viewer.userId })
        .where("id", "=", asked.id)
        .execute();
      await tellAuthor(trx, viewer, key, report, { id: asked.id, authorId: asked.authorId, body: body.trim() });
      const newValues = { note: id, answers: asked.id, body: body.trim() };
      await recordEvent(trx, viewer, { action: "report.answered", entity: "report", entityId: report.id, newValues });
      return { ok: true };
    });
}

interface Written {
  submissionId: number;
  indicatorId?: number | null;
  splitId?: number | null;
  asks?: Asked;
  answerDueOn?: string | null;
  answers?: number;
  body: string;
}

async function insertNote(trx: Transaction<DB>, viewer: Viewer, note: Written): Promise<number> {
  const { answerDueOn, ...rest } = note;
  const { id } = await trx
    .insertInto("notes")
    .values({
      ...rest,
      answerDueOn: answerDueOn ? sql<string>`${answerDueOn}::date` : null,
      body: note.body.trim(),
      authorId: viewer.userId as number,
      writtenAt: now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

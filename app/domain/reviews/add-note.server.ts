import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { ReportKey } from "../observations/report-key.ts";
import { now } from "../periods/clock.server.ts";
import { cellIdsOf, cellName } from "./named-cells.server.ts";
import { isReport, reportRows } from "./report-row.server.ts";

export interface NoteInput extends ReportKey {
  body: string;
  /** The cell it is about; left out for the report as a whole. */
  cell?: { indicator: string; split: string } | null;
}

export type NoteOutcome =
  | { ok: true }
  | { ok: false; reason: "reviews:refused.no_note" | "reviews:refused.unknown_cell" };

/**
 * Writes a note on a report or one of its cells, for everybody who may read the report; it also answers a question that
 * came back with it. Null when the viewer has no such report or nobody has begun it.
 */
export function addNote(viewer: Viewer, { body, cell, ...key }: NoteInput): Promise<NoteOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<NoteOutcome | null> => {
      const report = await reportRows(trx, viewer)
        .where(isReport(key))
        .select(["s.id", "w.formVersionId"])
        .executeTakeFirst();
      if (!report || viewer.userId === null) return null;
      if (!body.trim()) return { ok: false, reason: "reviews:refused.no_note" };
      const ids = cell ? (await cellIdsOf(trx, report.formVersionId)).get(cellName(cell)) : null;
      if (ids === undefined) return { ok: false, reason: "reviews:refused.unknown_cell" };
      const { id } = await trx
        .insertInto("notes")
        .values({
          submissionId: report.id,
          ...ids,
          body: body.trim(),
          authorId: viewer.userId,
          writtenAt: now(),
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const newValues = { note: id, ...(cell && { cell: cellName(cell) }), body: body.trim() };
      await recordEvent(trx, viewer, { action: "report.noted", entity: "report", entityId: report.id, newValues });
      return { ok: true };
    });
}

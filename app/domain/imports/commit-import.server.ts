import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { readCsv } from "./read-csv.server.ts";
import { type ImportOutcome, runImport } from "./run-import.server.ts";
import { type CommittedImport, type ImportSummary, summaryOf } from "./stored-import.ts";

/**
 * Saves the rows of a previewed import, all of them or the sound ones. Reports that changed since the preview are not
 * overwritten: `atomic` then saves nothing and makes a new preview, `partial` names them among the refused rows.
 * A second commit of the same import does nothing and answers the same.
 */
export async function commitImport(viewer: Viewer, id: string, mode: "atomic" | "partial"): Promise<CommittedImport> {
  const answer = await commit(viewer, id, mode).catch((error) => {
    if (error instanceof ChangedSince) return null;
    throw error;
  });
  if (answer === null) {
    await previewAgain(viewer, id);
    return { ok: false, reason: "changed_since" };
  }
  if (answer.ok) wakeFold();
  return answer;
}

class ChangedSince extends Error {}

function commit(viewer: Viewer, id: string, mode: "atomic" | "partial"): Promise<CommittedImport> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const stored = await lockImport(trx, viewer, id);
      if (!stored) return { ok: false, reason: "not_found" };
      if (stored.committedAt) return { ok: true, id };
      const outcome = await run(trx, viewer, stored, { mode, dryRun: false });
      if (!outcome.kept) throw new ChangedSince();
      await trx
        .updateTable("imports")
        .set({ committedAt: now(), mode, counts: JSON.stringify(summaryOf(outcome, stored.summary.ignoredColumns)) })
        .where("id", "=", id)
        .execute();
      const newValues = { mode, ...outcome.counts };
      await recordEvent(trx, viewer, {
        action: "import.committed",
        entity: "import",
        entityId: id,
        newValues,
        requestKey: id,
      });
      return { ok: true, id };
    });
}

async function previewAgain(viewer: Viewer, id: string): Promise<void> {
  await db()
    .transaction()
    .execute(async (trx) => {
      const stored = await lockImport(trx, viewer, id);
      if (!stored || stored.committedAt) return;
      const fresh = { ...stored, summary: { ...stored.summary, versions: null } };
      const outcome = await run(trx, viewer, fresh, { mode: "partial", dryRun: true });
      const counts = JSON.stringify(summaryOf(outcome, stored.summary.ignoredColumns));
      await trx.updateTable("imports").set({ counts }).where("id", "=", id).execute();
    });
}

interface StoredImport {
  id: string;
  content: string;
  committedAt: Date | null;
  summary: Omit<ImportSummary, "versions"> & { versions: ImportSummary["versions"] | null };
}

/** One's own import only; locked, so that a second commit at the same time waits and then finds it done. */
async function lockImport(trx: Transaction<DB>, viewer: Viewer, id: string) {
  const row = await trx
    .selectFrom("imports")
    .select(["id", "content", "committedAt", sql<ImportSummary>`counts`.as("summary")])
    .where("id", "=", id)
    .where("actorId", "=", viewer.userId ?? 0)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

async function run(
  trx: Transaction<DB>,
  viewer: Viewer,
  { id, content, summary }: StoredImport,
  options: { mode: "atomic" | "partial"; dryRun: boolean },
): Promise<ImportOutcome> {
  const read = await readCsv(content);
  if (!read.ok) throw new Error(`import ${id} was read once and cannot be read again: ${read.refusal.messageKey}`);
  const { rows, hasExplanations } = read;
  return runImport(trx, viewer, rows, { ...options, requestKey: id, hasExplanations, versions: summary.versions });
}

import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { readCsv } from "./read-csv.server.ts";
import { runImport, tryImport } from "./run-import.server.ts";
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
      // Locked, so that a second commit at the same time waits and then finds it done.
      const stored = await ownImport(trx, viewer, id).forUpdate().executeTakeFirst();
      if (!stored) return { ok: false, reason: "not_found" };
      if (stored.committedAt) return { ok: true, id };
      const { rows, hasExplanations } = await rowsOf(stored);
      const { versions } = stored.summary;
      const outcome = await runImport(trx, viewer, rows, { mode, requestKey: id, hasExplanations, versions });
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
  const stored = await ownImport(db(), viewer, id).executeTakeFirst();
  if (!stored || stored.committedAt) return;
  const { rows, hasExplanations } = await rowsOf(stored);
  const outcome = await tryImport(db(), viewer, rows, { hasExplanations, versions: null });
  const counts = JSON.stringify(summaryOf(outcome, stored.summary.ignoredColumns));
  await db().updateTable("imports").set({ counts }).where("id", "=", id).where("committedAt", "is", null).execute();
}

/** One's own import only. */
function ownImport(on: Kysely<DB>, viewer: Viewer, id: string) {
  return on
    .selectFrom("imports")
    .select(["id", "content", "committedAt", sql<ImportSummary>`counts`.as("summary")])
    .where("id", "=", id)
    .where("actorId", "=", viewer.userId ?? 0);
}

async function rowsOf({ id, content }: { id: string; content: string }) {
  const read = await readCsv(content);
  if (!read.ok) throw new Error(`import ${id} was read once and cannot be read again: ${read.refusal.messageKey}`);
  return read;
}

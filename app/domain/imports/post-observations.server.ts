import { createHash } from "node:crypto";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { requestUuid, runOnce } from "../observations/request-once.server.ts";
import { decodeText } from "./decode-text.ts";
import { type FileRefusal, fileRefusal } from "./import-row.ts";
import { readCsv } from "./read-csv.server.ts";
import { readJson } from "./read-json.ts";
import type { RowRefusal } from "./rows-to-reports.ts";
import { type ImportCounts, runImport, tryImport } from "./run-import.server.ts";

export interface PostedRows {
  format: "csv" | "json";
  bytes: Uint8Array;
  mode: "atomic" | "partial";
  dryRun: boolean;
  /** The sender's key of this request. A dry run changes nothing and needs none. */
  requestKey: string | null;
}

export interface ObservationsOutcome {
  /** False when nothing was saved: a dry run, or `atomic` with a refused row. */
  kept: boolean;
  counts: ImportCounts;
  refused: RowRefusal[];
}

export type ObservationsAnswer =
  | { ok: true; outcome: ObservationsOutcome }
  | { ok: false; reason: "forbidden" | "key_reused" }
  | { ok: false; reason: "file"; refusal: FileRefusal };

/**
 * Saves the rows that a program sends, by the rules of an import but in one step: without a version, since a program
 * states facts and has seen nothing. A repeated key changes nothing and answers the same, refusals included.
 */
export async function postObservations(viewer: Viewer, posted: PostedRows): Promise<ObservationsAnswer> {
  if (viewer.userId === null) return { ok: false, reason: "forbidden" };
  const text = decodeText(posted.bytes);
  const read = text === null ? fileRefusal("not_text") : posted.format === "csv" ? await readCsv(text) : readJson(text);
  if (!read.ok) return { ok: false, reason: "file", refusal: read.refusal };
  const { mode } = posted;
  const options = { hasExplanations: read.hasExplanations, versions: null };
  if (posted.dryRun) return { ok: true, outcome: shown(await tryImport(db(), viewer, read.rows, options)) };
  const key = posted.requestKey === null ? null : requestUuid(posted.requestKey);
  const body = { mode, sha256: createHash("sha256").update(posted.bytes).digest("hex") };
  const request = { actorId: viewer.userId, key, body, rememberRefusals: true };
  const done = await runOnce<ObservationsOutcome>(request, async (trx) => {
    const outcome = await runImport(trx, viewer, read.rows, { ...options, mode, requestKey: key });
    // Nothing was created after all when the whole is refused.
    const counts = outcome.kept ? outcome.counts : { ...outcome.counts, created: 0, updated: 0 };
    return { answer: shown({ ...outcome, counts }), keep: outcome.kept };
  });
  if (!done) return { ok: false, reason: "key_reused" };
  if (done.answer.kept) wakeFold();
  return { ok: true, outcome: done.answer };
}

function shown({ kept, counts, refused }: ObservationsOutcome): ObservationsOutcome {
  return { kept, counts, refused };
}

import { randomUUID } from "node:crypto";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { cleanText, shortened } from "../observations/clean-text.ts";
import { now } from "../periods/clock.server.ts";
import { decodeText } from "./decode-text.ts";
import { fileRefusal } from "./import-row.ts";
import { readCsv } from "./read-csv.server.ts";
import { tryImport } from "./run-import.server.ts";
import { type StartedImport, summaryOf } from "./stored-import.ts";

/**
 * Reads an uploaded file, tries it without saving anything, and keeps text and outcome so that it can be looked at and
 * committed. Refused as a whole when it is no text, too long, lacks columns or has no rows.
 */
export async function startImport(viewer: Viewer, file: { name: string; bytes: Uint8Array }): Promise<StartedImport> {
  const content = decodeText(file.bytes);
  if (content === null) return fileRefusal("not_text");
  const read = await readCsv(content);
  if (!read.ok) return read;
  const id = randomUUID();
  const { rows, hasExplanations, ignoredColumns } = read;
  const outcome = await tryImport(db(), viewer, rows, { hasExplanations, versions: null });
  const counts = JSON.stringify(summaryOf(outcome, ignoredColumns));
  const fileName = shortened(cleanText(file.name), 200) || "import.csv";
  await db()
    .insertInto("imports")
    .values({ id, actorId: viewer.userId as number, fileName, content, counts, createdAt: now() })
    .execute();
  return { ok: true, id };
}

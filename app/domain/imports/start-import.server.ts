import { randomUUID } from "node:crypto";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { cleanText, shortened } from "../observations/clean-text.ts";
import { now } from "../periods/clock.server.ts";
import { decodeText } from "./decode-text.ts";
import { type FileRefusal, fileRefusal } from "./import-row.ts";
import { readCsv } from "./read-csv.server.ts";
import { tryImport } from "./run-import.server.ts";
import { type StartedImport, summaryOf } from "./stored-import.ts";
import { workbookText } from "./workbook-text.server.ts";

/**
 * Reads an uploaded file, tries it without saving anything, and keeps text and outcome so that it can be looked at and
 * committed. A workbook is kept as the CSV it could have been. Refused as a whole when it is neither, too long, lacks columns or has no rows.
 */
export async function startImport(viewer: Viewer, file: { name: string; bytes: Uint8Array }): Promise<StartedImport> {
  const found = await contentOf(file.bytes);
  if (!("content" in found)) return fileRefusal(found.refusal);
  const { content } = found;
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

/** What kind of file it is, its first bytes say; the name may say anything. */
async function contentOf(bytes: Uint8Array): Promise<{ content: string } | { refusal: FileRefusal["messageKey"] }> {
  const begins = (...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b)) return workbookText(bytes);
  // The container of old workbooks, and of new ones with a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { refusal: "old_excel" };
  const content = decodeText(bytes);
  return content === null ? { refusal: "not_text" } : { content };
}

import { createHash, randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { fileStore } from "./file-store.server.ts";

export interface StoredFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

/** What papers may be: opened by every office computer, and safe to hand on. */
export const PAPER_TYPES = {
  pdf: { mediaType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46] },
  png: { mediaType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47] },
  jpg: { mediaType: "image/jpeg", begins: [0xff, 0xd8, 0xff] },
  zip: { mediaType: "application/vnd.openxmlformats-officedocument", begins: [0x50, 0x4b, 0x03, 0x04] },
} as const;

/** The most a paper may weigh: 10 MB. */
export const MOST_PAPER_BYTES = 10 * 1024 * 1024;

/** The media type by what the bytes are, not by what the name says; null for anything that is not a paper. */
export function paperType(bytes: Uint8Array): string | null {
  const found = Object.values(PAPER_TYPES).find(({ begins }) => begins.every((byte, at) => bytes[at] === byte));
  return found?.mediaType ?? null;
}

/**
 * Keeps a paper and answers its row; whoever calls ties it to what it belongs to in the same transaction. Null when the
 * bytes are no paper. A transaction that fails leaves bytes that nobody can reach.
 */
export async function storePaper(
  trx: Transaction<DB>,
  viewer: Viewer,
  upload: { name: string; bytes: Uint8Array },
): Promise<StoredFile | null> {
  const mediaType = paperType(upload.bytes);
  if (!mediaType || upload.bytes.length > MOST_PAPER_BYTES) return null;
  const id = randomUUID();
  const storageKey = `papers/${id}`;
  await fileStore().write(storageKey, upload.bytes);
  const name = upload.name.replace(/[\p{Cc}/\\]/gu, "").slice(-120) || "paper";
  await trx
    .insertInto("files")
    .values({
      id,
      storageKey,
      name,
      mediaType,
      bytes: upload.bytes.length,
      sha256: createHash("sha256").update(upload.bytes).digest(),
      uploadedBy: viewer.userId,
    })
    .execute();
  return { id, name, mediaType, bytes: upload.bytes.length };
}

/** A file with its bytes, for a route that has made sure the viewer may read what it belongs to. */
export async function readStoredFile(id: string): Promise<(StoredFile & { content: Uint8Array }) | null> {
  const row = await db()
    .selectFrom("files")
    .where("id", "=", id)
    .select(["id", "name", "mediaType", "bytes", "storageKey"])
    .executeTakeFirst();
  const content = row && (await fileStore().read(row.storageKey));
  return row && content ? { id: row.id, name: row.name, mediaType: row.mediaType, bytes: row.bytes, content } : null;
}

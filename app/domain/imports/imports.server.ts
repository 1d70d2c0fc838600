import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ImportCounts } from "./run-import.server.ts";
import type { Import, ImportSummary } from "./stored-import.ts";

/** One of the viewer's own imports, or null. An id that is no uuid is no import. */
export async function readImport(viewer: Viewer, id: string): Promise<Import | null> {
  if (viewer.userId === null || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await db()
    .selectFrom("imports")
    .select(["id", "fileName", "createdAt", "committedAt", "mode", sql<ImportSummary>`counts`.as("summary")])
    .where("id", "=", id)
    .where("actorId", "=", viewer.userId)
    .executeTakeFirst();
  return row ? { ...row, mode: row.mode as Import["mode"] } : null;
}

export interface ImportLine {
  id: string;
  fileName: string;
  createdAt: Date;
  committedAt: Date | null;
  counts: ImportCounts;
}

/** The viewer's latest imports, newest first. */
export async function latestImports(viewer: Viewer): Promise<ImportLine[]> {
  if (viewer.userId === null) return [];
  return db()
    .selectFrom("imports")
    .select(["id", "fileName", "createdAt", "committedAt", sql<ImportCounts>`counts -> 'counts'`.as("counts")])
    .where("actorId", "=", viewer.userId)
    .orderBy("createdAt", "desc")
    .limit(10)
    .execute();
}

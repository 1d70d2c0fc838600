import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { type ImportCounts, type ImportState, type RegisterImport, UNDO_HOURS } from "./stored-import.ts";

const HOUR = 3_600_000;

/** One of the viewer's own imports of enterprises, or null. An id that is no uuid is no import. */
export async function readRegisterImport(viewer: Viewer, id: string): Promise<RegisterImport | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await ownImports(viewer).where("id", "=", id).executeTakeFirst();
  return row ? asImport(row) : null;
}

/** The viewer's latest imports of enterprises, newest first. */
export async function latestRegisterImports(viewer: Viewer): Promise<RegisterImport[]> {
  const rows = await ownImports(viewer).orderBy("createdAt", "desc").limit(10).execute();
  return rows.map(asImport);
}

function ownImports({ userId }: Viewer) {
  return db()
    .selectFrom("registerImports")
    .where("actorId", "=", userId ?? 0)
    .select(["id", "fileName", "createdAt", "committedAt", "undoneAt", "busyUntil"])
    .select([
      sql<ImportState>`state`.as("state"),
      sql<RegisterImport["mode"]>`mode`.as("mode"),
      sql<ImportCounts>`counts`.as("counts"),
    ]);
}

type Row = Omit<RegisterImport, "isBusy" | "undoUntil"> & { busyUntil: Date | null };

function asImport({ busyUntil, ...row }: Row): RegisterImport {
  const { state, committedAt } = row;
  const end = state === "committed" && committedAt ? new Date(committedAt.getTime() + UNDO_HOURS * HOUR) : null;
  return { ...row, isBusy: busyUntil !== null && busyUntil > now(), undoUntil: end && end > now() ? end : null };
}

import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readFair } from "./fair.server.ts";

export interface DateChange {
  at: Date;
  /** The days of application were extended; otherwise other dates were moved. */
  extended: boolean;
  /** As it was written by the department, for every applicant. */
  reason: string;
}

/** When and why the dates of a published fair were changed, the newest first. Public once the fair is. */
export async function dateChangesOf(viewer: Viewer, code: string): Promise<DateChange[]> {
  if (!(await readFair(viewer, code))) return [];
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", "fair")
    .where("entityId", "=", code)
    .where("action", "in", ["fair.extended", "fair.moved"])
    .orderBy("id", "desc")
    .limit(5)
    .select(["occurredAt as at", "action", "newValues"])
    .execute();
  return rows.map(({ at, action, newValues }) => ({
    at,
    extended: action === "fair.extended",
    reason: String((newValues as { reason?: string } | null)?.reason ?? ""),
  }));
}

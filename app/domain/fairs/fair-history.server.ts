import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readFair } from "./fair.server.ts";

export interface Extension {
  at: Date;
  /** As it was written by the department, for every applicant. */
  reason: string;
}

/** When and why the days of application of a fair were extended, the newest first. Public once the fair is. */
export async function extensionsOf(viewer: Viewer, code: string): Promise<Extension[]> {
  if (!(await readFair(viewer, code))) return [];
  const rows = await db()
    .selectFrom("auditEvents")
    .where("entity", "=", "fair")
    .where("entityId", "=", code)
    .where("action", "=", "fair.extended")
    .orderBy("id", "desc")
    .limit(5)
    .select(["occurredAt as at", "newValues"])
    .execute();
  return rows.map(({ at, newValues }) => ({
    at,
    reason: String((newValues as { reason?: string } | null)?.reason ?? ""),
  }));
}

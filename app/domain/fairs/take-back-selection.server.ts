import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import { actAs } from "./act-as.server.ts";
import { managesFairs, seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { lockApplication } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

/**
 * Takes a selection back before the results are announced: the application is one that has passed its province again, and
 * its unit of every row of the quota is free in the same transaction. Quietly: nobody is told, and the reason is kept for
 * the department alone. Null when there is no such application for the viewer.
 */
export async function takeBackSelection(
  viewer: Viewer,
  code: string,
  id: number,
  reason: string,
): Promise<{ ok: true } | FairRefusal | null> {
  if (!managesFairs(viewer)) return null;
  return fairTransaction(async (trx): Promise<{ ok: true } | FairRefusal | null> => {
    const fair = await seenFair(trx, viewer, code);
    const application = fair && (await lockApplication(trx, viewer, "fairs.manage", fair.id, id));
    if (!fair || !application) return null;
    // The announcement may have come while the locks were waited for.
    const { rows } = await sql<{ announced: boolean }>`
      select results_announced_at is not null as announced from fairs where id = ${fair.id} for share`.execute(trx);
    if (rows[0]?.announced) return refuse("already_announced");
    if (application.state !== "selected") return refuse("wrong_state");
    if (!reason.trim()) return refuse("no_reason", { field: "takeBackReason" });
    await actAs(trx, viewer, "department", reason);
    await trx.updateTable("fairApplications").set({ state: "province_passed" }).where("id", "=", id).execute();
    return { ok: true };
  });
}

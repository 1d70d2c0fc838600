import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import type { FairRole } from "./application-states.ts";

/**
 * Tells the guards of the database who moves applications in this transaction, in which role and why. The reason is
 * required by the guards for a return, a failure and a cancellation, and goes into the history of the application.
 */
export async function actAs(
  trx: Transaction<DB>,
  viewer: Viewer,
  role: FairRole,
  reason: string | null = null,
): Promise<void> {
  const userId = viewer.userId === null ? "" : String(viewer.userId);
  await sql`select set_config('app.role', ${role}, true), set_config('app.user_id', ${userId}, true),
    set_config('app.reason', ${reason?.trim() ?? ""}, true)`.execute(trx);
}

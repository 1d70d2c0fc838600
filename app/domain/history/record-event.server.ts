import type { Transaction } from "kysely";
import type { DB, Json } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";

export interface HistoryEvent {
  /** A verb in the past, such as `report.saved`. */
  action: string;
  entity: string;
  entityId: string | number;
  oldValues?: Json;
  newValues?: Json;
  requestKey?: string | null;
}

/** Writes what happened into the append-only history, in the same transaction as the change itself. */
export async function recordEvent(trx: Transaction<DB>, viewer: Viewer, event: HistoryEvent): Promise<void> {
  await trx
    .insertInto("auditEvents")
    .values({
      actorId: viewer.userId,
      action: event.action,
      entity: event.entity,
      entityId: String(event.entityId),
      oldValues: event.oldValues === undefined ? null : JSON.stringify(event.oldValues),
      newValues: event.newValues === undefined ? null : JSON.stringify(event.newValues),
      requestKey: event.requestKey ?? null,
    })
    .execute();
}

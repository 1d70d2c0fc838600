import { sql, type Transaction } from "kysely";
import type { DB, Json } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";

export interface EnterpriseEvent {
  action: string;
  /** Code of the enterprise. */
  entityId: string;
  oldValues?: Json;
  newValues?: Json;
}

/** Writes what an import did to many enterprises into the history by one statement; the import's id says by which. */
export async function recordEvents(
  trx: Transaction<DB>,
  viewer: Viewer,
  importId: string,
  events: EnterpriseEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`
    insert into audit_events (actor_id, action, entity, entity_id, old_values, new_values, request_key)
    select ${viewer.userId}::integer, action, 'enterprise', "entityId", "oldValues", "newValues", ${importId}::uuid
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as e(action text, "entityId" text, "oldValues" jsonb, "newValues" jsonb)`.execute(trx);
}

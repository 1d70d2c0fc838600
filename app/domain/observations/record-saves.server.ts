import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Cell, cellKey, isBlank } from "./cell.ts";
import type { CellOutcome } from "./report-change.ts";

/** What the history keeps of a save: the version it made and the changed cells by key; null where nothing stood. */
export interface SavedValues {
  version: number;
  cells: Record<string, Partial<Cell> | null>;
}

export interface SaveEvent {
  submissionId: number;
  version: number;
  changes: CellOutcome[];
}

/** Writes one `report.saved` event per report into the history, old and new answers beside each other; one statement. */
export async function recordSaves(
  trx: Transaction<DB>,
  viewer: Viewer,
  events: SaveEvent[],
  requestKey: string | null,
): Promise<void> {
  if (events.length === 0) return;
  const values = (event: SaveEvent, side: "before" | "after", version: number) =>
    JSON.stringify({
      version,
      cells: Object.fromEntries(event.changes.map((change) => [cellKey(change.after), brief(change[side])])),
    } satisfies SavedValues);
  await sql`
    insert into audit_events (actor_id, action, entity, entity_id, old_values, new_values, request_key)
    select ${viewer.userId}::integer, 'report.saved', 'report', k.*, ${requestKey}::uuid from unnest(
      ${events.map((event) => String(event.submissionId))}::text[],
      ${events.map((event) => values(event, "before", event.version - 1))}::jsonb[],
      ${events.map((event) => values(event, "after", event.version))}::jsonb[]) as k`.execute(trx);
}

function brief(cell: Cell): Partial<Cell> | null {
  if (isBlank(cell)) return null;
  const { indicatorCode: _, splitCode: __, ...answer } = cell;
  return Object.fromEntries(Object.entries(answer).filter(([, part]) => part !== null));
}

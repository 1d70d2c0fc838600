import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Judged, judgeRows } from "./judge-rows.server.ts";
import type { Before, RowContent } from "./stored-row.ts";

/** A row that is to be written and has not been. */
export interface WaitingRow {
  line: number;
  outcome: "created" | "updated";
  content: RowContent;
  before: Before | null;
}

/** The next rows of an import that wait to be written, in the order of the file. */
export function waitingRows(on: Kysely<DB>, id: string, most: number, after = 0): Promise<WaitingRow[]> {
  return on
    .selectFrom("registerImportRows")
    .where("importId", "=", id)
    .where("outcome", "in", ["created", "updated"])
    .where("afterVersion", "is", null)
    .where("line", ">", after)
    .orderBy("line")
    .limit(most)
    .select([
      "line",
      sql<WaitingRow["outcome"]>`outcome`.as("outcome"),
      sql<RowContent>`content`.as("content"),
      sql<Before | null>`before`.as("before"),
    ])
    .execute();
}

/** The lines of rows whose enterprise is no longer what the try has seen. */
export async function staleRows(on: Kysely<DB>, viewer: Viewer, rows: WaitingRow[]): Promise<number[]> {
  const judged = await judgeRows(on, viewer, rows);
  return rows.flatMap((row, index) => (isStale(row, judged[index]) ? [row.line] : []));
}

/** True when a row would do something else today, or its enterprise has had a change since. */
export function isStale({ outcome, before }: WaitingRow, judged: Judged | undefined): boolean {
  return judged?.outcome !== outcome || (before !== null && judged.registered?.version !== before.version);
}

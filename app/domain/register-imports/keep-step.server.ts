import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { now } from "../periods/clock.server.ts";
import type { ImportCounts, ImportState } from "./stored-import.ts";

/** After so long without a finished step the one who worked on an import is taken for gone. */
const LEASE_MS = 60_000;

/** Until when somebody who takes a step now may be waited for. */
export function leaseFromNow(): Date {
  return new Date(now().getTime() + LEASE_MS);
}

/** What a step leaves behind; without a state the import stays where it is and is still worked on. */
export interface Step {
  state?: ImportState;
  counts?: ImportCounts;
  mode?: "atomic" | "partial";
  committedAt?: Date;
  undoneAt?: Date;
  undoneBy?: number | null;
  /** The last line that the step has taken, for the caller: the next step need not look at those before. */
  last?: number;
}

/** States in which somebody works on an import. */
const WORKING: ImportState[] = ["reading", "committing", "undoing"];

/**
 * One step of an import in one transaction: the import is held, the step is taken, its counts and its lease are kept. Two
 * processes that take the same import for their own do their steps in turn. Null when it is in none of the given states.
 */
export function keepStep(
  id: string,
  states: ImportState[],
  take: (trx: Transaction<DB>, counts: ImportCounts) => Promise<Step>,
): Promise<Step | null> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const held = await trx
        .selectFrom("registerImports")
        .where("id", "=", id)
        .where("state", "in", states)
        .select([sql<ImportState>`state`.as("state"), sql<ImportCounts>`counts`.as("counts")])
        .forUpdate()
        .executeTakeFirst();
      if (!held) return null;
      const step = await take(trx, held.counts);
      const { counts, state, last: _last, ...rest } = step;
      const working = WORKING.includes(state ?? held.state);
      if (working) await unhurried(trx);
      await trx
        .updateTable("registerImports")
        .set({
          ...rest,
          ...(state && { state }),
          ...(counts && { counts: JSON.stringify(counts) }),
          busyUntil: working ? leaseFromNow() : null,
        })
        .where("id", "=", id)
        .execute();
      return step;
    });
}

/**
 * Between two steps nobody waits for the disk: a step that a power cut takes away is whole in what it did and in what is
 * counted, so it is taken again. The step that ends the work waits, and with it everything before it is on the disk.
 */
async function unhurried(trx: Transaction<DB>): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true)`.execute(trx);
}

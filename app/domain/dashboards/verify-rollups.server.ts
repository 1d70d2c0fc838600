import { sql } from "kysely";
import type { Database } from "#db/client.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { recipesOf } from "../indicators/derived.ts";
import { differingRegisters } from "../registers/verify-figures.server.ts";
import { differingCounts } from "./verify-counts.server.ts";
import { differingLeaves } from "./verify-leaves.server.ts";
import { differingSums } from "./verify-sums.server.ts";

/** A stored number that is not what the observations say. Null: the row should not be there, or is missing. */
export interface Difference {
  areaCode: string;
  periodId: number;
  /** An indicator's code with its split (and view), or a form's code. */
  what: string;
  stored: string | null;
  recomputed: string | null;
}

/**
 * Works every figure of every district and province that reports out again from the observations, unit by unit, checks
 * that each area above is the sum of those below it and that each register figure is what its register says, and answers where the stored ones differ (the first `limit`).
 * Nothing of the fold is used: what it adds step by step is here defined in one go. With dirty rows waiting, differences
 * are to be expected. Reads everything: for tests, an administrator and the night.
 */
export async function verifyRollups(db: Database, { limit = 100 } = {}): Promise<Difference[]> {
  const catalogue = await readCatalogue(db);
  const recipes = recipesOf(catalogue);
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      // Everything is compared with everything, while the planner guesses a few rows: hashing bears that, the rest does not.
      for (const setting of ["enable_nestloop", "enable_mergejoin", "enable_sort", "jit"]) {
        await sql`set local ${sql.raw(setting)} = off`.execute(trx);
      }
      await sql`set local work_mem = '256MB'`.execute(trx);
      const leaves = await differingLeaves(trx, recipes, limit);
      const sums = await differingSums(trx, limit);
      const registers = await differingRegisters(trx, catalogue, limit);
      return [...leaves, ...sums, ...(await differingCounts(trx, limit)), ...registers].slice(0, limit);
    });
}

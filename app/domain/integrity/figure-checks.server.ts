import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { verifyRollups } from "../dashboards/verify-rollups.server.ts";
import type { Check } from "./check.server.ts";
import { type CheckResult, MOST_FINDINGS } from "./integrity.ts";

/** Figures that should have been folded long ago. */
export const FIGURE_CHECKS: Check[] = [
  {
    code: "fold_behind",
    family: "figures",
    finds: () => sql`
      select area_code || ' ' || period_id as subject, created_at::text as detail
      from rollup_dirty where created_at < now() - interval '1 minute'`,
  },
];

/** Works out every stored figure again from the observations. While something waits to be folded it cannot judge. */
export async function checkRollups(): Promise<Omit<CheckResult, "milliseconds">> {
  const name = { code: "rollups_differ", family: "figures" as const };
  if (await anyWaiting(db())) return { ...name, total: 0, findings: [], waiting: true };
  const differences = await verifyRollups(db());
  // A report saved meanwhile is no fault of the figures.
  const waiting = differences.length > 0 && (await anyWaiting(db()));
  return {
    ...name,
    total: waiting ? 0 : differences.length,
    waiting,
    findings: (waiting ? [] : differences)
      .slice(0, MOST_FINDINGS)
      .map(({ areaCode, periodId, what, stored, recomputed }) => ({
        subject: `${areaCode} ${periodId} ${what}`,
        detail: `${stored ?? "–"} ≠ ${recomputed ?? "–"}`,
      })),
  };
}

async function anyWaiting(on: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`select 1 from rollup_dirty limit 1`.execute(on);
  return rows.length > 0;
}

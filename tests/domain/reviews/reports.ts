import { sql } from "kysely";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import type { ReportState } from "#app/domain/reviews/review.ts";
import { db } from "#db/client.server.ts";

export interface KnownReport extends ReportKey {
  id: number;
  unitId: number;
  version: number;
  state: string;
  onTime: boolean | null;
  entryOpenUntil: Date | null;
}

export interface Where {
  province?: string;
  unitCode?: string;
  formCode?: string;
  periodCode?: string;
}

/** The first report of the demo world in a state: of Nakhon Ratchasima's enterprises in October 2569 unless said otherwise. */
export async function aReport(
  state: ReportState,
  { province = "30", formCode = "enterprise-month", periodCode = "2026-10", unitCode }: Where = {},
): Promise<KnownReport> {
  return reports()
    .where("s.state", "=", state)
    .where("s.provinceCode", "=", province)
    .where("f.code", "=", formCode)
    .where("p.code", "=", periodCode)
    .$if(unitCode !== undefined, (found) => found.where("u.code", "=", unitCode as string))
    .orderBy("s.id")
    .executeTakeFirstOrThrow();
}

/** The same report as it stands now. */
export function asItIs({ id }: { id: number }): Promise<KnownReport> {
  return reports().where("s.id", "=", id).executeTakeFirstOrThrow();
}

/** The steps of a report in the order they were taken: `submitted → returned by head.30@demo.test`. */
export async function stepsOf({ id }: { id: number }): Promise<string[]> {
  const events = await db()
    .selectFrom("approvalEvents as e")
    .innerJoin("users as u", "u.id", "e.actorId")
    .where("e.submissionId", "=", id)
    .orderBy("e.id")
    .select(["e.fromState", "e.toState", "u.email"])
    .execute();
  return events.map((event) => `${event.fromState} → ${event.toState} by ${event.email}`);
}

/** How many dirty rows wait, so that a test can see one more. */
export async function dirtyRows(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from rollup_dirty`.execute(db());
  return rows[0]!.waiting;
}

function reports() {
  return db()
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .innerJoin("periods as p", "p.id", "s.periodId")
    .innerJoin("forms as f", "f.id", "s.formId")
    .select(["u.code as unitCode", "p.code as periodCode", "f.code as formCode"])
    .select(["s.id", "u.id as unitId", "s.version", "s.state", "s.onTime", "s.entryOpenUntil"]);
}

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type DirtyCell, markDirty } from "../dashboards/dirty.server.ts";
import { hasFigures } from "./merge-obstacles.server.ts";

/**
 * Passes the reports of one unit on to another, with their figures and history. A report keeps the area it counts in
 * unless the kept unit was expected in another. Where both were expected, one expectation remains. Answers the ids passed on.
 */
export async function passReportsOn(trx: Transaction<DB>, kept: number, merged: number): Promise<number[]> {
  const before = await cellsOf(trx, kept, merged);
  await sql`
    insert into expected_reports (form_id, period_id, reporting_unit_id, area_code)
    select form_id, period_id, ${kept}, area_code from expected_reports where reporting_unit_id = ${merged}
    on conflict do nothing`.execute(trx);
  await sql`update entry_exceptions set reporting_unit_id = ${kept} where reporting_unit_id = ${merged}`.execute(trx);
  // A form that somebody opened and left blank would keep the place of one with figures.
  await sql`
    delete from submissions as k where k.reporting_unit_id = ${kept} and not ${hasFigures("k")}
      and exists (select from submissions m where m.reporting_unit_id = ${merged}
        and m.period_id = k.period_id and m.form_id = k.form_id and ${hasFigures("m")})`.execute(trx);
  const { rows } = await sql<{ id: number }>`
    update submissions as s set reporting_unit_id = ${kept}, area_code = e.area_code
    from expected_reports as e
    where s.reporting_unit_id = ${merged} and e.reporting_unit_id = ${kept} and e.period_id = s.period_id and e.form_id = s.form_id
      and not exists (select from submissions k where k.reporting_unit_id = ${kept} and k.period_id = s.period_id and k.form_id = s.form_id)
    returning s.id`.execute(trx);
  await sql`
    delete from expected_reports as e where e.reporting_unit_id = ${merged}
      and not exists (select from submissions s where s.reporting_unit_id = ${merged} and s.period_id = e.period_id and s.form_id = e.form_id)`.execute(
    trx,
  );
  await markDirty(trx, before);
  return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

async function cellsOf(trx: Transaction<DB>, ...units: number[]): Promise<DirtyCell[]> {
  return trx
    .selectFrom("expectedReports")
    .where(sql<boolean>`reporting_unit_id = any(${units}::int[])`)
    .distinct()
    .select(["areaCode", "periodId", "formId"])
    .execute();
}

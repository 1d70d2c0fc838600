import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { actAs } from "./act-as.server.ts";
import { applicationScope } from "./application-scope.server.ts";
import { seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, type QuotaRow, refuse } from "./refusal.ts";
import { toEndOfRanking } from "./screen-application.server.ts";

/** As many as a province's list shows of one page. */
const MOST_AT_ONCE = 500;

export type PassedMany = { ok: true; passed: number } | FairRefusal;

interface Ticked {
  id: number;
  fairId: number;
  provinceCode: string;
  categoryCode: string;
  state: string;
  version: number;
}

/**
 * Passes all ticked applications at once, in the order in which they were sent, each to the end of its ranking: all or none.
 * Refused when one has changed since it was shown, and when more would have passed than a row of the province's own quota
 * has room for; beyond its quota a province passes one by one. Null when one is not there for the viewer.
 */
export function passApplications(
  viewer: Viewer,
  code: string,
  ticked: readonly { id: number; version: number }[],
): Promise<PassedMany | null> {
  return fairTransaction(async (trx): Promise<PassedMany | null> => {
    const fair = await seenFair(trx, viewer, code);
    if (!fair) return null;
    // The time first: after it version and state would tell who was selected quietly.
    if (now() >= fair.screenUntil) return refuse("too_late");
    const versions = new Map(ticked.map(({ id, version }) => [id, version]));
    if (versions.size === 0 || versions.size > MOST_AT_ONCE) return refuse("nothing_ticked");
    const { rows } = await sql<Ticked>`
      select a.id, a.fair_id, a.province_code, a.category_code, a.state, a.version
      from fair_applications a join reporting_units u on u.id = a.enterprise_id
      where a.fair_id = ${fair.id} and a.id = any(${[...versions.keys()]}::integer[]) and ${applicationScope(viewer, "fairs.screen")}
      order by a.id for update of a`.execute(trx);
    if (rows.length !== versions.size) return null;
    if (rows.some(({ id, state, version }) => state !== "submitted" || version !== versions.get(id)))
      return refuse("changed_meanwhile");
    const full = await fullWith(trx, fair.id, rows);
    if (full) return refuse("beyond_quota", { row: full, params: { left: Math.max(0, full.capacity - full.used) } });
    await actAs(trx, viewer, "province");
    const { rows: inOrder } = await sql<{ id: number }>`
      select id from fair_applications where id = any(${rows.map(({ id }) => id)}::integer[]) order by submitted_at, id`.execute(
      trx,
    );
    for (const { id } of inOrder)
      await trx
        .updateTable("fairApplications")
        .set(toEndOfRanking(rows.find((row) => row.id === id)!))
        .where("id", "=", id)
        .execute();
    return { ok: true, passed: inOrder.length };
  });
}

/** The row of a province's own quota that has no room for these; `used` counts who has passed already. */
async function fullWith(
  trx: Transaction<DB>,
  fairId: number,
  ticked: readonly Ticked[],
): Promise<QuotaRow | undefined> {
  const { rows } = await sql<QuotaRow>`
    with coming as (select * from unnest(${ticked.map((row) => row.provinceCode)}::text[], ${ticked.map((row) => row.categoryCode)}::text[])
      as one (province_code, category_code))
    select q.province_code, q.category_code, q.capacity, passed.n as used from fair_quotas q
    cross join lateral (select count(*)::integer as n from fair_applications a where a.fair_id = q.fair_id
      and a.province_code = q.province_code and a.category_code = coalesce(q.category_code, a.category_code)
      and (a.holds_place or a.state in ('province_passed', 'waitlisted'))) as passed
    cross join lateral (select count(*)::integer as n from coming
      where coming.province_code = q.province_code and coming.category_code = coalesce(q.category_code, coming.category_code)) as more
    where q.fair_id = ${fairId} and more.n > 0 and passed.n + more.n > q.capacity
    order by q.category_code nulls last, q.id limit 1`.execute(trx);
  return rows[0];
}

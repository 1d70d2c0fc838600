import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { observationsHash } from "#app/domain/reviews/approval-event.server.ts";
import { changesSince } from "#app/domain/reviews/changes-since.server.ts";
import { TRANSITIONS } from "#app/domain/reviews/review.ts";
import { db } from "#db/client.server.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

const now = new Date(TEST_CLOCK);

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(db())).rows;
}

describe("the history of the demo world", () => {
  test("only takes steps that exist, each beginning where the one before ended", async () => {
    const steps = await rows(
      sql<{ step: string }>`select distinct from_state || ' ' || to_state as step from approval_events`,
    );
    const known = TRANSITIONS.map((each) => `${each.from} ${each.to}`);
    expect(steps.map((row) => row.step).filter((step) => !known.includes(step))).toEqual([]);
    const broken = await rows(sql`
      select s.id from submissions as s left join lateral (
        select array_agg(from_state order by id) as froms, array_agg(to_state order by id) as tos,
          array_agg(occurred_at order by id) as times, array_agg(submission_version order by id) as versions
        from approval_events where submission_id = s.id) as e on true
      where (e.tos is null and s.state <> 'draft')
        or (e.tos is not null and (e.froms[1] <> 'draft' or e.froms[2:] <> e.tos[:cardinality(e.tos) - 1]
          or s.state <> e.tos[cardinality(e.tos)] or s.version <= e.versions[cardinality(e.versions)]
          or e.times <> (select array_agg(t order by t) from unnest(e.times) as t)))`);
    expect(broken).toEqual([]);
  });

  test("nobody approves or accepts what they sent, and nothing happens outside its time", async () => {
    const own = await rows(sql`
      select e.id from approval_events as e join submissions as s on s.id = e.submission_id
      where e.to_state in ('province_approved', 'accepted') and e.actor_id = s.submitted_by`);
    expect(own).toEqual([]);
    const early = await rows(sql`
      select s.id from submissions as s join entry_windows as w using (form_id, period_id)
      left join approval_events as e on e.submission_id = s.id
      where e.occurred_at > ${now} or e.occurred_at < w.opens_at or s.updated_at > ${now} or s.first_submitted_at > w.closes_at
        or s.on_time is distinct from (s.first_submitted_at < w.due_at)`);
    expect(early).toEqual([]);
  });

  test("each step carries the hash that the portal itself would write; what was mended since had another", async () => {
    const hashes = await rows(sql<{ mended: boolean; same: boolean; count: number }>`
      select e.id < m.id as mended, observations_sha256 = ${observationsHash(sql<number>`e.submission_id`)} as same, count(*)
      from approval_events as e left join lateral (
        select max(id) as id from approval_events where submission_id = e.submission_id and from_state = 'returned') as m on true
      group by coalesce(e.id < m.id, false), 1, 2`);
    const count = (mended: boolean, same: boolean) =>
      hashes
        .filter((row) => (row.mended ?? false) === mended && row.same === same)
        .reduce((sum, row) => sum + row.count, 0);
    expect(count(false, true)).toBeGreaterThan(10_000);
    expect(count(true, false)).toBeGreaterThan(500);
    expect(count(false, false) + count(true, true)).toBe(0);
  });

  test("keeps the saves of the newest reports and what each return has changed", async () => {
    const [newest] = await rows(sql<{ saved: number; begun: number }>`
      select count(*) as begun, count(a.id) as saved from submissions as s left join audit_events as a
        on a.entity = 'report' and a.entity_id = s.id::text and a.action = 'report.saved' and a.new_values ->> 'version' = '1'
      where s.form_id = 1 and s.period_id = 202610`);
    expect(newest?.saved).toBe(newest?.begun);
    const mended = await rows(sql<{ id: number; version: number }>`
      select submission_id as id, max(submission_version) - 1 as version from approval_events
      where from_state = 'returned' group by submission_id order by submission_id limit 40`);
    for (const { id, version } of mended) {
      expect((await changesSince(db(), id, version)).length, String(id)).toBeGreaterThan(0);
      expect(await changesSince(db(), id, version + 1), String(id)).toEqual([]);
    }
  });
});

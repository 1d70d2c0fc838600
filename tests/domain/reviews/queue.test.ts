import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { foldAll } from "#app/domain/dashboards/fold.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { decisionsWaiting, inboxCount } from "#app/domain/reviews/inbox.server.ts";
import { queueGroups } from "#app/domain/reviews/queue-groups.server.ts";
import { reviewQueue } from "#app/domain/reviews/review-queue.server.ts";
import { queueQueryOf } from "#app/domain/reviews/review-queue.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const head = () => viewerFor("head.30@demo.test");
const central = () => viewerFor("central@demo.test");

async function inState(state: string, where = "true"): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from submissions s join forms f on f.id = s.form_id
    where s.state = ${state} and ${sql.raw(where)}`.execute(db());
  return rows[0]!.total;
}

describe("the review queue", () => {
  test("of a head holds what was sent in the province; of the department what provinces approved, by bureau", async () => {
    const all = await reviewQueue(await head(), {}, 1000);
    expect(all.rows.length).toBe(await inState("submitted", "s.province_code = '30'"));
    expect(new Set(all.rows.map((row) => row.provinceTh))).toEqual(new Set(["นครราชสีมา"]));
    expect((await reviewQueue(await central(), {}, 1000)).rows.length).toBe(await inState("province_approved"));
    const otop = await reviewQueue(await viewerFor("central2@demo.test"), {}, 1000);
    expect(otop.rows.length).toBe(await inState("province_approved", "f.bureau = 'otop'"));
    expect((await reviewQueue(await viewerFor("officer.30@demo.test"), {})).rows).toEqual([]);
  });

  test("is as long as the inbox says, and goes page by page without loss or repetition", async () => {
    const viewer = await central();
    const whole = (await reviewQueue(viewer, {}, 1000)).rows;
    expect(await decisionsWaiting(viewer)).toBe(whole.length);
    expect(await inboxCount(viewer)).toBe(whole.length);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page = await reviewQueue(viewer, { after }, 50);
      paged.push(...page.rows.map((row) => `${row.unitCode}/${row.periodCode}/${row.formCode}`));
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole.map((row) => `${row.unitCode}/${row.periodCode}/${row.formCode}`));
  });

  test("is narrowed to a form, a period, a province and a district; to nothing by what does not exist", async () => {
    const viewer = await head();
    const query = queueQueryOf(new URLSearchParams("form=enterprise-month&period=2026-10&area=30"));
    const rows = (await reviewQueue(viewer, query)).rows;
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => `${row.formCode} ${row.periodCode}`))).toEqual(
      new Set(["enterprise-month 2026-10"]),
    );
    const [{ areaCode } = { areaCode: "" }] = rows;
    expect(
      (await reviewQueue(viewer, { ...query, area: areaCode })).rows.every((row) => row.areaCode === areaCode),
    ).toBe(true);
    for (const nothing of [{ form: "unknown" }, { period: "2026-13" }, { area: "50" }])
      expect((await reviewQueue(viewer, nothing)).rows).toEqual([]);
  });
});

describe("the groups of the queue", () => {
  test("count from the totals per area what the queue holds", async () => {
    const mine = await queueGroups(await head(), {});
    expect(mine.reduce((sum, group) => sum + group.waiting, 0)).toBe(
      (await reviewQueue(await head(), {}, 1000)).rows.length,
    );
    const nation = await queueGroups(await central(), {});
    expect(nation.every((group) => group.provinceCode === null)).toBe(true);
    expect(nation.reduce((sum, group) => sum + group.waiting, 0)).toBe(await inState("province_approved"));
    const query = { form: "enterprise-month", period: "2026-10" };
    const provinces = await queueGroups(await central(), query);
    const total = nation.find((group) => group.formCode === query.form && group.periodCode === query.period);
    expect(provinces.reduce((sum, group) => sum + group.waiting, 0)).toBe(total?.waiting);
    expect(await queueGroups(await viewerFor("officer.30@demo.test"), {})).toEqual([]);
  });

  test("follow a decision once the figures are folded", async () => {
    const viewer = await head();
    const [row] = (await reviewQueue(viewer, { form: "enterprise-month", period: "2026-10" })).rows;
    const of = async () =>
      (await queueGroups(viewer, { form: "enterprise-month", period: "2026-10" })).map((group) => group.waiting);
    const [before = 0] = await of();
    const { version } = await db()
      .selectFrom("submissions as s")
      .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
      .where("u.code", "=", row!.unitCode)
      .where("s.periodId", "=", 202610)
      .where("s.formId", "=", 1)
      .select("s.version")
      .executeTakeFirstOrThrow();
    expect(await approveReport(viewer, { ...row!, version })).toMatchObject({ ok: true });
    await foldAll(db());
    expect(await of()).toEqual([before - 1]);
  });
});

import { sql } from "kysely";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { cancelFair } from "#app/domain/fairs/cancel-fair.server.ts";
import { changeFair } from "#app/domain/fairs/change-fair.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { offerBooth } from "#app/domain/fairs/offer-booth.server.ts";
import { screenApplication } from "#app/domain/fairs/screen-application.server.ts";
import { announceResults, selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { sweepOffers } from "#app/domain/fairs/sweep-offers.server.ts";
import { myNotices, readNotice, readNoticesUntil, unreadNotices } from "#app/domain/notices/my-notices.server.ts";
import { sendReminders } from "#app/domain/reminders/send-reminders.server.ts";
import { db } from "#db/client.server.ts";
import {
  actionsOn,
  apply,
  bringTo,
  driftingQuotas,
  enterprisesOf,
  INPUT,
  makeFair,
  publishProduct,
  standAt,
  stateOf,
} from "#tests/domain/fairs/fair-world.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
afterEach(() => void vi.useRealTimers());
const central = () => viewerFor("central@demo.test");
const one = () => viewerFor("enterprise.1@demo.test");
const kinds = async () => (await myNotices(await one(), null)).notices.map(({ kind }) => kind);

/** The enterprise of enterprise.1 comes first; another of the province follows. */
let mine: number;
let other: number;
beforeAll(async () => {
  [mine, other] = (await enterprisesOf("30", 2)) as [number, number];
  for (const id of [mine, other]) await publishProduct(id);
});

it("a date that moves is told to whoever has applied, with the reason; what was read is not new again", async () => {
  const fairId = await makeFair("told", [[null, null, 5]]);
  await apply(fairId, mine, "draft");
  const known = await unreadNotices(await one());
  const { version } = (await readFair(await central(), "told"))!;
  const input = { ...INPUT, applyLast: "2026-11-25" };
  expect(await changeFair(await central(), "told", { version, input, reason: "น้ำท่วม" })).toEqual({ ok: true });
  const [newest] = (await myNotices(await one(), null)).notices;
  expect(newest).toMatchObject({
    kind: "fair_extended",
    words: { reason: "น้ำท่วม", applyUntilOn: "2026-11-25", fair: "told" },
  });
  expect(await unreadNotices(await one())).toBe(known + 1);
  const id = newest!.id;
  expect(await readNotice(await central(), id)).toBeNull();
  expect(await readNotice(await one(), id)).toMatchObject({ kind: "fair_extended" });
  expect(await unreadNotices(await one())).toBe(known);
  const again = sql`update notices set words = '{}' where id = ${id}`.execute(db());
  await expect(again).rejects.toThrow("append-only");
});

it("a return says what to mend and until when", async () => {
  const fairId = await makeFair("back", [[null, null, 5]]);
  const id = await apply(fairId, mine, "submitted");
  await bringTo(fairId, "screening");
  const { version } = await db()
    .selectFrom("fairApplications")
    .where("id", "=", id)
    .select("version")
    .executeTakeFirstOrThrow();
  const decision = { step: "return", reason: "รูปไม่ชัด", fixUntil: new Date("2026-11-19T17:00:00Z") } as const;
  expect(await screenApplication(await viewerFor("officer.30@demo.test"), "back", { id, version, decision })).toEqual({
    ok: true,
  });
  expect((await myNotices(await one(), null)).notices[0]).toMatchObject({
    kind: "application_returned",
    words: { fair: "back", reason: "รูปไม่ชัด", untilOn: "2026-11-19" },
  });
});

it("nothing of the results is told before they are announced; then the booth, its end nearing, and its end", async () => {
  const fairId = await makeFair("quiet", [[null, null, 1]]);
  const first = await apply(fairId, mine, "province_passed");
  const second = await apply(fairId, other, "waitlisted");
  await bringTo(fairId, "selecting");
  const before = await kinds();
  expect(await selectApplication(await central(), "quiet", first)).toEqual({ ok: true });
  expect(await kinds()).toEqual(before);
  expect(await announceResults(await central(), "quiet")).toEqual({ ok: true });
  expect((await kinds())[0]).toBe("fair_announced");
  const booth = await db().selectFrom("booths").where("fairId", "=", fairId).select("id").executeTakeFirstOrThrow();
  const offered = await offerBooth(await central(), "quiet", { applicationId: first, boothId: booth.id });
  expect((await myNotices(await one(), null)).notices[0]).toMatchObject({
    kind: "booth_offered",
    words: { booth: "A1" },
  });
  const { expiresAt } = offered as { expiresAt: Date };
  standAt(new Date(expiresAt.getTime() - 3_600_000));
  await sendReminders();
  expect((await kinds())[0]).toBe("offer_ending");
  expect(await sendReminders()).toBe(0);
  standAt(new Date(expiresAt.getTime() + 1000));
  await sweepOffers();
  expect((await kinds())[0]).toBe("offer_over");
  expect(await stateOf(second)).toBe("offered");
});

it("from eight in the evening whoever has not reported the day is reminded once", async () => {
  const fairId = await makeFair("selling", [[null, null, 1]]);
  const id = await apply(fairId, mine, "selected");
  await db().updateTable("fairs").set({ resultsAnnouncedAt: new Date() }).where("id", "=", fairId).execute();
  const booth = await db().selectFrom("booths").where("fairId", "=", fairId).select("id").executeTakeFirstOrThrow();
  await offerBooth(await central(), "selling", { applicationId: id, boothId: booth.id });
  const { code } = await db()
    .selectFrom("reportingUnits")
    .where("id", "=", mine)
    .select("code")
    .executeTakeFirstOrThrow();
  expect(await answerOffer(await one(), "selling", code, "accept")).toEqual({ ok: true });
  const missing = async () =>
    (await myNotices(await one(), null)).notices.filter(
      ({ kind, words }) => kind === "sales_missing" && words.fair === "selling",
    );
  standAt(new Date("2026-12-18T12:59:00Z"));
  await sendReminders();
  expect(await missing()).toEqual([]);
  standAt(new Date("2026-12-18T13:01:00Z"));
  await sendReminders();
  await sendReminders();
  expect(await missing()).toMatchObject([{ words: { dayOn: "2026-12-18", booths: "A1" } }]);
});

it("a fair that is called off ends every application with the reason, frees places and booths, and tells all", async () => {
  const fair = (await readFair(await central(), "quiet"))!;
  const cancel = async (email: string, more = {}) =>
    cancelFair(await viewerFor(email), "quiet", { version: fair.version, reason: "ภัยพิบัติ", ...more });
  expect(await cancel("officer.30@demo.test")).toBeNull();
  expect(await cancel("central@demo.test", { reason: " " })).toMatchObject({ reason: "fairs:refused.no_reason" });
  expect(await cancel("central@demo.test", { version: 99 })).toMatchObject({
    reason: "fairs:refused.changed_meanwhile",
  });
  const draft = await apply(fair.id, mine, "draft");
  expect(await cancel("central@demo.test")).toEqual({ ok: true, applications: 2 });
  expect(await stateOf(draft)).toBe("cancelled");
  const { rows } = await sql<{ live: number; used: number; reasons: number }>`
    select (select count(*)::int from booth_allocations where fair_id = ${fair.id} and live_booth_id is not null) as live,
      (select sum(used)::int from fair_quotas where fair_id = ${fair.id}) as used,
      (select count(*)::int from fair_application_events e join fair_applications a on a.id = e.application_id
        where a.fair_id = ${fair.id} and e.to_state = 'cancelled' and e.reason_th = 'ภัยพิบัติ') as reasons`.execute(db());
  expect([rows[0], await driftingQuotas(fair.id)]).toEqual([{ live: 0, used: 0, reasons: 2 }, 0]);
  expect((await myNotices(await one(), null)).notices[0]).toMatchObject({
    kind: "fair_cancelled",
    words: { reason: "ภัยพิบัติ" },
  });
  expect(await actionsOn("fair", "quiet")).toContain("fair.cancelled");
  expect(await cancel("central@demo.test")).toMatchObject({ reason: "fairs:refused.fair_closed" });
  await readNoticesUntil(await one(), 1_000_000);
  expect(await unreadNotices(await one())).toBe(0);
});

it("a fair that is closed or has takings is not called off", async () => {
  const { id, version } = (await readFair(await central(), "selling"))!;
  const cancel = async () => cancelFair(await central(), "selling", { version, reason: "ก" });
  await sql`insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, entered_by, entered_at)
    select gen_random_uuid(), id, days, '2026-12-18', 1, 0, 1, '2026-12-18T13:00:00Z' from booth_allocations where fair_id = ${id}`.execute(
    db(),
  );
  expect(await cancel()).toMatchObject({ reason: "fairs:refused.fair_has_sales" });
  await db().updateTable("fairs").set({ closedAt: new Date() }).where("id", "=", id).execute();
  expect(await cancel()).toMatchObject({ reason: "fairs:refused.fair_closed" });
});

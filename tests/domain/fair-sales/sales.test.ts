import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { arrivals, checkIn } from "#app/domain/fair-sales/check-in.server.ts";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { deskRows } from "#app/domain/fair-sales/desk.server.ts";
import { fairSums } from "#app/domain/fair-sales/fair-sums.server.ts";
import { myBoothDays, salesToReport } from "#app/domain/fair-sales/my-booths.server.ts";
import { reportSale, type SaleToReport } from "#app/domain/fair-sales/report-sale.server.ts";
import { verifySales } from "#app/domain/fair-sales/verify-sales.server.ts";
import { setVisitors } from "#app/domain/fair-sales/visitors.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { addFair, addStaff } from "./fixture.ts";

const FAIR = "running-2569";
let [mine, theirs, third] = [0, 0, 0];

function sale(allocationId: number, date: string, cash: string, more: Partial<SaleToReport> = {}): SaleToReport {
  return {
    allocationId,
    date,
    amounts: { cash, orders: "0", online: "0", business: "0", units: null },
    submissionKey: randomUUID(),
    replacesId: null,
    reason: null,
    ...more,
  };
}
/** Lets the portal's clock stand at a moment. */
function standAt(moment: string): void {
  const shift = Date.parse(moment) - now().getTime();
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + shift);
}

const idOf = async (allocationId: number, date: string): Promise<number> =>
  (
    await sql<{
      id: number;
    }>`select id from booth_day_sales where allocation_id = ${allocationId} and sale_date = ${date}`.execute(db())
  ).rows[0]!.id;

describe("daily sales", () => {
  useDatabase();
  beforeAll(async () => {
    // Now is 12 November 2026, ten in the morning in Bangkok.
    [mine = 0, theirs = 0, third = 0] = await addFair(FAIR, "2026-11-08", "2026-11-16", [
      { unit: "E1", category: "food", zone: "A", stars: 5 },
      { unit: "E2", category: "fabric", zone: "B" },
      { unit: "E3", category: "food", zone: "A", stars: 4 },
    ]);
    await addStaff(FAIR, "officer.30@demo.test", "A");
    await addStaff(FAIR, "officer.50@demo.test");
  });

  test("an enterprise reports its own booth, and nobody else's", async () => {
    const owner = await viewerFor("enterprise.1@demo.test");
    expect(await reportSale(owner, sale(mine, "2026-11-12", "1000"))).toEqual({ ok: true, already: false });
    expect(await reportSale(owner, sale(theirs, "2026-11-12", "1000"))).toBeNull();
  });

  test("the same sale sent ten times is one sale", async () => {
    const owner = await viewerFor("enterprise.2@demo.test");
    const same = sale(theirs, "2026-11-12", "777.25");
    for (let time = 0; time < 10; time++) expect(await reportSale(owner, same)).toMatchObject({ ok: true });
    const { rows } = await sql`select from booth_sale_reports where allocation_id = ${theirs}`.execute(db());
    expect(rows).toHaveLength(1);
  });

  test("after ten the next morning the staff of its zone enter a day, the enterprise does not", async () => {
    const owner = await viewerFor("enterprise.1@demo.test");
    expect(await reportSale(owner, sale(mine, "2026-11-11", "5"))).toEqual({
      ok: false,
      reason: "fairSales:refused.too_late",
    });
    const staff = await viewerFor("officer.30@demo.test");
    expect(await reportSale(staff, sale(mine, "2026-11-11", "5"))).toMatchObject({ ok: true });
    expect(await reportSale(staff, sale(theirs, "2026-11-11", "5"))).toBeNull();
  });

  test("a day outside the fair and a day to come are refused, by the portal and by the database", async () => {
    const staff = await viewerFor("officer.50@demo.test");
    expect(await reportSale(staff, sale(mine, "2026-11-07", "5"))).toMatchObject({
      reason: "fairSales:refused.other_day",
    });
    expect(await reportSale(staff, sale(mine, "2026-11-13", "5"))).toMatchObject({
      reason: "fairSales:refused.future",
    });
    const insert = (date: string, cash: string) =>
      sql`insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, entered_by, entered_at)
        select gen_random_uuid(), id, days, ${date}::date, ${cash}::numeric, 0, 1, '2026-11-12T03:00:00Z' from booth_allocations where id = ${mine}`.execute(
        db(),
      );
    await expect(insert("2026-11-07", "1")).rejects.toThrow("sale_within_own_days");
    await expect(insert("2026-11-13", "1")).rejects.toThrow("sale_not_in_the_future");
    await expect(insert("2026-11-10", "-1")).rejects.toThrow("cash_baht_check");
    await expect(insert("2026-11-12", "1")).rejects.toThrow("booth_sale_reports_one_first");
  });

  test("nobody verifies their own entry, and a correction takes the verification back", async () => {
    const staff = await viewerFor("officer.30@demo.test");
    const own = await idOf(mine, "2026-11-11");
    const theEnterprises = await idOf(mine, "2026-11-12");
    expect(await verifySales(staff, FAIR, [own, theEnterprises])).toEqual({ verified: 1, left: 1 });
    await expect(
      sql`insert into booth_sale_verifications (report_id, entered_by, verified_by) select id, entered_by, entered_by from booth_sale_reports where id = ${own}`.execute(
        db(),
      ),
    ).rejects.toThrow("sale_verified_by_another");
    const correction = sale(mine, "2026-11-12", "1100", { replacesId: theEnterprises, reason: "พิมพ์ตกไปหนึ่งร้อย" });
    expect(await reportSale(staff, { ...correction, reason: " " })).toMatchObject({
      reason: "fairSales:refused.reason",
    });
    expect(await reportSale(staff, correction)).toEqual({ ok: true, already: false });
    const rows = await deskRows(staff, {
      fairCode: FAIR,
      date: "2026-11-12",
      zoneId: null,
      filter: "all",
      after: null,
    });
    expect(rows.rows.find(({ allocationId }) => allocationId === mine)).toMatchObject({
      totalBaht: "1100.00",
      verifiedAt: null,
    });
  });

  test("who comes second sees the figure of the first, and loses nothing", async () => {
    const staff = await viewerFor("officer.50@demo.test");
    expect(await reportSale(staff, sale(theirs, "2026-11-12", "900"))).toMatchObject({
      reason: "fairSales:refused.reported_meanwhile",
      current: { cash: "777.25" },
    });
  });

  test("sales are never rewritten or deleted", async () => {
    await expect(sql`update booth_sale_reports set cash_baht = 1`.execute(db())).rejects.toThrow("append-only");
    await expect(sql`delete from booth_sale_reports`.execute(db())).rejects.toThrow("append-only");
  });

  test("a verified sale is in the province's figure as soon as the worker has folded", async () => {
    const { rows } = await sql`select from rollup_dirty as d join forms as f on f.id = d.form_id
      where d.area_code = '30' and f.code = 'province-month' and d.period_id = 202611`.execute(db());
    expect(rows.length).toBeGreaterThan(0);
  });

  test("the desk lists what is missing, and what is far from a booth's other days", async () => {
    const staff = await viewerFor("officer.50@demo.test");
    for (const [day, cash] of [
      ["08", "1000"],
      ["09", "1010"],
      ["10", "990"],
      ["11", "90000"],
    ] as const)
      await reportSale(staff, sale(third, `2026-11-${day}`, cash));
    const on = async (date: string, filter: "missing" | "unusual") =>
      (await deskRows(staff, { fairCode: FAIR, date, zoneId: null, filter, after: null })).rows.map(
        ({ allocationId }) => allocationId,
      );
    expect(await on("2026-11-12", "missing")).toEqual([third]);
    expect(await on("2026-11-11", "unusual")).toEqual([third]);
    expect(await on("2026-11-09", "unusual")).toEqual([]);
  });

  test("an enterprise sees its days, and in the evening is reminded of today", async () => {
    const owner = await viewerFor("enterprise.1@demo.test");
    const days = await myBoothDays(owner, FAIR);
    expect(days.map(({ date, state }) => [date, state])).toEqual([
      ["2026-11-12", "reported"],
      ["2026-11-11", "reported"],
      ["2026-11-10", "missed"],
      ["2026-11-09", "missed"],
      ["2026-11-08", "missed"],
    ]);
    standAt("2026-11-13T12:59:00Z");
    expect(await salesToReport(owner)).toBe(0);
    standAt("2026-11-13T13:01:00Z");
    // Of this fair, and of the one that goes on in the demonstration world.
    expect(await salesToReport(owner)).toBe(2);
    vi.useRealTimers();
  });

  test("a scan checks in once, whatever is scanned again, and only in one's own zones", async () => {
    const staff = await viewerFor("officer.30@demo.test");
    const at = new Date("2026-11-08T01:00:00Z");
    expect(
      await checkIn(staff, FAIR, [
        { allocationId: mine, at },
        { allocationId: mine, at },
        { allocationId: theirs, at },
      ]),
    ).toEqual([mine]);
    await checkIn(staff, FAIR, [{ allocationId: mine, at: new Date("2026-11-09T01:00:00Z") }]);
    expect((await arrivals(staff, FAIR)).find(({ allocationId }) => allocationId === mine)?.checkedInAt).toEqual(at);
  });

  test("every sum says how much of it has been reported", async () => {
    const sums = (await fairSums(await viewerFor("officer.50@demo.test"), { id: await fairId() }))!;
    const of = (kind: string, key = "") => sums.find((sum) => sum.kind === kind && sum.key === key);
    expect(of("all")).toMatchObject({ booths: 3, expected: 15, reported: 7, total: "94882.25" });
    expect(of("zone", "1 B")).toMatchObject({ expected: 5, reported: 1, total: "777.25" });
    expect(of("stars", "5")).toMatchObject({ expected: 5, reported: 2 });
    expect(of("day", "2026-11-12")).toMatchObject({ expected: 3, reported: 2, total: "1877.25" });
    expect(await fairSums(await viewerFor("enterprise.1@demo.test"), { id: await fairId() })).toBeNull();
  });

  test("the closing report is frozen, names what is missing, and takes no sale any more", async () => {
    const central = await viewerFor("central@demo.test");
    expect(await setVisitors(central, FAIR, "2026-11-08", 15_966)).toEqual({ ok: true });
    expect(await closeFair(central, FAIR)).toMatchObject({ reason: "fairSales:refused.not_over" });
    standAt("2026-11-18T03:00:00Z");
    const closed = await closeFair(central, FAIR);
    expect(closed).toMatchObject({ ok: true });
    const staff = await viewerFor("officer.50@demo.test");
    expect(await reportSale(staff, sale(mine, "2026-11-13", "5"))).toMatchObject({
      reason: "fairSales:refused.closed",
    });
    vi.useRealTimers();
    const read = await readClosingReport(central, FAIR);
    expect(read?.report).toMatchObject({ sound: true, sha256: (closed as { sha256: string }).sha256 });
    const { content } = read!.report!;
    expect(content.missing).toHaveLength(27 - 7);
    expect(content.missing[0]).toMatchObject({ booth: "A0001", enterprise: "E1", day: "2026-11-08" });
    expect(content.visitors).toEqual([{ day: "2026-11-08", visitors: 15_966 }]);
    expect(content.cross.map(({ total }) => Number(total)).reduce((sum, each) => sum + each, 0)).toBe(94882.25);
    const states = await db()
      .selectFrom("fairApplications")
      .select("state")
      .where("fairId", "=", await fairId())
      .orderBy("id")
      .execute();
    expect(states.map(({ state }) => state)).toEqual(["completed", "completed", "completed"]);
    await expect(sql`update fair_closing_reports set content = '{}'`.execute(db())).rejects.toThrow("append-only");
  });
});

async function fairId(): Promise<number> {
  return (await db().selectFrom("fairs").select("id").where("code", "=", FAIR).executeTakeFirstOrThrow()).id;
}

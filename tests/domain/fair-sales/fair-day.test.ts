import Big from "big.js";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { swapBooths } from "#app/domain/allotment/swap-booths.server.ts";
import { checkIn } from "#app/domain/fair-sales/check-in.server.ts";
import { dailyReport } from "#app/domain/fair-sales/daily-report.server.ts";
import { type DeskQuery, deskRows, deskZones, readyToVerify } from "#app/domain/fair-sales/desk.server.ts";
import { fairSums } from "#app/domain/fair-sales/fair-sums.server.ts";
import { movedBooths } from "#app/domain/fair-sales/moved-booths.server.ts";
import { setVisitors } from "#app/domain/fair-sales/visitors.server.ts";
import { loader as dailyFile } from "#app/routes/fairs.$code.daily.files.ts";
import { action } from "#app/routes/fairs.$code.desk.tsx";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";
import { addFair, addStaff, type BoothOf } from "./fixture.ts";

useDatabase();
const central = () => viewerFor("central@demo.test");
const staff = () => viewerFor("officer.30@demo.test");

async function fairOf(code: string): Promise<{ id: number }> {
  return db().selectFrom("fairs").select("id").where("code", "=", code).executeTakeFirstOrThrow();
}

/** Reports a day of many booths at once, each by whoever is named. */
async function report(day: string, sales: { booth: number; cash: string; orders?: string; by?: string }[]) {
  const rows = sales.map(({ booth, cash, orders = "0", by = "enterprise.1@demo.test" }) => ({
    booth,
    cash,
    orders,
    by,
  }));
  await sql`
    insert into booth_sale_reports (submission_key, allocation_id, allocation_days, sale_date, cash_baht, orders_baht, online_baht, entered_by, entered_at)
    select gen_random_uuid(), al.id, al.days, ${day}::date, r.cash, r.orders, 0, u.id, ${`${day}T20:00:00+07:00`}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (booth int, cash numeric, orders numeric, by text)
    join booth_allocations as al on al.id = r.booth join users as u on u.email = r.by`.execute(db());
}

describe("the desk", () => {
  const FAIR = "desk-2569";
  const DAY = "2026-11-11";
  let booths: number[];
  beforeAll(async () => {
    booths = await addFair(FAIR, "2026-11-08", "2026-11-16", [
      ...["E1", "E2", "E3", "E4"].map((unit) => ({ unit, category: "food", zone: "A" })),
      { unit: "E5", category: "fabric", zone: "B" },
    ]);
    await addStaff(FAIR, "officer.30@demo.test", "A");
    const [one, two, three, , five] = booths as [number, number, number, number, number];
    await report(DAY, [
      { booth: one, cash: "1000" },
      { booth: two, cash: "600000.50" },
      { booth: three, cash: "900", by: "officer.30@demo.test" },
      { booth: five, cash: "800" },
    ]);
  });
  const asked = (more: Partial<DeskQuery> = {}): DeskQuery => ({
    ...{ fairCode: FAIR, date: DAY, zoneId: null, filter: "all", after: null },
    ...more,
  });
  const codes = async (more: Partial<DeskQuery>) =>
    (await deskRows(await staff(), asked(more))).rows.map(({ boothCode }) => boothCode);

  test("shows its staff their zones, and finds a booth by its code or its enterprise", async () => {
    expect((await deskZones(await staff(), (await fairOf(FAIR)).id)).map(({ code }) => code)).toEqual(["A"]);
    expect((await deskZones(await central(), (await fairOf(FAIR)).id)).map(({ code }) => code)).toEqual(["A", "B"]);
    expect(await codes({ text: "a0002" })).toEqual(["A0002"]);
    const { rows } = await deskRows(await staff(), asked());
    const { enterpriseTh, boothCode } = rows[3]!;
    expect(await codes({ text: ` ${enterpriseTh} ` })).toContain(boothCode);
    expect(await codes({ text: "B0005" })).toEqual([]);
    const [, other] = await deskZones(await central(), (await fairOf(FAIR)).id);
    expect(await codes({ zoneId: other!.id })).toEqual([]);
  });

  test("verifies at once what looks as usual and is not one's own, up to what was on show", async () => {
    expect(await readyToVerify(await staff(), asked({ filter: "to_verify" }))).toMatchObject({ count: 1 });
    expect(await readyToVerify(await central(), asked({ filter: "to_verify" }))).toMatchObject({ count: 3 });
    const { upTo } = await readyToVerify(await staff(), asked({ filter: "to_verify" }));
    await report(DAY, [{ booth: booths[3]!, cash: "700" }]);
    const here = `/fairs/${FAIR}/desk?day=${DAY}&show=to_verify&q=a0`;
    const args = routeArguments(
      `/fairs/${FAIR}/desk`,
      { code: FAIR },
      { cookie: await cookieOf("officer.30@demo.test"), form: { intent: "all", upTo: String(upTo), next: here } },
    );
    const answer = await answered(async () => action(args));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, here]);
    expect(await codes({ filter: "verified" })).toEqual(["A0001"]);
    expect(await codes({ filter: "to_verify" })).toEqual(["A0002", "A0003", "A0004"]);
  });

  test("the daily report adds up to the sums of the fair, day by day, zone by zone, category by category", async () => {
    await report("2026-11-12", [{ booth: booths[0]!, cash: "10.25", orders: "4.50" }]);
    const fair = await fairOf(FAIR);
    expect(await dailyReport(await viewerFor("enterprise.1@demo.test"), fair, DAY, DAY)).toBeNull();
    const { lines } = (await dailyReport(await staff(), fair, "2026-11-08", "2026-11-12"))!;
    const sums = (await fairSums(await staff(), fair))!;
    for (const kind of ["day", "zone", "category"] as const)
      for (const sum of sums.filter((each) => each.kind === kind)) {
        const own = lines.filter((line) => line[kind] === sum.key);
        const added = (name: "cash" | "orders" | "online" | "business" | "total") =>
          own.reduce((total, line) => total.plus(line[name]), new Big(0)).toFixed();
        for (const name of ["cash", "orders", "online", "business", "total"] as const)
          expect(added(name), `${name} of ${kind} ${sum.key}`).toBe(new Big(sum[name]).toFixed());
        const counted = (name: "booths" | "reported" | "verified") => own.reduce((all, line) => all + line[name], 0);
        expect([counted("booths"), counted("reported"), counted("verified")]).toEqual([
          sum.expected,
          sum.reported,
          sum.verified,
        ]);
      }
    expect(sums.find(({ kind }) => kind === "all")).toMatchObject({ booths: 5, expected: 25, reported: 6 });
  });
});

test("a code saved before a swap still leads: to where its enterprise stands now", async () => {
  const FAIR = "moved-2569";
  const [saved = 0] = await addFair(FAIR, "2026-11-08", "2026-11-16", [
    { unit: "E1", category: "food", zone: "A" },
    { unit: "E2", category: "food", zone: "A" },
    { unit: "E3", category: "fabric", zone: "B" },
  ]);
  await addStaff(FAIR, "officer.30@demo.test", "A");
  await addStaff(FAIR, "officer.50@demo.test", "B");
  const { id } = await fairOf(FAIR);
  const { id: boothId } = await db()
    .selectFrom("booths")
    .where("fairId", "=", id)
    .where("code", "=", "A0001")
    .select("id")
    .executeTakeFirstOrThrow();
  expect(await swapBooths(await central(), FAIR, { boothId, otherCode: "A0002" })).toEqual({ ok: true, moved: 2 });
  const now = (await movedBooths(await viewerFor("officer.50@demo.test"), id)).find(
    (one) => one.allocationId === saved,
  );
  expect(now).toMatchObject({ boothCode: "A0002" });
  expect(await movedBooths(await viewerFor("enterprise.1@demo.test"), id)).toEqual([]);
  const scan = [{ allocationId: saved, at: new Date() }];
  expect(await checkIn(await viewerFor("officer.50@demo.test"), FAIR, scan)).toEqual([]);
  expect((await checkIn(await staff(), FAIR, scan)).sort()).toEqual([saved, now!.nowId].sort());
  const arrived = await db()
    .selectFrom("boothAllocations")
    .where("fairId", "=", id)
    .where("checkedInAt", "is not", null)
    .select("id")
    .execute();
  expect(arrived).toEqual([{ id: now!.nowId }]);
});

describe("the daily report of Surin, 24 December 2565", () => {
  const FAIR = "surin-2565";
  const DAY = "2022-12-24";

  test("has the published sums: 66 booths, food, drink and fabric told apart", async () => {
    const { rows: units } = await sql<{ code: string }>`
      select code from reporting_units where kind = 'enterprise' order by id limit 66`.execute(db());
    const parts: [category: string, booths: number, cash: string, orders: string][] = [
      ["food", 5, "115000", "25000"],
      ["drink", 2, "15700", "0"],
      ["fabric", 46, "2900000.75", "400000"],
      ["household", 13, "797589.25", "78600"],
    ];
    const booths: BoothOf[] = parts
      .flatMap(([category, count]) => Array<string>(count).fill(category))
      .map((category, nth) => ({ unit: units[nth]!.code, category, zone: category === "fabric" ? "F" : "O" }));
    const allocations = await addFair(FAIR, DAY, DAY, booths);
    let first = 0;
    for (const [, count, cash, orders] of parts) {
      // The first booth of a category sold all of it; the others report a day without sales, which is a report.
      const own = allocations.slice(first, first + count);
      await report(
        DAY,
        own.map((booth, nth) => (nth === 0 ? { booth, cash, orders } : { booth, cash: "0" })),
      );
      first += count;
    }
    await sql`update fairs set closed_at = null where code = ${FAIR}`.execute(db());
    expect(await setVisitors(await central(), FAIR, DAY, 15_966)).toEqual({ ok: true });
    const found = (await dailyReport(await central(), await fairOf(FAIR), DAY, DAY))!;
    expect(found.visitors).toEqual([{ onDate: DAY, visitors: 15_966 }]);
    const of = (category: string) => found.lines.filter((line) => line.category === category);
    expect(of("food")).toMatchObject([{ booths: 5, cash: "115000.00", orders: "25000.00", total: "140000.00" }]);
    expect(of("drink")).toMatchObject([{ booths: 2, reported: 2, total: "15700.00" }]);
    expect(of("fabric")).toMatchObject([{ zone: "1 F", booths: 46 }]);
    const all = (name: "cash" | "orders" | "total") =>
      found.lines.reduce((sum, line) => sum.plus(line[name]), new Big(0)).toFixed(2);
    expect([all("cash"), all("orders"), all("total")]).toEqual(["3828290.00", "503600.00", "4331890.00"]);
  });

  test("as a file has a line a zone and category, and none for a day that is not the fair's", async () => {
    const cookie = await cookieOf("central@demo.test");
    const asked = async (file: string) => {
      const args = routeArguments(`/fairs/${FAIR}/daily/${file}`, { code: FAIR, file }, { cookie });
      return (await answered(async () => dailyFile(args))).value as Response;
    };
    const csv = await asked(`${DAY}.csv`);
    expect(csv.headers.get("content-disposition")).toContain(`${FAIR}-${DAY}.csv`);
    const text = await csv.text();
    expect(text.trim().split("\n")).toHaveLength(5);
    expect(text).toContain("115000.00,25000.00,0.00,0.00,140000.00");
    const book = await asked("all.xlsx");
    expect(new TextDecoder("latin1").decode((await book.arrayBuffer()).slice(0, 2))).toBe("PK");
    expect((await asked("2022-12-25.csv")).status).toBe(404);
  });
});

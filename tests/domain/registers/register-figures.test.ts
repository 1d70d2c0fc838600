import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import { recomputeAll } from "#app/domain/dashboards/recompute-all.server.ts";
import { verifyRollups } from "#app/domain/dashboards/verify-rollups.server.ts";
import { markRegister } from "#app/domain/registers/mark-register.server.ts";
import { db } from "#db/client.server.ts";
import { addUnits, cell, open, useBareCountry } from "#tests/domain/dashboards/fixture.ts";
import { type Counted, countMonth, countQuarter, countYear } from "./count-facts.ts";
import { type Facts, madeUpFacts, PROVINCES } from "./facts.ts";
import { store } from "./store-facts.ts";

const OPEN = ["FY2568-Q2", "FY2568-Q4", "FY2569-Q1", "FY2569-Q2"];
const CLOSED = ["FY2568-Q1", "FY2568-Q3", "FY2569-Q3", "FY2569-Q4", "FY2570-Q1"];
const YEARS = ["FY2568", "FY2569"];
const MONTHS = ["2025-10", "2025-11", "2025-12"];

useBareCountry();
beforeAll(async () => {
  await addUnits({ P30: "30", P50: "50", S30: "30", S50: "50" });
  for (const quarter of OPEN) await open(quarter, ["P30", "P50", "S30", "S50"]);
  for (const year of YEARS) await open(year, ["P30", "P50"]);
});

describe("the indicators of the registers", () => {
  test("are what the tables say, counted another way", async () => {
    const facts = madeUpFacts(2);
    await live(facts);
    await compare(facts);
    expect(await verifyRollups(db())).toEqual([]);
  });

  test("follow when records change, and vanish with the last of them", async () => {
    const first = madeUpFacts(2);
    const after: Facts = {
      ...first,
      meetings: first.meetings.map((one) => (one.id % 2 ? { ...one, state: "cancelled" } : one)),
      actions: first.actions.map((one) =>
        one.state === "open" ? { ...one, state: "done", reportedOn: one.dueOn } : one,
      ),
      filings: first.filings.map((one) => ({ ...one, filedOn: one.dueOn })),
      products: first.products.map((one) => (one.area === "10" ? { ...one, state: "archived" } : one)),
      sales: first.sales.map((one) => ({ ...one, verified: false })),
    };
    await live(after);
    await compare(after);
    expect(await verifyRollups(db())).toEqual([]);
  });

  test("are the same when all is made anew", async () => {
    const facts = madeUpFacts(3);
    await store(facts);
    before = facts;
    await recomputeAll(db());
    await compare(facts);
    expect(await verifyRollups(db())).toEqual([]);
  });

  test("count in every view, with one figure for each province", async () => {
    const facts = madeUpFacts(1);
    await live(facts);
    const meetings = ["30", "50"].map((area) => Number(countQuarter(facts, area, "FY2569-Q1", true)["C5-04"]));
    for (const state of ["all", "accepted"] as const) {
      expect(await cell("C5-04", "TH", "FY2569-Q1", state)).toMatchObject({
        n: 2,
        sum: String(meetings[0]! + meetings[1]!),
      });
    }
  });

  test("of a ratio over a year add the quarters, of a state at the end take the last one", async () => {
    const facts = madeUpFacts(1);
    const last = countQuarter(facts, "30", "FY2568-Q4", true)["C2-05"];
    expect((await cell("C2-05", "30", "FY2568"))?.pair).toBe(last);
  });

  test("that somebody forgot to mark are found by the check", async () => {
    await sql`update register_figures set value = value + 1 where area_code = '30' and period_id = 25691 and value is not null`.execute(
      db(),
    );
    expect((await verifyRollups(db())).map((one) => one.what)).toContain("C5-04 none:none register");
  });

  test("of what belongs to the nation mark nothing", async () => {
    await db()
      .transaction()
      .execute((trx) => markRegister(trx, "meeting", "TH", "2026-01-01"));
    const { rows } = await sql`select from rollup_dirty`.execute(db());
    expect(rows).toEqual([]);
  });
});

/** What stood before is replaced as by commands: both the old and the new record say where and when they count. */
let before: Facts | undefined;
async function live(facts: Facts): Promise<void> {
  await store(facts);
  if (before) await mark(before);
  before = facts;
  await mark(facts);
  await foldOnce(db(), { limit: 10_000 });
}

async function mark(facts: Facts): Promise<void> {
  await db()
    .transaction()
    .execute(async (trx) => {
      for (const one of facts.meetings) await markRegister(trx, "meeting", one.area, one.heldOn);
      for (const one of facts.actions) await markRegister(trx, "action", one.area, one.dueOn);
      for (const one of facts.filings) await markRegister(trx, "filing", one.area, one.dueOn);
      for (const area of PROVINCES) {
        const days = facts.products.filter((one) => one.area === area).map((one) => one.registeredOn);
        await markRegister(trx, "product", `${area}01`, days.sort()[0]!);
      }
      for (const one of facts.sales) await markRegister(trx, "fair_sale", one.area, one.on);
    });
}

async function compare(facts: Facts): Promise<void> {
  const wanted: Counted = {};
  const add = (area: string, period: string, counted: Counted) => {
    for (const [key, figure] of Object.entries(counted)) if (figure) wanted[`${area} ${period} ${key}`] = figure;
  };
  for (const area of PROVINCES) {
    for (const code of OPEN) add(area, code, countQuarter(facts, area, code, true));
    for (const code of CLOSED) add(area, code, countQuarter(facts, area, code, false));
    for (const code of YEARS) add(area, code, countYear(facts, area, code));
    for (const code of MONTHS) add(area, code, countMonth(facts, area, code));
  }
  expect(await published()).toEqual(wanted);
}

/** What the roll-ups publish of these indicators for the provinces, each in its own kind of period. */
async function published(): Promise<Counted> {
  const { rows } = await sql<{ key: string; figure: string }>`
    select r.area_code || ' ' || p.code || ' ' || i.code || case s.id when 0 then '' else '/' || s.dimension || ':' || s.code end as key,
      coalesce(trim_scale(r.sum_accepted)::text, trim_scale(r.numerator_accepted) || '/' || trim_scale(r.denominator_accepted)) as figure
    from rollups as r
    join indicators as i on i.id = r.indicator_id
    join forms as f on f.id = i.form_id
    join periods as p on p.id = r.period_id and p.kind = f.frequency
    join splits as s on s.id = r.split_id
    where r.area_code = any(${PROVINCES}::text[]) `.execute(db());
  return Object.fromEntries(rows.map(({ key, figure }) => [key, figure]));
}

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { fairSums } from "#app/domain/fair-sales/fair-sums.server.ts";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { db } from "#db/client.server.ts";
import { addFair, addStaff } from "#tests/domain/fair-sales/fixture.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

/**
 * What Surin sold on one day of two fairs, as the press printed it: so many booths of a category, and their sums in baht.
 * How a sum falls on the booths was not published; the test spreads it evenly. Null: not published, entered as none.
 */
const SURIN = [
  {
    code: "otop-city-2565",
    days: ["2022-12-17", "2022-12-25"],
    date: "2022-12-24",
    whole: { booths: 66, cash: 3_828_290, orders: 503_600, total: "4331890.00" },
    printed: [
      { category: "food", booths: 5, cash: 115_000, orders: 25_000, total: "140000.00" },
      { category: "drink", booths: 2, cash: 15_700, orders: null, total: "15700.00" },
    ],
  },
  {
    code: "silapacheep-2566",
    days: ["2023-08-12", "2023-08-20"],
    date: "2023-08-20",
    whole: { booths: 68, cash: 4_356_991, orders: 775_500, total: "5132491.00" },
    printed: [{ category: "food", booths: 5, cash: 120_000, orders: 37_000, total: "157000.00" }],
  },
] as const;

describe.each(SURIN)("Surin at $code", ({ code, days, date, whole, printed }) => {
  useDatabase();
  beforeAll(async () => {
    await addEnterprisesOfSurin(whole.booths);
    const named = printed.flatMap(({ category, booths }) => Array<string>(booths).fill(category));
    const categories = [...named, ...Array<string>(whole.booths - named.length).fill("fabric")];
    const allocations = await addFair(
      code,
      days[0],
      days[1],
      categories.map((category, at) => ({ unit: `E${FIRST + at}`, category, zone: "OTOP 3-5 ดาว" })),
    );
    await addStaff(code, "officer.32@demo.test");
    const staff = await viewerFor("officer.32@demo.test");
    const rest = {
      category: "fabric",
      booths: whole.booths - named.length,
      cash: whole.cash - sum(printed.map(({ cash }) => cash)),
      orders: whole.orders - sum(printed.map(({ orders }) => orders ?? 0)),
    };
    let next = 0;
    for (const { booths, cash, orders } of [...printed, rest]) {
      const shares = [spread(cash, booths), spread(orders ?? 0, booths)] as const;
      for (let at = 0; at < booths; at++) {
        const entered = await reportSale(staff, {
          allocationId: allocations[next++]!,
          date,
          amounts: { cash: shares[0][at]!, orders: shares[1][at]!, online: "0", business: "0", units: null },
          submissionKey: randomUUID(),
          replacesId: null,
          reason: null,
        });
        expect(entered).toEqual({ ok: true, already: false });
      }
    }
  });

  test("adds up to the printed sums, by category and as a whole", async () => {
    const central = await viewerFor("central@demo.test");
    const fair = (await readFair(central, code))!;
    const sums = (await fairSums(central, fair))!;
    const of = (kind: string, key: string) => sums.find((each) => each.kind === kind && each.key === key);
    expect(of("day", date)).toMatchObject({ reported: whole.booths, total: whole.total });
    expect(of("province", "32")).toMatchObject({ booths: whole.booths, total: whole.total });
    for (const { category, booths, total } of printed)
      expect(of("category", category)).toMatchObject({ booths, total });
  });

  test("is the same in the report that closes the fair, which names the days nobody has published", async () => {
    const central = await viewerFor("central@demo.test");
    expect(await closeFair(central, code)).toMatchObject({ ok: true });
    const { content } = (await readClosingReport(central, code))!.report!;
    expect(content.sums.find(({ kind }) => kind === "all")).toMatchObject({
      reported: whole.booths,
      total: whole.total,
    });
    expect(content.missing).toHaveLength(whole.booths * 8);
  });
});

const FIRST = 700_000;

async function addEnterprisesOfSurin(count: number): Promise<void> {
  await sql`insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
    select n, 'E' || n, 'enterprise', 'ผู้ประกอบการสุรินทร์ ' || n, 'e' || n, '3201', '2020-01-01'
    from generate_series(${FIRST}::int, ${FIRST + count - 1}::int) as n`.execute(db());
  await sql`insert into enterprises (reporting_unit_id, producer_type, category_code)
    select id, 'community_group', 'fabric' from reporting_units where id >= ${FIRST}`.execute(db());
}

/** An amount in whole baht as equal shares in satang, the last one taking what is left. */
function spread(baht: number, booths: number): string[] {
  const satang = baht * 100;
  const share = Math.floor(satang / booths);
  return Array.from({ length: booths }, (_, at) =>
    ((at < booths - 1 ? share : satang - share * (booths - 1)) / 100).toFixed(2),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

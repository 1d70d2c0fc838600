import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { closeFair } from "#app/domain/fair-sales/close-fair.server.ts";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { fairSums } from "#app/domain/fair-sales/fair-sums.server.ts";
import { publishedFigures, recordPublished, removePublished } from "#app/domain/fair-sales/published.server.ts";
import { type PublishedFigure, readPublished } from "#app/domain/fair-sales/published-input.ts";
import { reportSale } from "#app/domain/fair-sales/report-sale.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { db } from "#db/client.server.ts";
import { addFair, addStaff } from "#tests/domain/fair-sales/fixture.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

/** What the press and provincial offices printed about fairs; every column as text, blank where the source is silent. */
type Printed = Record<
  | ("fair" | "date" | "province" | "zone" | "category" | "booths")
  | ("sales_baht" | "orders_baht" | "total_baht" | "visitors" | "source"),
  string
>;
const PRINTED: Printed[] = parse(readFileSync(new URL("fair-daily-sales.csv", import.meta.url)), { columns: true });

/** The two sheets that count booths: these are entered booth by booth. */
const SHEETS = [
  { fair: "OTOP City 2565", code: "otop-city-2565", days: ["2022-12-17", "2022-12-25"] },
  {
    fair: "ศิลปาชีพ ประทีปไทย OTOP หลอมดวงใจ ด้วยพระบารมี 2566",
    code: "silapacheep-2566",
    days: ["2023-08-12", "2023-08-20"],
  },
] as const;

const CATEGORIES: Record<string, string> = {
  อาหาร: "food",
  เครื่องดื่ม: "drink",
  ผ้าและเครื่องแต่งกาย: "fabric",
  ของใช้และของตกแต่ง: "household",
  "ของใช้ ของตกแต่ง": "household",
};
const PROVINCES: Record<string, string> = { สุรินทร์: "32", อุบลราชธานี: "34" };
const baht = (text: string): number => Number(text || 0);

describe("what was printed about fairs", () => {
  useDatabase();
  beforeAll(async () => {
    // Some of these figures stand in the demonstration world already.
    await db().deleteFrom("fairPublishedSales").execute();
    await addEnterprisesOfSurin(68);
    for (const sheet of SHEETS) await enterBoothByBooth(sheet);
    const central = await viewerFor("central@demo.test");
    for (const row of PRINTED)
      expect(await recordPublished(central, figureOf(row))).toMatchObject({ ok: true, already: false });
  });

  test.each(SHEETS)("booth by booth, $code adds up to its sheet", async ({ fair: name, code }) => {
    const central = await viewerFor("central@demo.test");
    const [whole, ...parts] = PRINTED.filter((row) => row.fair === name && row.booths);
    const sums = (await fairSums(central, (await readFair(central, code))!))!;
    const of = (kind: string, key: string) => sums.find((each) => each.kind === kind && each.key === key);
    const booths = Number(whole!.booths);
    expect(of("day", whole!.date)).toMatchObject({
      reported: booths,
      cash: `${whole!.sales_baht}.00`,
      orders: `${whole!.orders_baht}.00`,
      total: `${whole!.total_baht}.00`,
    });
    expect(of("province", "32")).toMatchObject({ booths, total: `${whole!.total_baht}.00` });
    for (const part of parts) {
      const sum = of("category", CATEGORIES[part.category]!);
      expect(sum).toMatchObject({ booths: Number(part.booths) });
      if (part.sales_baht) expect(Number(sum!.total)).toBe(baht(part.sales_baht) + baht(part.orders_baht));
    }
  });

  test("every row is kept as published, with its source, and beside our own sum where there is one", async () => {
    const rows = await publishedFigures(await viewerFor("central@demo.test"));
    expect(rows).toHaveLength(PRINTED.length);
    for (const printed of PRINTED) {
      const { total, visitors, own } = rows.find((row) => isOf(row, printed))!;
      expect([total ?? "", String(visitors ?? "")]).toEqual([
        printed.total_baht && `${printed.total_baht}.00`,
        printed.visitors,
      ]);
      if (printed.booths && printed.total_baht) expect(own).toBe(total);
    }
    const midyear = rows.filter(({ fairName }) => fairName === "OTOP Midyear 2566");
    expect(midyear.map(({ own }) => own)).toEqual(Array(midyear.length).fill(null));
  });

  test("the public reads what is public already, and not our own sums before they are", async () => {
    const rows = await publishedFigures(thePublic());
    expect(rows).toHaveLength(PRINTED.length);
    expect(rows.filter(({ own }) => own !== null)).toEqual([]);
  });

  test("the same again changes nothing; only the department records and takes out", async () => {
    const [central, province] = [await viewerFor("central@demo.test"), await viewerFor("officer.32@demo.test")];
    expect(await recordPublished(central, figureOf(PRINTED[0]!))).toMatchObject({ already: true });
    expect(await recordPublished(province, { ...figureOf(PRINTED[0]!), source: "อีกแห่ง" })).toBeNull();
    const wrong = { ...figureOf(PRINTED[0]!), source: "อีกแห่ง" };
    expect(await recordPublished(central, { ...wrong, fairCode: "no-such-fair" })).toEqual({
      ok: false,
      reason: "unknown",
    });
    const made = (await recordPublished(central, wrong)) as { id: number };
    expect(await removePublished(province, made.id)).toBeNull();
    expect(await removePublished(central, made.id)).toEqual({ ok: true });
    expect(await removePublished(central, made.id)).toBeNull();
  });

  test("what does not add up or says nothing is not read", () => {
    const problems = (typed: object) => {
      const read = readPublished({ fairName: "งาน", source: "ข่าว", ...typed });
      return read.ok ? {} : read.problems;
    };
    expect(problems({ cash: "๑๐๐", orders: "20", total: "121" })).toEqual({ total: "does_not_add_up" });
    expect(problems({})).toEqual({ total: "nothing" });
    expect(problems({ total: "-1", booths: "2.5" })).toEqual({ total: "not_a_number", booths: "not_a_number" });
    expect(problems({ total: "1", fromDate: "2/1/2566", toDate: "1/1/2566" })).toEqual({ toDate: "order" });
    expect(problems({ total: "1", source: " " })).toEqual({ source: "missing" });
  });

  test.each(SHEETS)(
    "the report that closes $code says the same, and names the days nobody has published",
    async (sheet) => {
      const central = await viewerFor("central@demo.test");
      const whole = PRINTED.find((row) => row.fair === sheet.fair && row.booths)!;
      expect(await closeFair(central, sheet.code)).toMatchObject({ ok: true });
      const { content } = (await readClosingReport(central, sheet.code))!.report!;
      expect(content.sums.find(({ kind }) => kind === "all")).toMatchObject({
        reported: Number(whole.booths),
        total: `${whole.total_baht}.00`,
      });
      expect(content.missing).toHaveLength(Number(whole.booths) * 8);
    },
  );
});

/** A row as the department types it into the form. */
function figureOf(row: Printed): PublishedFigure {
  const [from = "", to = ""] = row.date.split("/");
  const read = readPublished({
    fairCode: SHEETS.find(({ fair }) => fair === row.fair)?.code ?? "",
    fairName: row.fair,
    fromDate: from,
    toDate: to,
    provinceCode: PROVINCES[row.province] ?? "",
    categoryCode: CATEGORIES[row.category] ?? "",
    zone: row.zone === "รวม" ? "" : row.zone,
    booths: row.booths,
    visitors: row.visitors,
    cash: row.sales_baht,
    orders: row.orders_baht,
    total: row.total_baht,
    source: row.source,
  });
  if (!read.ok) throw new Error(`${row.fair}: ${JSON.stringify(read.problems)}`);
  return read.figure;
}

function isOf(row: PublishedFigure, printed: Printed): boolean {
  const wanted = figureOf(printed);
  const same = ["fairName", "fromDate", "toDate", "provinceCode", "categoryCode", "zone", "source"] as const;
  return same.every((field) => row[field] === wanted[field]);
}

/** How a sum falls on the booths was not published: it is spread evenly, what is not split by category over all others. */
async function enterBoothByBooth({ fair, code, days }: (typeof SHEETS)[number]): Promise<void> {
  const [whole, ...parts] = PRINTED.filter((row) => row.fair === fair && row.booths) as [Printed, ...Printed[]];
  const named = parts.flatMap((part) => Array<string>(Number(part.booths)).fill(CATEGORIES[part.category]!));
  const categories = [...named, ...Array<string>(Number(whole.booths) - named.length).fill("household")];
  const allocations = await addFair(
    code,
    days[0],
    days[1],
    categories.map((category, at) => ({ unit: `E${FIRST + at}`, category, zone: "OTOP 3-5 ดาว" })),
  );
  await addStaff(code, "officer.32@demo.test");
  const staff = await viewerFor("officer.32@demo.test");
  const told = parts.filter((part) => part.sales_baht);
  const rest = (column: "sales_baht" | "orders_baht") =>
    baht(whole[column]) - told.reduce((sum, part) => sum + baht(part[column]), 0);
  const sums = told.map((part) => ({
    booths: Number(part.booths),
    cash: baht(part.sales_baht),
    orders: baht(part.orders_baht),
  }));
  const counted = sums.reduce((sum, { booths }) => sum + booths, 0);
  sums.push({ booths: categories.length - counted, cash: rest("sales_baht"), orders: rest("orders_baht") });
  let next = 0;
  for (const { booths, cash, orders } of sums) {
    const shares = [spread(cash, booths), spread(orders, booths)] as const;
    for (let at = 0; at < booths; at++) {
      const entered = await reportSale(staff, {
        allocationId: allocations[next++]!,
        date: whole.date,
        amounts: { cash: shares[0][at]!, orders: shares[1][at]!, online: "0", business: "0", units: null },
        submissionKey: randomUUID(),
        replacesId: null,
        reason: null,
      });
      expect(entered).toEqual({ ok: true, already: false });
    }
  }
}

const FIRST = 700_000;

async function addEnterprisesOfSurin(count: number): Promise<void> {
  await sql`insert into reporting_units (id, code, kind, name_th, search_key, home_area_code, active_from)
    select n, 'E' || n, 'enterprise', 'ผู้ประกอบการสุรินทร์ ' || n, 'e' || n, '3201', '2020-01-01'
    from generate_series(${FIRST}::int, ${FIRST + count - 1}::int) as n`.execute(db());
  await sql`insert into enterprises (reporting_unit_id, producer_type, category_code)
    select id, 'community_group', 'fabric' from reporting_units where id >= ${FIRST}`.execute(db());
}

/** An amount in whole baht as equal shares in satang, the last one taking what is left. */
function spread(total: number, booths: number): string[] {
  const satang = total * 100;
  const share = Math.floor(satang / booths);
  return Array.from({ length: booths }, (_, at) =>
    ((at < booths - 1 ? share : satang - share * (booths - 1)) / 100).toFixed(2),
  );
}

import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { readDashboard } from "#app/domain/dashboards/dashboard.server.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/client.server.ts";
import { usePortal } from "#tests/support/portal.ts";
import { thePublic } from "#tests/support/world.ts";

type Row = Record<string, string>;

const portal = usePortal();
const FILE = paths.openDataFile("FY2569-province.csv");
let rows: Row[];

async function table(path: string): Promise<Row[]> {
  const answer = await fetch(portal.url(path));
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return parse(bytes, { bom: true, columns: true });
}

const of = (area: string, indicator: string, period: string) =>
  rows.find((row) => row.รหัสพื้นที่ === area && row.รหัสตัวชี้วัด === indicator && row.งวด === period);

beforeAll(async () => {
  rows = await table(FILE);
});

describe("the files of figures", () => {
  test("say what the dashboard of a province says, or that it is withheld", async () => {
    let accepted = 0;
    for (const period of ["FY2569", "FY2569-Q4", "2026-09"]) {
      const dashboard = await readDashboard(thePublic(), { areaCode: "30", period });
      for (const { indicator, ...figure } of dashboard!.table.flatMap((group) => group.rows)) {
        const row = of("30", indicator.code, period);
        if (figure.reported === 0) expect([row?.ค่า, row?.รายงานแล้ว]).toEqual(row ? ["", "0"] : [undefined, undefined]);
        else {
          const { numerator, denominator, reported, expected } = figure;
          expect([row?.รายงานแล้ว, row?.ต้องรายงาน]).toEqual([String(reported), String(expected)]);
          if (row?.สถานะ !== "รับแล้ว") continue;
          expect([row.ค่า, row.ตัวตั้ง, row.ตัวหาร]).toEqual([figure.value, numerator ?? "", denominator ?? ""]);
          accepted++;
        }
      }
    }
    expect(accepted).toBeGreaterThan(20);
  });

  test("add up: months to their quarter, provinces to the nation", async () => {
    const nation = await table(paths.openDataFile("FY2569-nation.csv"));
    expect(new Set(nation.map((row) => row.รหัสพื้นที่))).toEqual(new Set(["TH", "central", "north", "northeast", "south"]));
    const whole = nation.find((row) => row.รหัสพื้นที่ === "TH" && row.รหัสตัวชี้วัด === "C3-06" && row.งวด === "FY2569-Q4");
    const sum = (some: Row[]) => some.reduce((total, row) => total + Math.round(Number(row.ค่า) * 100), 0);
    const companies = rows.filter((row) => row.รหัสตัวชี้วัด === "C3-06");
    expect(sum(companies.filter((row) => row.งวด === "FY2569-Q4"))).toBe(sum([whole!]));
    expect(sum(companies.filter((row) => ["2026-07", "2026-08", "2026-09"].includes(row.งวด!)))).toBe(sum([whole!]));
    expect(of("30", "C3-06", "2026-09")).toMatchObject({ ปี: "2569", วันเริ่มงวด: "2026-09-01", วันสิ้นงวด: "2026-09-30" });
  });

  test("have nothing that is not accepted, and say so where it was expected", async () => {
    const { rows: waiting } = await sql<{ area: string; indicator: string; period: number }>`
      select r.area_code as area, i.code as indicator, r.period_id as period
      from rollups as r join indicators as i on i.id = r.indicator_id join areas as a on a.code = r.area_code and a.level = 2
      where r.split_id = 0 and r.n_all > 0 and r.n_accepted = 0 and r.period_id between 202510 and 202609`.execute(
      db(),
    );
    expect(waiting.length).toBeGreaterThan(0);
    for (const { area, indicator, period } of waiting) {
      const code = `${String(period).slice(0, 4)}-${String(period).slice(4)}`;
      expect(of(area, indicator, code)).toMatchObject({ ค่า: "", รายงานแล้ว: "0", สถานะ: "ยังไม่มีตัวเลขที่รับแล้ว" });
    }
  });

  test("withhold what fewer than three enterprises reported, and nothing of companies", () => {
    const few = rows.filter((row) => ["1", "2"].includes(row.รายงานแล้ว!));
    const ofEnterprises = few.filter((row) => row.รหัสตัวชี้วัด === "C3-01");
    expect(ofEnterprises.length).toBeGreaterThan(0);
    for (const row of ofEnterprises) expect([row.ค่า, row.สถานะ]).toEqual(["", "ปกปิด (น้อยราย)"]);
    const companies = few.filter((row) => row.รหัสตัวชี้วัด === "C3-06");
    expect(companies.length).toBeGreaterThan(0);
    for (const row of companies) expect([row.สถานะ, row.ค่า === ""]).toEqual(["รับแล้ว", false]);
  });

  test("come once: 304 until something changes, and a name like a formula is text while a loss stays a number", async () => {
    const first = await fetch(portal.url(FILE));
    await first.arrayBuffer();
    const asks = { headers: { "If-None-Match": first.headers.get("etag")! } };
    expect(Date.parse(first.headers.get("last-modified")!)).toBeLessThanOrEqual(Date.now());
    expect((await fetch(portal.url(FILE), asks)).status).toBe(304);
    const rename = (name: string) => sql`update areas set name_th = ${name} where code = '30'`.execute(db());
    await rename("=1+1");
    const again = await fetch(portal.url(FILE), asks);
    await rename("นครราชสีมา");
    expect(again.status).toBe(200);
    const changed: Row[] = parse(Buffer.from(await again.arrayBuffer()), { bom: true, columns: true });
    expect(changed.find((row) => row.รหัสพื้นที่ === "30")?.พื้นที่).toBe("'=1+1");
    expect(changed.some((row) => /^-\d/.test(row.ค่า!))).toBe(true);
  });

  test("are not there under another name or for another year", async () => {
    for (const name of ["FY2569-district.csv", "FY2469-province.csv", "FY2569-province.de.csv", "indicators.json"]) {
      expect((await fetch(portal.url(paths.openDataFile(name)))).status).toBe(404);
    }
  });
});

test("the dictionary has a row for every indicator, in either language", async () => {
  const [thai, english] = await Promise.all(
    ["", ".en"].map((end) => table(paths.openDataFile(`indicators${end}.csv`))),
  );
  expect([thai?.length, english?.length]).toEqual([45, 45]);
  expect(thai?.[0]).toMatchObject({ รหัสตัวชี้วัด: "C1-01", หน่วย: "บาท", สถานะของนิยาม: "เป็นข้อเสนอ รอกรมการพัฒนาชุมชนยืนยัน" });
  expect(english?.[0]).toMatchObject({ indicator_code: "C1-01", unit: "baht" });
});

test("the list of datasets is Thai, has no licence yet, and names only addresses that answer", async () => {
  const { success, result } = await (await fetch(portal.url(paths.openDataList()))).json();
  expect([success, result.count, result.results.length]).toEqual([true, 3, 3]);
  expect(result.results[0]).toMatchObject({
    license_title: "ยังไม่ระบุ",
    data_category: "ข้อมูลสาธารณะ",
    last_year_of_data: 2570,
  });
  const text = JSON.stringify(result);
  const addresses = new Set([...text.matchAll(/"(http:[^"]+)"/g)].map(([, url]) => url as string));
  expect(addresses.size).toBeGreaterThan(8);
  for (const address of addresses) {
    const answer = await fetch(address, { method: "HEAD" });
    expect([address, answer.status]).toEqual([address, 200]);
  }
  // A word that is missing shows as its key.
  expect(text.match(/"[a-z]+(\.[a-zA-Z]+)+"/g)?.filter((each) => !each.endsWith('csv"'))).toEqual([]);
});

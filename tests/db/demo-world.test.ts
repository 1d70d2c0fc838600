import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Cell } from "#app/domain/observations/cell.ts";
import { checkContexts } from "#app/domain/observations/check-context.server.ts";
import { submissionProblems } from "#app/domain/observations/checks.ts";
import { formDefinitions } from "#app/domain/observations/form-definition.server.ts";
import { canonical } from "#app/domain/observations/parse-number.ts";
import { periodOfId } from "#app/domain/periods/period-code.ts";
import { db } from "#db/client.server.ts";
import { loadDemoWorld, WorldExists } from "#db/demo/world.server.ts";
import { TEST_CLOCK } from "#tests/support/clock.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

const now = new Date(TEST_CLOCK);

async function rows<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await query.execute(db())).rows;
}

describe("the demo world", () => {
  test("is marked as such, and refuses to be loaded a second time", async () => {
    const mark = await db().selectFrom("settings").select("value").where("key", "=", "demo").executeTakeFirst();
    expect(mark?.value).toBe(true);
    await expect(loadDemoWorld(db(), { now })).rejects.toThrow(WorldExists);
  });

  test("has enterprises in all 77 provinces, companies and committees in 76", async () => {
    const units = await rows(sql<{ kind: string; provinces: number; units: number }>`
      select kind, count(distinct left(home_area_code, 2)) as provinces, count(*) as units
      from reporting_units group by kind order by kind`);
    expect(units).toEqual([
      { kind: "company", provinces: 76, units: 76 },
      { kind: "enterprise", provinces: 77, units: 160 },
      { kind: "province", provinces: 76, units: 76 },
    ]);
    const [home] = await rows(
      sql<{ count: number }>`select count(*) from reporting_units where home_area_code = '3001'`,
    );
    expect(home?.count).toBeGreaterThanOrEqual(12);
  });

  test("places each enterprise in a sub-district of its district, under names in Thai and English", async () => {
    const wrong = await rows(sql`
      select u.code from reporting_units as u join enterprises as e on e.reporting_unit_id = u.id
      where e.subdistrict_code is null or left(e.subdistrict_code, 4) <> u.home_area_code or u.name_en is null`);
    expect(wrong).toEqual([]);
  });

  test("gives every unit an area for every fiscal year with a window, and for the running one", async () => {
    const [years] = await rows(sql<{ years: number[]; units: number }>`
      select array_agg(distinct fiscal_year order by fiscal_year) as years, count(distinct reporting_unit_id) as units
      from reporting_unit_areas`);
    expect(years).toEqual({ years: [2568, 2569, 2570], units: 312 });
  });

  test("knows the accounts of the contract, and both officials of every province", async () => {
    const roles = await rows(sql<{ email: string; role: string; place: string; bureau: string | null }>`
      select email, role, coalesce(area_code, u.code) as place, bureau from users join role_assignments as r on r.user_id = users.id
      left join reporting_units as u on u.id = r.reporting_unit_id where email !~ '^(head|officer).[0-9]{2}@' order by email collate "C"`);
    expect(roles).toEqual([
      { email: "admin@demo.test", role: "administrator", place: "TH", bureau: null },
      { email: "central2@demo.test", role: "central_reviewer", place: "TH", bureau: "otop" },
      { email: "central@demo.test", role: "central_reviewer", place: "TH", bureau: null },
      { email: "company.30@demo.test", role: "company_member", place: "S30", bureau: null },
      { email: "enterprise.1@demo.test", role: "enterprise_member", place: "E1", bureau: null },
      { email: "enterprise.2@demo.test", role: "enterprise_member", place: "E2", bureau: null },
      { email: "network.30@demo.test", role: "network_officer", place: "30", bureau: null },
      { email: "officer.3001@demo.test", role: "district_officer", place: "3001", bureau: null },
      { email: "secretary.30@demo.test", role: "committee_secretary", place: "30", bureau: null },
    ]);
    const officials = await rows(sql<{ role: string; count: number }>`
      select role, count(distinct area_code) from role_assignments where role like 'provincial%' group by role order by role`);
    expect(officials).toEqual([
      { role: "provincial_head", count: 77 },
      { role: "provincial_officer", count: 77 },
    ]);
  });

  test("holds reports in every state; the old ones are nearly all accepted", async () => {
    const states = await rows(sql<{ state: string }>`select distinct state from submissions order by state`);
    expect(states.map((row) => row.state)).toEqual(["accepted", "draft", "province_approved", "returned", "submitted"]);
    const [old] = await rows(sql<{ share: string }>`
      select round(avg((coalesce(s.state, '') = 'accepted')::int), 3) as share from expected_reports as r
      left join submissions as s using (form_id, period_id, reporting_unit_id) where r.form_id = 1 and r.period_id < 202608`);
    expect(Number(old?.share)).toBeGreaterThan(0.94);
    expect(Number(old?.share)).toBeLessThan(1);
  });

  test("leaves work in province 30: to begin, to finish, to mend, to approve", async () => {
    const [left] = await rows(sql<Record<string, number>>`
      select count(*) filter (where s.id is null) as none, count(*) filter (where s.state = 'draft') as draft,
        count(*) filter (where s.state = 'returned') as returned, count(*) filter (where s.state = 'submitted') as submitted
      from expected_reports as r left join submissions as s using (form_id, period_id, reporting_unit_id)
      where r.area_code = '3001' and r.period_id = 202610`);
    for (const [state, count] of Object.entries(left ?? {})) expect(count, state).toBeGreaterThanOrEqual(2);
    const asked = await rows(sql`
      select s.id from submissions as s where s.state = 'returned' and not exists (
        select from approval_events as e join returned_cells as c on c.approval_event_id = e.id
        where e.submission_id = s.id and e.id = (select max(id) from approval_events where submission_id = s.id))`);
    expect(asked).toEqual([]);
  });
});

describe("the figures of the demo world", () => {
  test("what was sent passes every check: bounds, sums of parts, cross rules, explained warnings", async () => {
    const definitions = await formDefinitions(db());
    const sent = await db()
      .selectFrom("submissions")
      .select(["id", "reportingUnitId", "periodId", "formId"])
      .where("state", "<>", "draft")
      .where(sql<boolean>`(id % 4 = 0 or area_code like '30%')`)
      .orderBy("id")
      .execute();
    const cells = await cellsBySubmission();
    const asked = sent.map((report) => ({
      unitId: report.reportingUnitId,
      period: periodOfId(report.periodId),
      definition: definitions.byVersion.get(report.formId)!,
    }));
    const problems: unknown[] = [];
    for (let from = 0; from < asked.length; from += 500) {
      const contexts = await checkContexts(db(), definitions.catalogue, asked.slice(from, from + 500));
      contexts.forEach((context, index) => {
        const report = sent[from + index]!;
        problems.push(...submissionProblems(asked[from + index]!.definition, cells.get(report.id) ?? [], context));
      });
    }
    expect(sent.length).toBeGreaterThan(2_000);
    expect(problems).toEqual([]);
  }, 120_000);

  test("counts the required cells that are answered", async () => {
    const wrong = await rows(sql`
      select s.id from submissions as s left join observations as o on o.submission_id = s.id and o.split_id = 0
      group by s.id having s.cells_filled <> count(o.indicator_id)
        or s.cells_required <> (select count(*) from form_indicators where form_version_id = s.form_id)`);
    expect(wrong).toEqual([]);
  });

  test("look like the published ones: sales about 281,000 baht a month and unequal, few online, losses normal", async () => {
    const [sales] = await rows(sql<{ mean: string; median: string; online: string; zeros: number; missing: number }>`
      select avg(value) filter (where indicator_id = 15) as mean,
        percentile_cont(0.5) within group (order by value) filter (where indicator_id = 15) as median,
        100 * sum(value) filter (where indicator_id = 16) / sum(value) filter (where indicator_id = 15) as online,
        count(*) filter (where value = 0) as zeros, count(missing_reason) as missing
      from observations where split_id = 0`);
    expect(Number(sales?.mean)).toBeGreaterThan(180_000);
    expect(Number(sales?.mean)).toBeLessThan(420_000);
    expect(Number(sales?.median)).toBeLessThan(Number(sales?.mean) * 0.7);
    expect(Number(sales?.online)).toBeGreaterThan(3);
    expect(Number(sales?.online)).toBeLessThan(9);
    expect(Math.min(sales?.zeros ?? 0, sales?.missing ?? 0)).toBeGreaterThan(100);
    const [losses] = await rows(sql<{ count: number; all: number }>`
      select count(*) filter (where value < 0), count(*) as all from observations
      where indicator_id = (select id from indicators where code = 'C5-09')`);
    expect((losses?.count ?? 0) / (losses?.all ?? 1)).toBeGreaterThan(0.6);
  });

  test("targets of regions and the nation are the sums of their provinces', where sums are what counts", async () => {
    const wrong = await rows(sql`
      select t.area_code, t.indicator_id, t.period_id from targets as t join indicators as i on i.id = t.indicator_id
      join areas as a on a.code = t.area_code
      where a.level < 2 and i.area_rule = 'sum' and t.value <> (
        select sum(p.value) from targets as p join areas as pa on pa.code = p.area_code
        where pa.level = 2 and p.indicator_id = t.indicator_id and p.period_id = t.period_id
          and (a.code = 'TH' or pa.parent_code = a.code))`);
    expect(wrong).toEqual([]);
  });
});

async function cellsBySubmission(): Promise<Map<number, Cell[]>> {
  type Row = {
    id: number;
    indicator: string;
    split: string;
    explanation: string | null;
    missing: Cell["missingReason"];
  };
  type Figures = Record<"value" | "numerator" | "denominator", string | null>;
  const stored = await rows(sql<Row & Figures>`
    select o.submission_id as id, i.code as indicator, s.code as split, value, numerator, denominator, explanation,
      missing_reason as missing
    from observations as o join indicators as i on i.id = o.indicator_id join splits as s on s.id = o.split_id`);
  const exact = (decimal: string | null) => decimal && canonical(decimal);
  const cells = new Map<number, Cell[]>();
  for (const { id, indicator, split, missing, explanation, ...figures } of stored) {
    const own = cells.get(id) ?? [];
    own.push({
      indicatorCode: indicator,
      splitCode: split,
      value: exact(figures.value),
      numerator: exact(figures.numerator),
      denominator: exact(figures.denominator),
      missingReason: missing,
      explanation,
    });
    cells.set(id, own);
  }
  return cells;
}

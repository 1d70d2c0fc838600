import { describe, expect, test } from "vitest";
import { importNational, type NationalPlan } from "#app/domain/national/import-national.server.ts";
import { listPublished, listTargets } from "#app/domain/national/national-figures.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const central = () => viewerFor("central@demo.test");
const HEADER = "kind,indicator,area,period,value,numerator,denominator,source,note";
const csv = (...rows: string[]) => [HEADER, ...rows].join("\n");

async function imported(text: string): Promise<NationalPlan> {
  const plan = (await importNational(await central(), text, null)) as NationalPlan;
  const done = await importNational(await central(), text, plan.seen);
  expect(done).toMatchObject({ ok: true });
  return done as NationalPlan;
}

describe("published figures", () => {
  // OTOP sales of 2568 as the news gave them: 315.193 thousand million baht, 17.727 of them online.
  const otop = csv(
    'published,C3-01,TH,FY2568,"315,193,000,000",,,"Pattaya Mail (NNT), January 2569",more than',
    'published,C3-04,TH,FY2568,,๑๗๗๒๗๐๐๐๐๐๐,315193000000,"Pattaya Mail (NNT), January 2569",5.6 percent',
  );

  test("are tried without a trace, then stored with their source, and nothing changes the second time", async () => {
    const viewer = await central();
    expect(await importNational(viewer, otop, null)).toMatchObject({ ok: true, counts: { created: 2, refused: 0 } });
    expect(await listPublished(viewer, { areaCode: "TH", fiscalYear: 2568 })).toEqual([]);
    await imported(otop);
    expect(await listPublished(viewer, { areaCode: "TH", fiscalYear: 2568 })).toMatchObject([
      {
        indicatorCode: "C3-01",
        value: "315193000000.0000",
        source: "Pattaya Mail (NNT), January 2569",
        note: "more than",
      },
      { indicatorCode: "C3-04", value: null, numerator: "17727000000.0000", denominator: "315193000000.0000" },
    ]);
    expect((await imported(otop)).counts).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0 });
  });

  test("of the same source are replaced, old and new kept in the history; another source stands beside", async () => {
    await imported(otop);
    const again = await imported(
      csv(
        'published,C3-01,TH,FY2568,315193000001,,,"Pattaya Mail (NNT), January 2569",corrected',
        "published,C3-01,TH,FY2568,300000000000,,,Another paper,",
      ),
    );
    expect(again.counts).toMatchObject({ created: 1, updated: 1 });
    const event = await db()
      .selectFrom("auditEvents")
      .where("action", "=", "national.imported")
      .orderBy("id", "desc")
      .select("newValues")
      .executeTakeFirstOrThrow();
    expect(event.newValues).toMatchObject({
      rows: [{ before: { value: "315193000000" }, after: { value: "315193000001" } }, { before: null }],
    });
  });
});

describe("targets", () => {
  test("that differ become a new version with its reason; the older ones stay", async () => {
    const [before] = await listTargets(await central(), { areaCode: "30", fiscalYear: 2570 });
    const { indicatorCode, periodCode, version } = before!;
    const row = (value: string, note: string) => csv(`target,${indicatorCode},30,${periodCode},${value},,,,${note}`);
    await imported(row("123456.5", "มติคณะกรรมการ 2/2569"));
    expect((await imported(row("123456.50", "อีกครั้ง"))).counts.unchanged).toBe(1);
    const [after] = await listTargets(await central(), { areaCode: "30", fiscalYear: 2570 });
    expect(after).toMatchObject({ value: "123456.5000", version: version + 1, reason: "มติคณะกรรมการ 2/2569" });
    expect(after?.earlier[0]).toMatchObject({ version, value: before?.value });
  });

  test("of the other bureau are not a reviewer's to set or to see", async () => {
    const otop = await viewerFor("central2@demo.test");
    const tried = await importNational(otop, csv("target,C5-04,30,FY2570,4,,,,แผน"), null);
    expect(tried).toMatchObject({ rows: [{ outcome: "refused", problem: "other_bureau" }] });
    const codes = (await listTargets(otop, { areaCode: "TH", fiscalYear: 2569 })).map((row) => row.indicatorCode);
    expect(codes).toContain("C3-01");
    expect(codes).not.toContain("C5-04");
  });
});

describe("a row is refused", () => {
  test.each([
    ["goal,C3-01,TH,FY2568,1,,,s,", "kind"],
    ["target,C9-01,TH,FY2568,1,,,s,", "indicator"],
    ["target,C3-01,99,FY2568,1,,,s,", "area"],
    ["target,C3-01,TH,FY2468,1,,,s,", "period"],
    ["target,C5-08,TH,2026-10,1,,,s,", "period_kind"],
    ["target,C3-01,TH,FY2568,1.2.3,,,s,", "number"],
    ["target,C3-01,TH,FY2568,=1+1,,,s,", "number"],
    ["target,C3-01,TH,FY2568,1.00001,,,s,", "decimals"],
    ["published,C3-04,TH,FY2568,,5,,s,", "value_or_pair"],
    ["published,C3-04,TH,FY2568,5,5,100,s,", "value_or_pair"],
    ["published,C3-04,TH,FY2568,,,,s,", "value_or_pair"],
    ["target,C3-04,TH,FY2568,,5,100,s,", "target_value"],
    ["published,C3-04,TH,FY2568,,5,-1,s,", "denominator"],
    ["published,C3-01,TH,FY2568,5,,,,", "source"],
    ["target,C3-01,TH,FY2568,5,,,,", "reason"],
  ])("%s: %s", async (row, problem) => {
    expect(await importNational(await central(), csv(row), null)).toMatchObject({ rows: [{ line: 2, problem }] });
  });

  test("when it repeats an earlier one; and one refused row keeps the whole file out", async () => {
    const text = csv("target,C3-01,31,FY2570,5,,,,แผน", "target,C3-01,31,FY2570,6,,,,แผน");
    const plan = (await importNational(await central(), text, null)) as NationalPlan;
    expect(plan.rows).toMatchObject([{ outcome: "updated" }, { problem: "repeated" }]);
    expect(await importNational(await central(), text, plan.seen)).toMatchObject({ ok: false, reason: "refused_rows" });
  });
});

describe("a file", () => {
  test("is refused when it is empty, lacks columns or breaks off inside quotes", async () => {
    const viewer = await central();
    expect(await importNational(viewer, " ", null)).toMatchObject({ reason: "file", problem: { messageKey: "empty" } });
    expect(await importNational(viewer, "kind,indicator\nx,y", null)).toMatchObject({
      problem: { messageKey: "missing_columns", columns: "area, period, value" },
    });
    expect(await importNational(viewer, `${HEADER}\ntarget,"C3`, null)).toMatchObject({
      problem: { messageKey: "broken" },
    });
  });

  test("that means something else by now is not stored on an older confirmation", async () => {
    const text = csv("target,C3-01,32,FY2570,5,,,,แผน");
    const plan = (await importNational(await central(), text, null)) as NationalPlan;
    await imported(csv("target,C3-01,32,FY2570,7,,,,แผนใหม่"));
    expect(await importNational(await central(), text, plan.seen)).toMatchObject({ reason: "changed_since" });
  });

  test("may use semicolons and columns in another order; it is for the department only", async () => {
    const text = "value;period;area;indicator;kind;note\n9;FY2570;33;C3-01;target;แผน";
    expect(await importNational(await central(), text, null)).toMatchObject({ counts: { refused: 0 } });
    for (const email of ["head.30@demo.test", "officer.30@demo.test"]) {
      expect(await importNational(await viewerFor(email), text, null)).toBeNull();
      expect(await listTargets(await viewerFor(email), { areaCode: "30", fiscalYear: 2570 })).toEqual([]);
    }
  });
});

import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { type PublishedPlan, publishRows } from "#app/domain/fair-sales/publish-rows.server.ts";
import { publishedFigures, recordPublished } from "#app/domain/fair-sales/published.server.ts";
import { readPublished } from "#app/domain/fair-sales/published-input.ts";
import { MOST_BYTES, MOST_ROWS } from "#app/domain/fair-sales/published-rows.ts";
import { action } from "#app/routes/fairs.published.tsx";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();
beforeEach(async () => void (await db().deleteFrom("fairPublishedSales").execute()));

const central = () => viewerFor("central@demo.test");
const NOTHING = { fairName: "", fairCode: "", source: "" };
const FOR_ALL = { fairName: "OTOP Midyear 2566", fairCode: "", source: "ข่าว" };
const PRINTED = readFileSync(new URL("../../real-input/fair-daily-sales.csv", import.meta.url), "utf8");

async function tried(text: string, defaults = FOR_ALL, commit = false): Promise<PublishedPlan> {
  const outcome = (await publishRows(await central(), text, defaults, { commit }))!;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.plan;
}
const eventsOf = async () =>
  (await db().selectFrom("auditEvents").where("action", "=", "fair.figure_recorded").select("id").execute()).length;

describe("rows of published figures", () => {
  test("as the press printed them are tried without a trace, recorded each with its event, and never twice", async () => {
    const rows = PRINTED.trim().split("\n").length - 1;
    const before = await eventsOf();
    expect((await tried(PRINTED, NOTHING)).counts).toEqual({ new: rows, known: 0, refused: 0 });
    expect(await publishedFigures(thePublic())).toEqual([]);
    expect((await tried(PRINTED, NOTHING, true)).counts.new).toBe(rows);
    expect((await tried(PRINTED, NOTHING, true)).counts).toEqual({ new: 0, known: rows, refused: 0 });
    expect(await publishedFigures(thePublic())).toHaveLength(rows);
    expect(await eventsOf()).toBe(before + rows);
    const names = [...new Set((await publishedFigures(thePublic())).map(({ fairName }) => fairName))];
    expect(names.slice(0, 2)).toEqual(["OTOP City 2568", "OTOP Midyear 2567"]);
    const fabric = (await publishedFigures(thePublic())).find(({ total }) => total === "100399210.00");
    expect(fabric).toMatchObject({
      fromDate: "2023-09-23",
      toDate: "2023-09-29",
      provinceCode: null,
      categoryCode: "fabric",
    });
    const surin = (await publishedFigures(thePublic())).find(({ total }) => total === "5132491.00");
    expect(surin).toMatchObject({ provinceCode: "32", categoryCode: null, zone: null, booths: 68, cash: "4356991.00" });
  });

  test("from a spreadsheet have Thai headings with units, tabs, Thai digits and days of the Buddhist era", async () => {
    const plan = await tried(
      "วันที่\tจังหวัด\tประเภท\tยอดจำหน่าย (บาท)\tยอดสั่งจอง (บาท)\tรวม (บาท)\tผู้เข้าชม (คน)\tหมายเหตุ\n๒๓/๙/๒๕๖๖ ถึง 29/9/2566\tจังหวัดสุรินทร์\tของใช้\t๑,๐๐๐.๕๐\t500\t1,500.50\t๑๒๐\tก",
    );
    expect(plan).toMatchObject({
      ignored: ["หมายเหตุ"],
      rows: [
        {
          outcome: "new",
          figure: {
            ...{ fairName: FOR_ALL.fairName, source: FOR_ALL.source, provinceCode: "32", categoryCode: "household" },
            ...{
              fromDate: "2023-09-23",
              toDate: "2023-09-29",
              cash: "1000.5",
              orders: "500",
              total: "1500.5",
              visitors: 120,
            },
          },
        },
      ],
    });
  });

  test.each([
    ["province", "ดาวอังคาร,,1", { provinceCode: "unknown" }],
    ["province", ",อาหารทะเลสาบ,1", { categoryCode: "unknown" }],
    ["sum", ",,3", { total: "does_not_add_up" }, "1,1"],
    ["number", ",,-5", { total: "not_a_number" }],
    ["formula", ",,=1+1", { total: "not_a_number" }],
    ["nothing", "สุรินทร์,,", { total: "nothing" }],
  ])("are refused by the rules of the form, each with its line: %s", async (_what, row, problems, parts = ",") => {
    const plan = await tried(`province,category,total,cash,orders\n\n${row},${parts}\n,,7,,`);
    expect(plan.rows).toEqual([
      { line: 3, outcome: "refused", problems },
      expect.objectContaining({ line: 4, outcome: "new" }),
    ]);
  });

  test("of which one is refused are not recorded, nor is one that repeats another or says something else than before", async () => {
    await tried("total,visitors\n7,2\nx,1", FOR_ALL, true);
    expect(await publishedFigures(thePublic())).toEqual([]);
    expect((await tried("total\n7\n7")).rows[1]).toMatchObject({ line: 3, problems: { source: "twice" } });
    await tried("total\n7", FOR_ALL, true);
    expect((await tried("total\n7.00")).counts.known).toBe(1);
    expect((await tried("total\n8")).rows).toEqual([{ line: 2, outcome: "refused", problems: { source: "differs" } }]);
    const read = readPublished({ fairName: FOR_ALL.fairName, source: FOR_ALL.source, total: "8" });
    if (!read.ok) throw new Error("refused");
    expect(await recordPublished(await central(), read.figure)).toEqual({ ok: false, reason: "differs" });
  });

  test("stand beside the closed fair they name, never in its sum; everybody reads both, few booths excepted", async () => {
    const closed = { ...FOR_ALL, fairCode: "otop-city-2568" };
    const few = (await tried("zone,total\n,868000000\nA,1", closed, true)).counts;
    expect(few.new).toBe(2);
    const [whole, zone] = await publishedFigures(thePublic());
    const [same, known] = await publishedFigures(await central());
    expect(whole).toMatchObject({ total: "868000000.00", own: same!.own, ownBooths: same!.ownBooths });
    expect(Number(whole!.own)).toBeGreaterThan(0);
    expect(Number(whole!.own)).toBeLessThan(868_000_000);
    expect(zone!.own).toBe(known!.ownBooths! < 3 ? null : known!.own);
    await tried("total\n9", { ...FOR_ALL, fairName: "ขอนแก่น", fairCode: "otop-khonkaen-2569" }, true);
    const running = (await publishedFigures(thePublic())).find(({ fairCode }) => fairCode === "otop-khonkaen-2569");
    expect(running).toMatchObject({ total: "9.00", own: null });
  });

  test("as a whole are refused without headings, without rows, with an open quotation mark, and beyond the bound", async () => {
    const problem = async (text: string, defaults = NOTHING) => {
      const outcome = await publishRows(await central(), text, defaults, { commit: true });
      return outcome && !outcome.ok ? outcome.problem : outcome;
    };
    expect(await problem(" \n")).toEqual({ key: "empty" });
    expect(await problem("total\n", FOR_ALL)).toEqual({ key: "empty" });
    expect(await problem("day\n1/1/2566")).toEqual({
      key: "missing_columns",
      columns: ["fairName", "total", "source"],
    });
    expect(await problem('total\n"7', FOR_ALL)).toEqual({ key: "broken" });
    const many = `total,zone\n${Array.from({ length: MOST_ROWS + 1 }, (_, at) => `1,${at}`).join("\n")}`;
    expect(await problem(many, FOR_ALL)).toEqual({ key: "too_many_rows", most: MOST_ROWS });
    expect(
      await publishRows(await viewerFor("officer.30@demo.test"), "total\n1", FOR_ALL, { commit: true }),
    ).toBeNull();
  });
});

describe("the page of published figures", () => {
  const send = async (form: Record<string, string>) => {
    const cookie = await cookieOf("central@demo.test");
    return answered(async () =>
      action(routeArguments("/fairs/published", {}, { cookie, form: { intent: "rows", ...form } })),
    );
  };

  test("names each refused row's line, column and reason in the reader's words, and keeps what was pasted", async () => {
    const rows = "fair,total,source,province\nงาน,1,ข่าว,ดาวอังคาร\nงาน,2,ข่าว,";
    const { status, value } = await send({ rows });
    expect(status).toBe(200);
    expect(value).toMatchObject({
      typed: { rows },
      tried: { commits: false, refused: [{ line: 2, column: "จังหวัด", why: "ไม่รู้จักงาน จังหวัด หรือประเภทที่เลือก" }] },
    });
    expect((await send({ rows, commit: "yes" })).status).toBe(422);
    expect(await publishedFigures(thePublic())).toEqual([]);
  });

  test("records what was shown, and the same once more changes nothing", async () => {
    const form = { rows: "zone,total\nA,1\nB,2", rowsFair: "งาน", rowsSource: "ข่าว", commit: "yes" };
    expect((await send(form)).status).toBe(303);
    expect((await send(form)).status).toBe(303);
    expect(await publishedFigures(thePublic())).toHaveLength(2);
  });

  test("reads no more than it says", async () => {
    const { status, value } = await send({ rows: `total\n${"1".repeat(3 * MOST_BYTES)}` });
    expect(status).toBe(422);
    expect(value).toMatchObject({ errors: [{ id: "rows", message: expect.stringContaining("200") }] });
  });
});

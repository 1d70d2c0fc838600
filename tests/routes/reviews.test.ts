import { describe, expect, test } from "vitest";
import { nextInQueue } from "#app/domain/reviews/next-in-queue.server.ts";
import { planProvince } from "#app/domain/reviews/province-plan.server.ts";
import { reviewQueue } from "#app/domain/reviews/review-queue.server.ts";
import type { QueueQuery } from "#app/domain/reviews/review-queue.ts";
import { flashOf } from "#app/http/cookies.server.ts";
import { paths } from "#app/paths.ts";
import { action as acceptance } from "#app/routes/reports.$unit.$period.$form.acceptance.tsx";
import { action as approval } from "#app/routes/reports.$unit.$period.$form.approval.tsx";
import { action as notes } from "#app/routes/reports.$unit.$period.$form.notes.tsx";
import { action as returning } from "#app/routes/reports.$unit.$period.$form.return.tsx";
import { loader as reviewLoader } from "#app/routes/reports.$unit.$period.$form.review.tsx";
import { action as bulkAction, loader as bulkLoader } from "#app/routes/reviews.$area.$form.$period.tsx";
import { loader as queueLoader } from "#app/routes/reviews.tsx";
import { db } from "#db/client.server.ts";
import { queriesOf } from "#tests/domain/dashboards/queries.ts";
import { aReport, asItIs, type KnownReport } from "#tests/domain/reviews/reports.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const HEAD = "head.30@demo.test";
const CENTRAL = "central@demo.test";

const paramsOf = ({ unitCode, periodCode, formCode }: KnownReport) => ({
  unit: unitCode,
  period: periodCode,
  form: formCode,
});
/** A report of October 2569 as it stands now, with the version to decide on. */
async function theReport(unitCode: string): Promise<KnownReport> {
  const { id } = await db()
    .selectFrom("submissions as s")
    .innerJoin("reportingUnits as u", "u.id", "s.reportingUnitId")
    .where("u.code", "=", unitCode)
    .where("s.periodId", "=", 202610)
    .where("s.formId", "=", 1)
    .select("s.id")
    .executeTakeFirstOrThrow();
  return asItIs({ id });
}

const pathOf = (report: KnownReport, step: string) =>
  `/reports/${report.unitCode}/${report.periodCode}/${report.formCode}/${step}`;

async function post(
  action: typeof approval,
  report: KnownReport,
  step: string,
  email: string,
  form: Record<string, string>,
) {
  const args = routeArguments(pathOf(report, step), paramsOf(report), { cookie: await cookieOf(email), form });
  return answered(async () => action(args));
}

async function review(report: KnownReport, email = HEAD, query = "") {
  const args = routeArguments(pathOf(report, "review") + query, paramsOf(report), { cookie: await cookieOf(email) });
  return (await answered(async () => reviewLoader(args))).value as Awaited<ReturnType<typeof reviewLoader>>;
}

describe("the queue page", () => {
  test("shows a head what waits in the province, narrowed by the address, with a way to take it at once", async () => {
    const open = async (query: string, email = HEAD) => {
      const args = routeArguments(`/reviews${query}`, {}, { cookie: await cookieOf(email) });
      return answered(async () => queueLoader(args));
    };
    const page = (await open("?form=enterprise-month")).value as Awaited<ReturnType<typeof queueLoader>>;
    expect(page.rows.length).toBeGreaterThan(2);
    expect(page.rows[0]?.to).toMatch(/^\/reports\/E\d+\/2026-10\/enterprise-month\/review\?back=/);
    expect(page.groups[0]?.together).toBe("/reviews/30/enterprise-month/2026-10");
    expect((await open("", "officer.30@demo.test")).status).toBe(404);
  });
});

describe("the review of one report", () => {
  test("shows each figure with its past, what may be done, and asks nobody to approve their own", async () => {
    const report = await aReport("submitted");
    const page = await review(report);
    expect(page.commands).toEqual(["approval", "return"]);
    expect(page.sheet.map((cog) => cog.cog)).toEqual([3, 4]);
    const [sales] = page.sheet[0]!.rows;
    expect(sales).toMatchObject({ cell: "C3-01/none", code: "C3-01", isPart: false });
    expect(sales?.previous).toMatch(/^[\d,.]+$/);
    expect(page.history[0]?.title).toBe("ส่งรายงาน");
    expect((await review(report, "officer.30@demo.test")).commands).toEqual(["withdrawal"]);
    const args = routeArguments(pathOf(report, "review"), paramsOf(report), {
      cookie: await cookieOf("head.50@demo.test"),
    });
    expect((await answered(async () => reviewLoader(args))).status).toBe(404);
  });

  test("is approved and goes on where the reviewer came from, never to another site", async () => {
    const report = await aReport("submitted");
    const form = { version: String(report.version), back: "/reviews?form=enterprise-month" };
    const done = await post(approval, report, "approval", HEAD, form);
    expect([done.status, done.headers.get("location")]).toEqual([303, "/reviews?form=enterprise-month"]);
    expect(done.headers.get("set-cookie")).toContain("fanfueang_flash");
    const current = await asItIs(report);
    const accepted = await post(acceptance, report, "acceptance", "central@demo.test", {
      version: String(current.version),
      back: "//elsewhere.example",
    });
    expect(accepted.headers.get("location")).toBe(pathOf(report, "review"));
  });

  test("that changed meanwhile answers 409 with who changed it; a step of somebody else's is not there", async () => {
    const report = await aReport("submitted");
    const stale = await post(approval, report, "approval", HEAD, { version: String(report.version + 1) });
    expect(stale.status).toBe(409);
    expect(stale.value).toMatchObject({
      reason: "reviews:refused.stale",
      by: expect.any(String),
      at: expect.any(String),
    });
    const officer = await post(approval, report, "approval", "officer.30@demo.test", {
      version: String(report.version),
    });
    expect(officer.status).toBe(404);
    const broken = await post(approval, report, "approval", HEAD, { version: "x" });
    expect(broken.status).toBe(400);
  });

  test("is returned with named cells and a Thai date; a missing reason keeps what was typed", async () => {
    const report = await aReport("submitted");
    const form = {
      version: String(report.version),
      reason: "",
      openUntil: "๓๐/๑๑/๒๕๖๙",
      cell: "C4-01/none",
      "question:C4-01/none": "นับโพสต์ซ้ำหรือไม่",
    };
    const refused = await post(returning, report, "return", HEAD, form);
    expect(refused.status).toBe(422);
    expect(refused.value).toMatchObject({
      reason: "reviews:refused.no_reason",
      field: "reason",
      ticked: ["C4-01/none"],
      typed: { "question:C4-01/none": "นับโพสต์ซ้ำหรือไม่" },
    });
    const wrongDay = await post(returning, report, "return", HEAD, { ...form, reason: "ตรวจ", openUntil: "31/2/2569" });
    expect(wrongDay.value).toMatchObject({ field: "openUntil" });
    expect((await post(returning, report, "return", HEAD, { ...form, reason: "ตรวจ" })).status).toBe(303);
    expect((await asItIs(report)).entryOpenUntil?.toISOString()).toBe("2026-11-30T17:00:00.000Z");
    const page = await review(report, "officer.30@demo.test");
    expect(page.sheet.flatMap((cog) => cog.rows).find((row) => row.question)?.question).toBe("นับโพสต์ซ้ำหรือไม่");
    expect(page).toMatchObject({ canEnter: true, openQuestions: ["จำนวนชิ้นงานสื่อที่เผยแพร่"] });
  });

  test("carries what was typed when the session has ended", async () => {
    const report = await aReport("submitted");
    const args = routeArguments(pathOf(report, "return"), paramsOf(report), {
      form: { version: String(report.version), reason: "ยาวมาก" },
    });
    const ended = await answered(async () => returning(args));
    expect(ended.status).toBe(401);
    expect(JSON.stringify(ended.value)).toContain("ยาวมาก");
  });

  test("takes notes from whoever may read it", async () => {
    const report = await aReport("submitted");
    const form = { body: "ตรวจกับใบเสร็จแล้ว", cell: "C3-01/none" };
    expect((await post(notes, report, "notes", "officer.30@demo.test", form)).status).toBe(303);
    expect((await review(report)).history[0]).toMatchObject({ text: "ตรวจกับใบเสร็จแล้ว" });
    expect((await post(notes, report, "notes", "officer.30@demo.test", { body: " " })).value).toMatchObject({
      field: "body",
    });
  });
});

describe("a province at once", () => {
  const params = { area: "30", form: "enterprise-month", period: "2026-10" };
  const path = "/reviews/30/enterprise-month/2026-10";
  const run = async (email: string, form?: Record<string, string>) => {
    const args = routeArguments(path, params, { cookie: await cookieOf(email), form });
    return answered<unknown>(async () => (form ? bulkAction(args) : bulkLoader(args)));
  };

  test("is confirmed for exactly what is shown, with its totals and names", async () => {
    const page = (await run(HEAD)).value as Awaited<ReturnType<typeof bulkLoader>>;
    expect(page).toMatchObject({ command: "approval", staysBack: [] });
    expect(page.reports.length).toBe(page.count);
    expect(page.totals.map((total) => total.code)).toEqual(["C3-01", "C3-02", "C4-01", "C4-02"]);
    expect(await run(HEAD, { seen: "something else" })).toMatchObject({
      status: 409,
      value: { reason: "reviews:refused.bulk_changed" },
    });
    expect(await run(HEAD, { seen: page.seen })).toMatchObject({ status: 303 });
    const left = await planProvince(
      db(),
      await viewerFor(HEAD),
      "approval",
      { provinceCode: "30", formCode: "enterprise-month", periodCode: "2026-10" },
      { lock: false },
    );
    expect(left.goes).toEqual([]);
  });

  test("is accepted by the department, and is not there for anybody else", async () => {
    expect((await run("central@demo.test")).value).toMatchObject({ command: "acceptance" });
    for (const email of ["officer.30@demo.test", "head.50@demo.test"]) expect((await run(email)).status).toBe(404);
  });
});

describe("after a decision", () => {
  test("the next one of the list it was opened from is offered, and when none is left it says so", async () => {
    const list = { form: "enterprise-month", period: "2026-10", area: "30" };
    const back = paths.reviews(list);
    const waiting = (await reviewQueue(await viewerFor(CENTRAL), list)).rows;
    const accept = async ({ unitCode }: { unitCode: string }, from = back) => {
      const report = await theReport(unitCode);
      const done = await post(acceptance, report, "acceptance", CENTRAL, {
        version: String(report.version),
        back: from,
      });
      const cookie = (done.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
      return (await flashOf(new Request("http://portal.test/", { headers: { cookie } })))?.next;
    };
    const [first, second, third] = waiting;
    const toReview = ({ unitCode }: { unitCode: string }, from = back) =>
      paths.review(unitCode, list.period, list.form, { back: from });
    expect(await accept(second!)).toEqual({
      key: "reviews:next.open",
      params: { left: String(waiting.length - 1) },
      to: toReview(third!),
    });
    // What was left out comes when the end of the list is reached.
    expect((await accept(waiting.at(-1)!))?.to).toBe(toReview(first!));
    const district = paths.reviews({ ...list, area: first!.areaCode });
    const here = waiting.filter((row) => row.areaCode === first!.areaCode && row !== second && row !== waiting.at(-1));
    const offered = [];
    for (const row of here) offered.push((await accept(row, district))?.key);
    expect(offered).toEqual([...here.slice(1).map(() => "reviews:next.open"), "reviews:next.none"]);
  });

  test("going on costs the same few reads, however long the list", async () => {
    const viewer = await viewerFor(CENTRAL);
    const report = await aReport("province_approved");
    const reads = (query: QueueQuery) => queriesOf(() => nextInQueue(viewer, report, query));
    expect(await reads({})).toBeLessThanOrEqual(4);
    expect(await reads({ form: "company-month" })).toBeLessThanOrEqual(4);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { saveEach } from "#app/domain/observations/save-report.server.ts";
import { acceptProvince } from "#app/domain/reviews/accept-province.server.ts";
import { addNote } from "#app/domain/reviews/add-note.server.ts";
import { approveProvince } from "#app/domain/reviews/approve-province.server.ts";
import { bulkTotals } from "#app/domain/reviews/bulk-totals.server.ts";
import { decisionsWaiting } from "#app/domain/reviews/inbox.server.ts";
import { previewArea, sendingAreas } from "#app/domain/reviews/preview-area.server.ts";
import { planProvince } from "#app/domain/reviews/province-plan.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { submitArea } from "#app/domain/reviews/submit-area.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { addEnterprises } from "#tests/support/newcomers.ts";
import { statementsOf } from "#tests/support/statements.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, dirtyRows, stepsOf } from "./reports.ts";

useDatabase();
const head = () => viewerFor("head.30@demo.test");
const central = () => viewerFor("central@demo.test");
const key = { provinceCode: "30", formCode: "enterprise-month", periodCode: "2026-10" };
const plan = async (command: "approval" | "acceptance", viewer = head()) =>
  planProvince(db(), await viewer, command, key, { lock: false });

test("a confirmation is for the reports that were seen: when one has changed, nothing happens", async () => {
  const { seen, goes } = await plan("approval");
  expect(goes.length).toBeGreaterThan(2);
  await returnReport(await head(), { ...(await aReport("submitted")), reason: "ตรวจสอบอีกครั้ง" });
  expect(await approveProvince(await head(), { ...key, seen })).toMatchObject({
    ok: false,
    reason: "reviews:refused.bulk_changed",
  });
  expect((await plan("approval")).goes.length).toBe(goes.length - 1);
});

test("what may not be approved is listed with its reason and stays; the rest goes in one statement", async () => {
  const viewer = await head();
  const { goes } = await plan("approval");
  const [own, broken, ...rest] = goes;
  await db().updateTable("submissions").set({ submittedBy: viewer.userId }).where("id", "=", own!.id).execute();
  await db().deleteFrom("observations").where("submissionId", "=", broken!.id).execute();
  const { seen, staysBack } = await plan("approval");
  expect(staysBack.map((unit) => unit.reason).sort()).toEqual([
    "reviews:refused.own_submission",
    "reviews:refused.problems",
  ]);
  const waiting = await decisionsWaiting(viewer);
  const dirty = await dirtyRows();
  expect(await approveProvince(viewer, { ...key, seen })).toMatchObject({ ok: true, moved: rest.length, staysBack });
  expect(await decisionsWaiting(viewer)).toBe(waiting - rest.length);
  expect((await asItIs(own!)).state).toBe("submitted");
  for (const { id, version } of rest)
    expect(await asItIs({ id })).toMatchObject({ state: "province_approved", version: version + 1 });
  const events = await db()
    .selectFrom("approvalEvents")
    .where("batchId", "is not", null)
    .select(["submissionId", "submissionVersion", "batchId"])
    .execute();
  expect(events.map((event) => [event.submissionId, event.submissionVersion])).toEqual(
    rest.map((report) => [report.id, report.version]),
  );
  expect(new Set(events.map((event) => event.batchId)).size).toBe(1);
  expect(await dirtyRows()).toBeGreaterThan(dirty);
});

test("the department accepts a province's approved reports, of its own bureau only", async () => {
  const { seen, goes } = await plan("acceptance", central());
  expect(goes.length).toBeGreaterThan(2);
  expect(await acceptProvince(await central(), { ...key, seen })).toMatchObject({ ok: true, moved: goes.length });
  expect((await asItIs(goes[0]!)).state).toBe("accepted");
  const companies = { provinceCode: "40", formCode: "company-month", periodCode: "2026-10" };
  const other = await planProvince(db(), await viewerFor("central2@demo.test"), "acceptance", companies, {
    lock: false,
  });
  expect(other).toMatchObject({ goes: [], staysBack: [] });
});

test("nobody else may, and an empty province has nothing to move", async () => {
  const { seen } = await plan("approval");
  expect(await approveProvince(await viewerFor("officer.30@demo.test"), { ...key, seen })).toBeNull();
  const other = await viewerFor("head.50@demo.test");
  const empty = await planProvince(db(), other, "approval", key, { lock: false });
  expect(empty.goes).toEqual([]);
  expect(await approveProvince(other, { ...key, seen: empty.seen })).toMatchObject({
    reason: "reviews:refused.bulk_empty",
  });
});

test("the totals of what is decided on are the sums of its reports, compared only where a unit answered both periods", async () => {
  const other = { provinceCode: "30", formCode: "enterprise-quarter", periodCode: "FY2569-Q4" };
  const chosen = await planProvince(db(), await head(), "approval", other, { lock: false });
  const totals = await bulkTotals(await head(), chosen);
  const ids = chosen.goes.map((report) => report.id);
  const answers = await db()
    .selectFrom("observations as o")
    .innerJoin("indicators as i", "i.id", "o.indicatorId")
    .where("o.submissionId", "in", ids)
    .where("o.splitId", "=", 0)
    .where("i.code", "=", "C5-01")
    .where("o.value", "is not", null)
    .select("o.value")
    .execute();
  const members = totals.find((total) => total.indicatorCode === "C5-01")!;
  expect(ids.length).toBeGreaterThan(1);
  expect(members.reported).toBe(answers.length);
  expect(Number(members.now.value)).toBe(answers.reduce((sum, answer) => sum + Number(answer.value), 0));
  expect(Number(members.pairedNow.value)).toBeLessThanOrEqual(Number(members.now.value));
  const local = totals.find((total) => total.indicatorCode === "C1-03")!;
  expect(local.now.value).toBeNull();
  expect(Number(local.now.denominator)).toBeGreaterThan(0);
});

describe("sending all that are ready", () => {
  const officer = () => viewerFor("officer.3001@demo.test");
  const district = { areaCode: "3001", formCode: "enterprise-month", periodCode: "2026-10" };
  const figures = (sales: string, online = "0") =>
    Object.entries({ "C3-01": sales, "C3-02": online, "C4-01": "2", "C4-02": "30" });
  const fill = async (units: string[], cells = figures("1000")) => {
    const saves = units.map((unitCode) => ({
      ...{ unitCode, formCode: "enterprise-month", periodCode: "2026-10", version: null },
      cells: cells.map(([indicatorCode, value]) => ({ indicatorCode, value })),
    }));
    const answers = await saveEach(await officer(), saves, {});
    expect(answers.every((answer) => answer.ok)).toBe(true);
  };
  const preview = async (area = district) => (await previewArea(await officer(), area))!;
  const reportOf = (unitCode: string) => aReport("draft", { unitCode });
  const reasonsOf = async (units: string[]) => {
    const { staysBack } = await preview();
    return units.map((unit) => staysBack.find(({ unitCode }) => unitCode === unit)?.reason);
  };
  let newcomers: string[];
  beforeAll(async () => {
    newcomers = await addEnterprises(60);
  });
  const next = (count: number) => newcomers.splice(0, count);

  test("takes what is complete, and tells of each other one why it stays", async () => {
    const [ready, missing, wrong, odd] = next(4) as [string, string, string, string];
    await fill([ready]);
    await fill([missing], figures("1000").slice(0, 2));
    await fill([wrong], figures("1000", "2000"));
    await fill([odd], figures("6000000"));
    const before = await preview();
    expect(before.goes.map(({ unitCode }) => unitCode)).toContain(ready);
    expect(await reasonsOf([missing, wrong, odd])).toEqual(["missing", "errors", "unexplained"]);
    expect(before.notBegun).toBeGreaterThanOrEqual(newcomers.length);
    const report = await reportOf(ready);
    const dirty = await dirtyRows();
    const outcome = await submitArea(await officer(), { ...district, seen: before.goes });
    expect(outcome).toEqual({ ok: true, sent: before.goes.length, leftOut: 0 });
    expect(await asItIs(report)).toMatchObject({ state: "submitted", version: report.version + 1, onTime: false });
    expect(await stepsOf(report)).toEqual(["draft → submitted by officer.3001@demo.test"]);
    expect(await dirtyRows()).toBe(dirty + 1);
    const after = await preview();
    expect([after.goes, after.sent]).toEqual([[], before.sent + before.goes.length]);
    expect(after.staysBack).toEqual(before.staysBack);
  });

  test("sends nothing that has changed since it was shown, and the rest all the same", async () => {
    const [one, two] = next(2) as [string, string];
    await fill([one, two]);
    const { goes } = await preview();
    await fill([one], figures("1001"));
    expect(await submitArea(await officer(), { ...district, seen: goes })).toMatchObject({ sent: 1, leftOut: 1 });
    expect(await submitArea(await officer(), { ...district, seen: goes })).toEqual({
      ok: false,
      reason: "reviews:refused.bulk_changed",
    });
    expect((await reportOf(one)).state).toBe("draft");
    expect((await preview()).goes.map(({ unitCode }) => unitCode)).toEqual([one]);
    expect(await submitArea(await officer(), { ...district, seen: (await preview()).goes })).toMatchObject({ sent: 1 });
  });

  test("keeps what came back until its questions are answered, and what came back whole until it is touched", async () => {
    const [asked, whole] = next(2) as [string, string];
    await fill([asked, whole]);
    await submitArea(await officer(), { ...district, seen: (await preview()).goes });
    const sent = (unitCode: string) => aReport("submitted", { unitCode });
    const cell = { indicator: "C4-01", split: "none", question: "นับโพสต์ซ้ำหรือไม่" };
    await returnReport(await head(), { ...(await sent(asked)), reason: "ขอตรวจสอบ", cells: [cell] });
    await returnReport(await head(), { ...(await sent(whole)), reason: "ขอตรวจสอบ" });
    expect(await reasonsOf([asked, whole])).toEqual(["questions", "unchanged"]);
    await fill([asked], [["C4-01", "3"]]);
    const returned = await aReport("returned", { unitCode: whole });
    await addNote(await officer(), { ...returned, body: "ตรวจกับใบเสร็จแล้ว ตัวเลขถูกต้อง" });
    const { goes } = await preview();
    expect(goes.map(({ unitCode, state }) => [unitCode, state])).toEqual([
      [asked, "returned"],
      [whole, "returned"],
    ]);
    expect(await submitArea(await officer(), { ...district, seen: goes })).toMatchObject({ ok: true, sent: 2 });
  });

  test("stays within the officer's own area, and whoever sent does not approve", async () => {
    const [unit] = next(1) as [string];
    await fill([unit]);
    const { goes } = await preview();
    const province = { ...district, areaCode: "30" };
    for (const email of ["officer.50@demo.test", "head.30@demo.test", "secretary.30@demo.test"]) {
      expect(await previewArea(await viewerFor(email), district)).toBeNull();
      expect(await submitArea(await viewerFor(email), { ...district, seen: goes })).toBeNull();
    }
    expect(await previewArea(await officer(), province)).toBeNull();
    expect(await submitArea(await officer(), { ...province, seen: goes })).toBeNull();
    const elsewhere = await viewerFor("officer.50@demo.test");
    expect(await submitArea(elsewhere, { ...district, areaCode: "50", seen: goes })).toMatchObject({ ok: false });
    expect((await sendingAreas(await officer())).map((area) => area.code)).toEqual(["3001"]);

    const both = await viewerFor("officer.30@demo.test");
    const grants = [...both.grants, ...(await head()).grants];
    const whole = (await previewArea(both, province))!;
    expect(whole.goes.map(({ unitCode }) => unitCode)).toContain(unit);
    await submitArea(both, { ...province, seen: whole.goes });
    const approving = await plan("approval", { ...both, grants } as never);
    expect(approving.staysBack).toContainEqual(
      expect.objectContaining({ unitCode: unit, reason: "reviews:refused.own_submission" }),
    );
  });

  test("asks the database as often for fifty as for two, and is closed with the window", async () => {
    const send = async () => submitArea(await officer(), { ...district, seen: (await preview()).goes });
    await fill(next(2));
    const two = await statementsOf(send);
    const many = newcomers.splice(0);
    await fill(many);
    expect(many.length).toBeGreaterThan(45);
    expect(await statementsOf(send)).toBe(two);
    expect(await aReport("submitted", { unitCode: many.at(-1) })).toMatchObject({ version: 2 });
    await db()
      .updateTable("entryWindows")
      .set({ dueAt: past, closesAt: past })
      .where("periodId", "=", 202610)
      .execute();
    const closed = await preview();
    expect(closed.goes).toEqual([]);
    // What was returned may be mended until the day that the return says.
    const kept = new Set(closed.staysBack.map(({ reason }) => reason));
    expect([...kept].sort()).toEqual(["closed", "questions", "unchanged"]);
  });
});

const past = new Date("2026-11-11T17:00:00Z");

import { expect, test } from "vitest";
import { acceptProvince } from "#app/domain/reviews/accept-province.server.ts";
import { approveProvince } from "#app/domain/reviews/approve-province.server.ts";
import { bulkTotals } from "#app/domain/reviews/bulk-totals.server.ts";
import { decisionsWaiting } from "#app/domain/reviews/inbox.server.ts";
import { planProvince } from "#app/domain/reviews/province-plan.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, dirtyRows } from "./reports.ts";

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

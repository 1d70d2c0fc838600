import { beforeAll, describe, expect, test } from "vitest";
import { acceptProvinces } from "#app/domain/reviews/accept-provinces.server.ts";
import { acceptReport } from "#app/domain/reviews/accept-report.server.ts";
import { addNote } from "#app/domain/reviews/add-note.server.ts";
import { bulkTotals } from "#app/domain/reviews/bulk-totals.server.ts";
import { nationalPlan } from "#app/domain/reviews/national-plan.server.ts";
import { planProvince } from "#app/domain/reviews/province-plan.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { statementsOf } from "#tests/support/statements.ts";
import { viewerFor } from "#tests/support/world.ts";
import { aReport, asItIs, dirtyRows, stepsOf } from "./reports.ts";

useDatabase();
const central = () => viewerFor("central@demo.test");
const key = { areaCode: "TH", formCode: "enterprise-month", periodCode: "2026-10" };
const planOf = async (viewer = central(), more = {}) => (await nationalPlan(await viewer, { ...key, ...more }))!;
const waitingOf = async (viewer = central()) =>
  (await planOf(viewer)).provinces
    .filter(({ seen }) => seen)
    .map(({ code, seen, ready }) => ({ provinceCode: code, seen: seen!, ready }));
const detailOf = async (provinceCode: string, viewer = central()) =>
  planProvince(db(), await viewer, "acceptance", { ...key, provinceCode }, { lock: false });

/** More than the demonstration has waiting for the department: what its heads have before them, too. */
beforeAll(async () => {
  await db()
    .updateTable("submissions")
    .set({ state: "province_approved" })
    .where("state", "=", "submitted")
    .where("periodId", "=", 202610)
    .where("formId", "=", 1)
    .execute();
});

describe("what waits in the nation", () => {
  test("is told province by province as each province's own page tells it, in a handful of statements", async () => {
    const plan = await planOf();
    expect(plan.provinces.length).toBe(77);
    expect(plan.main.map(({ code }) => code)).toEqual(["C3-01", "C3-02", "C4-01"]);
    const waiting = plan.provinces.filter(({ ready }) => ready > 0);
    expect(waiting.length).toBeGreaterThan(2);
    for (const { code, ready, seen, totals, expected } of waiting.slice(0, 3)) {
      const detail = await detailOf(code);
      expect([ready, seen]).toEqual([detail.goes.length, detail.waiting]);
      expect(expected).toBeGreaterThanOrEqual(ready);
      const all = await bulkTotals(await central(), detail);
      expect(totals).toEqual(all.filter(({ indicatorCode }) => plan.main.some((each) => each.code === indicatorCode)));
    }
    const region = await planOf(central(), { areaCode: "northeast" });
    expect(region.provinces).toEqual(plan.provinces.filter(({ regionCode }) => regionCode === "northeast"));
    expect(await statementsOf(() => planOf())).toBeLessThanOrEqual(8);
  });

  test("counts what is unusual: explained figures, questions that wait for an answer, reports that once came back", async () => {
    const report = await aReport("province_approved");
    const before = (await planOf()).provinces.find(({ code }) => code === "30")!;
    await db()
      .updateTable("observations")
      .set({ explanation: "มีงานประจำปีของจังหวัด" })
      .where("submissionId", "=", report.id)
      .execute();
    await addNote(await central(), { ...report, body: "ยอดนี้รวมงานประจำปีหรือไม่", asks: "entry" });
    const after = (await planOf()).provinces.find(({ code }) => code === "30")!;
    expect([after.explained, after.asked]).toEqual([before.explained + 1, before.asked + 1]);
    expect(after.returned).toBe(before.returned);
    expect(after.returned).toBeLessThanOrEqual(after.ready);
  });

  test("is there for those who accept the form for the nation only", async () => {
    for (const email of ["officer.30@demo.test", "head.30@demo.test", "admin@demo.test"]) {
      const viewer = await viewerFor(email);
      expect(await nationalPlan(viewer, key)).toBeNull();
      expect(await acceptProvinces(viewer, { ...key, chosen: await waitingOf() })).toBeNull();
    }
    const viewer = await central();
    const community = { ...viewer, grants: viewer.grants.map((grant) => ({ ...grant, bureau: "community" as const })) };
    expect(await nationalPlan(community, key)).toBeNull();
    for (const wrong of [{ areaCode: "30" }, { areaCode: "nowhere" }, { formCode: "none" }, { periodCode: "FY2569" }])
      expect(await nationalPlan(viewer, { ...key, ...wrong })).toBeNull();
  });
});

describe("accepting many provinces", () => {
  test("leaves alone what was not ticked or lies outside the region, and what has no time left waits", async () => {
    const [one] = (await waitingOf()).filter(({ provinceCode }) => provinceCode === "30");
    const elsewhere = { ...key, areaCode: "south", chosen: [one!] };
    expect(await acceptProvinces(await central(), elsewhere)).toEqual([]);
    expect(await acceptProvinces(await central(), { ...key, chosen: [one!] }, -1)).toMatchObject([
      { provinceCode: "30", ok: false, reason: "reviews:refused.bulk_later" },
    ]);
    expect((await detailOf("30")).waiting).toBe(one!.seen);
  });

  test("nobody accepts what they sent or approved themselves, together or alone", async () => {
    const viewer = await central();
    const [sent, approved] = (await detailOf("30")).goes;
    await db().updateTable("submissions").set({ submittedBy: viewer.userId }).where("id", "=", sent!.id).execute();
    const event = { fromState: "submitted", toState: "province_approved", observationsSha256: Buffer.alloc(32) };
    await db()
      .insertInto("approvalEvents")
      .values({
        ...{ ...event, submissionId: approved!.id, submissionVersion: approved!.version },
        actorId: viewer.userId as number,
      })
      .execute();
    const { own } = (await planOf()).provinces.find(({ code }) => code === "30")!;
    expect(own).toBe(2);
    const reasons = (await detailOf("30")).staysBack.map(({ reason }) => reason).sort();
    expect(reasons).toEqual(["reviews:refused.own_approval", "reviews:refused.own_submission"]);
    expect(await acceptReport(viewer, await asItIs(approved!))).toMatchObject({
      reason: "reviews:refused.own_approval",
    });
    const [chosen] = (await waitingOf()).filter(({ provinceCode }) => provinceCode === "30");
    const [outcome] = (await acceptProvinces(viewer, { ...key, chosen: [chosen!] }))!;
    expect(outcome).toMatchObject({ ok: true, moved: chosen!.ready });
    for (const each of [sent!, approved!]) expect((await asItIs(each)).state).toBe("province_approved");
  });

  test("takes each as it was shown: one that changed and one that fails the checks stay by name, the others go", async () => {
    const viewer = await central();
    const chosen = await waitingOf();
    const [changed, failing, ...rest] = chosen;
    const { goes: changing } = await detailOf(changed!.provinceCode);
    const report = await asItIs(changing[0]!);
    await returnReport(viewer, { ...report, reason: "ตรวจสอบอีกครั้ง" });
    const [broken] = (await detailOf(failing!.provinceCode)).goes;
    await db().deleteFrom("observations").where("submissionId", "=", broken!.id).execute();
    const dirty = await dirtyRows();
    const outcomes = (await acceptProvinces(viewer, { ...key, chosen: [...chosen, chosen[0]!] }))!;
    expect(outcomes.map((each) => [each.provinceCode, each.ok ? each.moved : each.reason])).toEqual([
      [changed!.provinceCode, "reviews:refused.bulk_changed"],
      [failing!.provinceCode, "reviews:refused.bulk_problems"],
      ...rest.map(({ provinceCode, ready }) => [provinceCode, ready]),
    ]);
    expect(rest.length).toBeGreaterThan(0);
    expect(await dirtyRows()).toBeGreaterThan(dirty);
    expect((await asItIs(broken!)).state).toBe("province_approved");
    const left = (await waitingOf()).map(({ provinceCode }) => provinceCode);
    expect(left.every((code) => [changed!.provinceCode, failing!.provinceCode].includes(code))).toBe(true);
    const batches = await db()
      .selectFrom("auditEvents")
      .where("entity", "=", "province_reports")
      .where("action", "=", "report.accepted")
      .select("entityId")
      .execute();
    for (const { provinceCode } of rest)
      expect(batches.map(({ entityId }) => entityId)).toContain(`${provinceCode}/2026-10/enterprise-month`);
    const accepted = await aReport("accepted", { province: rest[0]!.provinceCode });
    expect((await stepsOf(accepted)).at(-1)).toMatch(/accepted by central/);
  });
});

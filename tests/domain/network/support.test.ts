import { beforeAll, describe, expect, test } from "vitest";
import { addSupport } from "#app/domain/network/add-support.server.ts";
import { endSupport } from "#app/domain/network/end-support.server.ts";
import { findReceivers, findSupporters } from "#app/domain/network/link-ends.server.ts";
import { linksOfProvince } from "#app/domain/network/province-links.server.ts";
import { readProvinceNetwork } from "#app/domain/network/province-network.server.ts";
import { recordResult } from "#app/domain/network/record-result.server.ts";
import { EVERYTHING_RUNNING } from "#app/domain/network/support.ts";
import { readSupport as readForm } from "#app/domain/network/support-fields.ts";
import { readSupport } from "#app/domain/network/support-link.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const stranger = () => viewerFor("officer.50@demo.test");

/** A partner of province 50, so that giver and receiver stand in different places. */
let supporterId: number;
const support = {
  cog: 4,
  what: "ถ่ายวิดีโอ",
  from: "2026-10-01",
  until: null,
  valueBaht: "1500.5",
  result: null,
} as const;

beforeAll(async () => {
  const partner = await db()
    .selectFrom("organizations")
    .where("kind", "=", "partner")
    .where("areaCode", "=", "50")
    .select("id")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  supporterId = partner.id;
});

async function added(more: Partial<Parameters<typeof addSupport>[1]> = {}): Promise<number> {
  const answer = await addSupport(await officer(), { ...support, supporterId, receiverCode: "E1", ...more });
  if (!answer?.ok) throw new Error(answer?.reason ?? "not there");
  return answer.id;
}

const total = async (province: string) =>
  (await readProvinceNetwork(thePublic(), province, EVERYTHING_RUNNING)).flows.reduce(
    (sum, { links }) => sum + links,
    0,
  );

const events = async (id: number) =>
  (
    await db()
      .selectFrom("auditEvents")
      .where("entity", "=", "support_link")
      .where("entityId", "=", String(id))
      .orderBy("id")
      .select("action")
      .execute()
  ).map(({ action }) => action);

describe("a support link", () => {
  test("counts where the receiver is, not where the partner is, and leaves an event", async () => {
    const [before30, before50] = [await total("30"), await total("50")];
    const id = await added();
    expect([await total("30"), await total("50")]).toEqual([before30 + 1, before50]);
    expect(await events(id)).toEqual(["support.added"]);
    const link = await readSupport(await officer(), id);
    expect(link).toMatchObject({ cog: 4, areaCode: "3001", state: "running", valueBaht: "1500.50", mine: true });
  });

  test("is not there for an officer of another province to add, end or judge", async () => {
    const viewer = await stranger();
    expect(await addSupport(viewer, { ...support, what: "อื่น", supporterId, receiverCode: "E1" })).toBeNull();
    expect(await addSupport(viewer, { ...support, supporterId, receiverCode: "E999999" })).toBeNull();
    const id = await added({ what: "ของจังหวัดอื่น" });
    expect(await endSupport(viewer, { id, version: 1, lastDay: "2026-11-01" })).toBeNull();
    expect(await recordResult(viewer, { id, version: 1, result: "ดี" })).toBeNull();
    expect(await readSupport(viewer, id)).toMatchObject({ mine: false, events: null, valueBaht: null });
    expect(await findReceivers(viewer, "E1")).not.toContainEqual(expect.objectContaining({ code: "E1" }));
  });

  test("is refused by the database when the same support overlaps, and may follow when it has ended", async () => {
    const what = "รับซื้อทุกเดือน";
    const id = await added({ what, from: "2026-01-01", until: "2026-06-30" });
    const again = { ...support, what, supporterId, receiverCode: "E1" };
    expect(await addSupport(await officer(), { ...again, from: "2026-06-30" })).toEqual({
      ok: false,
      reason: "network:refused.overlap",
    });
    expect(await events(id)).toEqual(["support.added"]);
    expect(await addSupport(await officer(), { ...again, from: "2026-07-01" })).toMatchObject({ ok: true });
  });

  test("needs a supporter that is one today and is not the receiver itself", async () => {
    const unknown = await addSupport(await officer(), { ...support, supporterId: 999999, receiverCode: "E1" });
    expect(unknown).toEqual({ ok: false, reason: "network:refused.supporter" });
    const company = await db()
      .selectFrom("organizations")
      .where("kind", "=", "company")
      .where("areaCode", "=", "30")
      .select(["id", "reportingUnitId"])
      .executeTakeFirst();
    if (company?.reportingUnitId)
      expect(await addSupport(await officer(), { ...support, supporterId: company.id, receiverCode: "S30" })).toEqual({
        ok: false,
        reason: "network:refused.self",
      });
  });
});

describe("ending support", () => {
  test("takes effect the day after its last day: what has ended is not running", async () => {
    const [today, yesterday] = [await added({ what: "ถึงวันนี้" }), await added({ what: "ถึงเมื่อวาน" })];
    const running = await total("30");
    expect(await endSupport(await officer(), { id: today, version: 1, lastDay: "2026-11-12" })).toEqual({ ok: true });
    expect(await total("30")).toBe(running);
    expect(await endSupport(await officer(), { id: yesterday, version: 1, lastDay: "2026-11-11" })).toEqual({
      ok: true,
    });
    expect(await total("30")).toBe(running - 1);
    expect(await readSupport(thePublic(), yesterday)).toMatchObject({
      state: "ended",
      until: "2026-11-11",
      version: 2,
    });
    expect(await events(yesterday)).toEqual(["support.added", "support.ended"]);
    const again = await endSupport(await officer(), { id: yesterday, version: 2, lastDay: "2026-12-31" });
    expect(again).toEqual({ ok: false, reason: "network:refused.ended" });
  });

  test("is refused before the first day, and when somebody else was faster", async () => {
    const id = await added({ what: "สองคนแก้" });
    const end = async (version: number, lastDay: string) => endSupport(await officer(), { id, version, lastDay });
    expect(await end(1, "2026-09-30")).toEqual({ ok: false, reason: "network:refused.order" });
    expect(await recordResult(await officer(), { id, version: 1, result: "ขายดี" })).toEqual({ ok: true });
    expect(await end(1, "2026-12-31")).toEqual({ ok: false, reason: "network:refused.stale" });
    expect(await readSupport(thePublic(), id)).toMatchObject({ result: "ขายดี", until: null });
    expect(await events(id)).toEqual(["support.added", "support.result_recorded"]);
  });
});

test("a result is recorded after the end too, and a blank one is refused", async () => {
  const id = await added({ what: "จบแล้ว", from: "2026-01-01", until: "2026-02-01" });
  expect(await recordResult(await officer(), { id, version: 1, result: null })).toMatchObject({ ok: false });
  expect(await recordResult(await officer(), { id, version: 1, result: "ต้นทุนลด" })).toEqual({ ok: true });
});

test("supporters are found by any part of the name, offices and companies too", async () => {
  const found = await findSupporters(await officer(), "สำนักงานพัฒนาชุมชนจังหวัดนครราช");
  expect(found).toMatchObject([{ kind: "provincial_office", sector: "government" }]);
  expect(await findSupporters(await officer(), "ส")).toEqual([]);
});

test("the value is told to those who keep or receive it alone", async () => {
  const id = await added({ what: "มูลค่าปกปิด" });
  const valueFor = async (viewer: Awaited<ReturnType<typeof officer>>) =>
    (await linksOfProvince(viewer, "30", EVERYTHING_RUNNING, null, 200)).links.find((link) => link.id === id)
      ?.valueBaht;
  expect(await valueFor(thePublic())).toBeNull();
  expect(await valueFor(await stranger())).toBeNull();
  expect(await valueFor(await viewerFor("enterprise.1@demo.test"))).toBe("1500.50");
});

test("a form is read with Thai digits and both eras, and every mistake is named at once", () => {
  const typed = { cog: "3", what: " รับซื้อ ", from: "๑/๑๐/๒๕๖๙", until: "30/9/2570", value: "๑,๕๐๐" };
  expect(readForm(typed)).toEqual({
    ok: true,
    support: { cog: 3, what: "รับซื้อ", from: "2026-10-01", until: "2027-09-30", valueBaht: "1500", result: null },
  });
  const wrong = readForm({ cog: "6", what: " ", from: "31/2/2569", until: "x", value: "-1" });
  expect(wrong.ok === false && wrong.problems.map(({ id }) => id)).toEqual(["cog", "what", "from", "until", "value"]);
  expect(readForm({ ...typed, until: "30/9/2569" })).toMatchObject({ problems: [{ key: "network:refused.order" }] });
});

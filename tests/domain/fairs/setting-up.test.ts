import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { changeFair, publishFair } from "#app/domain/fairs/change-fair.server.ts";
import {
  addBooths,
  addZone,
  blockBooth,
  changeZone,
  removeBooth,
  removeZone,
} from "#app/domain/fairs/change-places.server.ts";
import { changeQuotas } from "#app/domain/fairs/change-quotas.server.ts";
import { createFair } from "#app/domain/fairs/create-fair.server.ts";
import { listFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { dateChangesOf } from "#app/domain/fairs/fair-history.server.ts";
import { boothsOfZone, zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { addQuestion, questionsOf, removeQuestion } from "#app/domain/fairs/fair-questions.server.ts";
import { quotasOf } from "#app/domain/fairs/fair-quotas.server.ts";
import { holidaysFrom, listHolidays, removeHoliday, setHoliday } from "#app/domain/fairs/holidays.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { actionsOn, apply, enterprisesOf, INPUT, publishProduct } from "./fair-world.ts";

useDatabase();
const central = () => viewerFor("central@demo.test");
const officer = () => viewerFor("officer.30@demo.test");
const zoneOf = async (code: string) => (await zonesOf(await central(), code))[0]!;
const change = async (input: Partial<typeof INPUT>, more: { version?: number; reason?: string } = {}) => {
  const { version } = (await readFair(await central(), "first"))!;
  return changeFair(await central(), "first", { version, input: { ...INPUT, ...input }, ...more });
};

describe("a fair", () => {
  it("is set up by the department, and not seen by others before it is published", async () => {
    expect(await createFair(await officer(), "first", INPUT)).toBeNull();
    expect(await createFair(await central(), "new", INPUT)).toMatchObject({ reason: "fairs:refused.code" });
    expect(await createFair(await central(), "first", INPUT)).toMatchObject({ ok: true });
    expect(await createFair(await central(), "first", INPUT)).toMatchObject({ reason: "fairs:refused.code_taken" });
    expect(await readFair(thePublic(), "first")).toBeNull();
    expect((await listFairs(thePublic())).map((fair) => fair.code)).not.toContain("first");
    expect(await readFair(await central(), "first")).toMatchObject({ opensOn: "2026-12-18", lastDay: "2026-12-26" });
  });

  it("follows a fair that opened earlier, to be compared with it", async () => {
    const after = { ...INPUT, opensOn: "2027-01-18", lastDay: "2027-01-26" };
    expect(await createFair(await central(), "next", { ...after, previousFair: "first" })).toMatchObject({ ok: true });
    const { id } = (await readFair(await central(), "first"))!;
    expect(await readFair(await central(), "next")).toMatchObject({ previousFairId: id });
    for (const previousFair of ["next", "no-such-fair"])
      expect(await change({ previousFair })).toMatchObject({
        reason: "fairs:refused.fair_before",
        field: "previousFair",
      });
    const { version } = (await readFair(await central(), "next"))!;
    expect(await changeFair(await central(), "next", { version, input: after })).toEqual({ ok: true });
    expect(await readFair(await central(), "next")).toMatchObject({ previousFairId: null });
  });

  it("has zones and many booths at once, each code once", async () => {
    const zone = { hall: "1", code: "A", nameTh: "โซน A", nameEn: null, categoryCode: "food" };
    expect(await addZone(await officer(), "first", zone)).toBeNull();
    expect(await addZone(await central(), "first", zone)).toMatchObject({ ok: true });
    expect(await addZone(await central(), "first", zone)).toMatchObject({ reason: "fairs:refused.zone_taken" });
    const { id } = await zoneOf("first");
    const booths = { zoneId: id, prefix: "A", from: 1, to: 12, sizeSquareMetres: 9 };
    expect(await addBooths(await central(), "first", booths)).toEqual({ ok: true, changed: 12 });
    expect(await addBooths(await central(), "first", { ...booths, from: 12, to: 20 })).toMatchObject({
      reason: "fairs:refused.booth_code_taken",
    });
    expect(await addBooths(await central(), "first", { ...booths, from: 5, to: 4 })).toMatchObject({
      reason: "fairs:refused.places_out_of_range",
    });
    const { booths: listed, next } = await boothsOfZone(await central(), id, null, 10);
    expect([listed[0]?.code, listed.length, next]).toEqual(["A01", 10, "A10"]);
    expect(await removeZone(await central(), "first", id)).toMatchObject({ reason: "fairs:refused.zone_in_use" });
    const renamed = { nameTh: "โซนชวนชิม", nameEn: "Taste", categoryCode: null };
    expect(await changeZone(await officer(), "first", id, renamed)).toBeNull();
    expect(await changeZone(await central(), "first", id, { ...renamed, nameTh: " " })).toMatchObject({
      reason: "fairs:refused.name",
    });
    expect(await changeZone(await central(), "first", id, renamed)).toMatchObject({ ok: true });
    expect(await zoneOf("first")).toMatchObject({ ...renamed, code: "A" });
    await changeZone(await central(), "first", id, zone);
  });

  it("blocks a booth with a reason, and takes away one that nobody was given", async () => {
    const [first, second] = (await boothsOfZone(await central(), (await zoneOf("first")).id, null)).booths;
    expect(await blockBooth(await central(), "first", first!.id, " ")).toMatchObject({
      reason: "fairs:refused.no_reason",
    });
    expect(await blockBooth(await central(), "first", first!.id, "เสา")).toMatchObject({ ok: true });
    expect(await zoneOf("first")).toMatchObject({ booths: 12, blocked: 1 });
    expect(await blockBooth(await central(), "first", first!.id, null)).toMatchObject({ ok: true });
    expect(await removeBooth(await central(), "first", second!.id)).toMatchObject({ ok: true });
    expect(await removeBooth(await central(), "first", second!.id)).toBeNull();
  });

  it("asks its questions, and keeps those that were answered", async () => {
    const asked = { kind: "yes_no", textTh: "มาได้ทุกวันหรือไม่", textEn: null, required: true } as const;
    expect(await addQuestion(await officer(), "first", asked)).toBeNull();
    expect(await addQuestion(await central(), "first", { ...asked, textTh: " " })).toMatchObject({ ok: false });
    await addQuestion(await central(), "first", asked);
    const [question] = await questionsOf(await central(), "first");
    expect(await removeQuestion(await central(), "first", question!.id)).toEqual({ ok: true });
    await addQuestion(await central(), "first", asked);
  });

  it("needs a quota before it is published", async () => {
    expect(await publishFair(await officer(), "first")).toBeNull();
    expect(await publishFair(await central(), "first")).toMatchObject({ reason: "fairs:refused.incomplete" });
    const changes = [
      { provinceCode: "30", categoryCode: null, capacity: 2 },
      { provinceCode: null, categoryCode: "food", capacity: 10 },
    ];
    expect(await changeQuotas(await officer(), "first", changes, null)).toBeNull();
    expect(await changeQuotas(await central(), "first", changes, null)).toEqual({ ok: true, changed: 2 });
    expect(await publishFair(await central(), "first")).toEqual({ ok: true });
    expect(await readFair(thePublic(), "first")).not.toBeNull();
  });

  it("is not changed over what somebody else has changed", async () => {
    expect(await change({}, { version: 99 })).toMatchObject({ reason: "fairs:refused.changed_meanwhile" });
  });

  it("extends its applications only with a reason that applicants read, and never shortens them", async () => {
    expect(await change({ applyLast: "2026-11-19" })).toMatchObject({ reason: "fairs:refused.earlier_end" });
    expect(await change({ applyLast: "2026-11-25" })).toMatchObject({
      reason: "fairs:refused.no_reason",
      field: "reason",
    });
    expect(await change({ applyLast: "2026-11-25" }, { reason: "น้ำท่วมหลายจังหวัด" })).toEqual({ ok: true });
    expect(await dateChangesOf(thePublic(), "first")).toMatchObject([{ reason: "น้ำท่วมหลายจังหวัด", extended: true }]);
    expect(await actionsOn("fair", "first")).toContain("fair.extended");
  });

  it("moves its other dates only with a reason too", async () => {
    const later = { applyLast: "2026-11-25", lastDay: "2026-12-27" };
    expect(await change(later)).toMatchObject({ reason: "fairs:refused.no_reason", field: "reason" });
    expect(await change(later, { reason: "ผู้ชมมาก" })).toEqual({ ok: true });
    expect((await dateChangesOf(thePublic(), "first"))[0]).toMatchObject({ reason: "ผู้ชมมาก", extended: false });
    expect(await change({ ...later, placeTh: "ไบเทค" })).toEqual({ ok: true });
  });

  it("comes again next year with zones, booths, quotas and questions", async () => {
    expect(await createFair(await central(), "second", INPUT, "first")).toMatchObject({ ok: true });
    expect(await zoneOf("second")).toMatchObject({ code: "A", booths: 11, given: 0 });
    expect((await quotasOf(await central(), "second")).map((row) => row.capacity)).toEqual([10, 2]);
    expect(await questionsOf(await central(), "second")).toHaveLength(1);
    expect(await actionsOn("fair", "second")).toEqual(["fair.created"]);
  });
});

describe("a quota", () => {
  let fairId: number;
  const set = async (capacity: number | null, reason: string | null = null) =>
    changeQuotas(await central(), "first", [{ provinceCode: "30", categoryCode: null, capacity }], reason);

  beforeAll(async () => {
    fairId = (await readFair(await central(), "first"))!.id;
    for (const id of await enterprisesOf("30", 2)) {
      await publishProduct(id);
      await apply(fairId, id, "selected");
    }
  });

  it("is never lowered below its use: the number is named", async () => {
    expect(await set(1)).toMatchObject({
      reason: "fairs:refused.quota_below_use",
      field: "30/any",
      params: { used: 2 },
      row: { provinceCode: "30", used: 2 },
    });
    expect(await set(null)).toMatchObject({ reason: "fairs:refused.quota_below_use" });
  });

  it("is raised with a reason", async () => {
    expect(await set(3)).toMatchObject({ reason: "fairs:refused.no_reason" });
    expect(await set(3, "เพิ่มโซน")).toEqual({ ok: true, changed: 1 });
    expect(await set(3, "อีกครั้ง")).toEqual({ ok: true, changed: 0 });
    expect(await set(-1, "ลบ")).toMatchObject({ ok: false });
  });

  it("gets no new row after the first selection", async () => {
    const late = [{ provinceCode: "50", categoryCode: null, capacity: 5 }];
    expect(await changeQuotas(await central(), "first", late, "x")).toMatchObject({
      reason: "fairs:refused.quota_late",
    });
  });

  it("is seen with its use by the department only", async () => {
    expect(await quotasOf(await officer(), "first")).toEqual([]);
  });
});

describe("the calendar of holidays", () => {
  it("begins with those of three years, and is kept by the department", async () => {
    expect((await listHolidays(await central(), 2026)).map((day) => day.onDate)).toContain("2026-12-10");
    expect(await setHoliday(await officer(), { onDate: "2026-12-11", nameTh: "วันหยุดพิเศษ", nameEn: "" })).toBeNull();
    expect(await setHoliday(await central(), { onDate: "2026-12-11", nameTh: "วันหยุดพิเศษ", nameEn: "" })).toEqual({
      ok: true,
    });
    expect(await holidaysFrom(db(), "2026-12-11")).toContain("2026-12-11");
    expect(await removeHoliday(await central(), "2026-12-11")).toEqual({ ok: true });
    expect(await removeHoliday(await central(), "2026-12-11")).toBeNull();
    expect(await actionsOn("holiday", "2026-12-11")).toEqual(["holiday.set", "holiday.removed"]);
  });

  it("has each day once", async () => {
    const { rows } = await sql<{ days: number }>`select count(*)::integer as days from public_holidays`.execute(db());
    expect(rows[0]!.days).toBeGreaterThan(40);
  });
});

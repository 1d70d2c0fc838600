import { beforeAll, describe, expect, it } from "vitest";
import { appointStaff, releaseStaff } from "#app/domain/fair-sales/appoint-staff.server.ts";
import { standingAt } from "#app/domain/fair-sales/sales-scope.server.ts";
import { candidatesFor, staffOf, workplaceOf } from "#app/domain/fair-sales/staff.server.ts";
import { addZone, removeZone } from "#app/domain/fairs/change-places.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { zonesOf } from "#app/domain/fairs/fair-places.server.ts";
import { myNotices } from "#app/domain/notices/my-notices.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { addFair } from "./fixture.ts";

const FAIR = "staffed-2569";
useDatabase();
const central = () => viewerFor("central@demo.test");
const officer = () => viewerFor("officer.30@demo.test");
beforeAll(async () => {
  await addFair(FAIR, "2026-11-14", "2026-11-16", [{ unit: "E1", category: "food", zone: "A" }]);
  await addZone(await central(), FAIR, { hall: "1", code: "Z", nameTh: "ลานแสดง", nameEn: null, categoryCode: null });
});

describe("the staff of a fair", () => {
  const helper = () => viewerFor("secretary.30@demo.test");
  const works = async () => (await standingAt(await helper(), (await readFair(await central(), FAIR))!.id)).works;
  const posts = async () => (await staffOf(await central(), FAIR))!.posts.map(({ zone }) => zone);

  it("are found by name or email, by whoever manages fairs and who types enough", async () => {
    expect(await candidatesFor(await central(), "secretary.30@")).toMatchObject([
      { email: "secretary.30@demo.test", office: { role: "committee_secretary" } },
    ]);
    expect(await candidatesFor(await central(), "demo.test")).toHaveLength(10);
    expect(await candidatesFor(await central(), " @d ")).toEqual([]);
    expect(await candidatesFor(await officer(), "secretary.30@")).toEqual([]);
    expect(await staffOf(await officer(), FAIR)).toBeNull();
  });

  it("are appointed for a zone or for all of the fair, once, and are told", async () => {
    const { userId } = (await helper()) as { userId: number };
    const zoneId = (await zonesOf(await central(), FAIR)).find(({ code }) => code === "Z")!.id;
    expect(await appointStaff(await officer(), FAIR, { userId, zoneId })).toBeNull();
    expect(await appointStaff(await central(), FAIR, { userId, zoneId: 0 })).toBeNull();
    expect(await appointStaff(await central(), FAIR, { userId: 0, zoneId })).toMatchObject({
      reason: "fairs:refused.person_unknown",
    });
    expect(await works()).toBe(false);
    expect(await appointStaff(await central(), FAIR, { userId, zoneId })).toEqual({ ok: true });
    expect(await appointStaff(await central(), FAIR, { userId, zoneId })).toMatchObject({
      reason: "fairs:refused.already_staff",
    });
    expect([await works(), await posts()]).toEqual([true, ["1 Z"]]);
    expect(await workplaceOf(await helper())).toEqual({ code: FAIR, opened: false });
    expect(await workplaceOf(await officer())).toBeNull();
    expect(await removeZone(await central(), FAIR, zoneId)).toMatchObject({ reason: "fairs:refused.zone_in_use" });
    expect((await myNotices(await helper(), null)).notices[0]).toMatchObject({
      kind: "staff_appointed",
      words: { fair: FAIR, zone: "1 Z" },
    });
    expect(await appointStaff(await central(), FAIR, { userId, zoneId: null })).toEqual({ ok: true });
    expect(await posts()).toEqual([null]);
  });

  it("keep no post that was taken back, and the history keeps all", async () => {
    const { userId } = (await helper()) as { userId: number };
    expect(await releaseStaff(await officer(), FAIR, { userId, zoneId: null })).toBeNull();
    expect(await releaseStaff(await central(), FAIR, { userId, zoneId: null })).toEqual({ ok: true });
    expect(await releaseStaff(await central(), FAIR, { userId, zoneId: null })).toBeNull();
    expect(await works()).toBe(false);
    const { changes } = (await staffOf(await central(), FAIR))!;
    expect(changes.map(({ appointed, zone }) => [appointed, zone])).toEqual([
      [false, null],
      [true, null],
      [false, "1 Z"],
      [true, "1 Z"],
    ]);
  });
});

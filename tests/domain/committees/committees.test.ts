import { type RawBuilder, sql } from "kysely";
import { describe, expect, test } from "vitest";
import { readCommittee } from "#app/domain/committees/committee.server.ts";
import { seatState } from "#app/domain/committees/committee.ts";
import { listCommittees, provincesWithout } from "#app/domain/committees/committees.server.ts";
import { changeMemberConsent } from "#app/domain/committees/member-consent.server.ts";
import { termsEnding } from "#app/domain/committees/terms-ending.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { actionsOf, COMMITTEE, seatOf } from "./fixture.ts";

useDatabase();

describe("a seat", () => {
  test("is vacant, filled, or ends within 90 or 30 days, its last day included", () => {
    const on = (lastDay: string | "open" | null) => seatState(lastDay, "2026-11-12");
    expect(on(null)).toBe("vacant");
    expect(on("open")).toBe("filled");
    expect(on("2026-11-12")).toBe("ending_30");
    expect(on("2026-12-12")).toBe("ending_30");
    expect(on("2026-12-13")).toBe("ending_90");
    expect(on("2027-02-10")).toBe("ending_90");
    expect(on("2027-02-11")).toBe("filled");
  });
});

describe("the list of committees", () => {
  test("has the nation's and one for each of 76 provinces, and none for Bangkok", async () => {
    const all = await listCommittees(thePublic(), { area: null, kind: null, missing: null });
    expect(all.filter(({ kind }) => kind === "provincial")).toHaveLength(76);
    expect(all[0]).toMatchObject({ kind: "national", areaCode: "TH" });
    expect(all.some(({ areaCode }) => areaCode === "10")).toBe(false);
    expect(await provincesWithout(await viewerFor("central@demo.test"))).toEqual([]);
  });

  test("counts the seats of each sector as the committee's own page does", async () => {
    const [row] = await listCommittees(thePublic(), { area: "30", kind: "provincial", missing: null });
    const seats = (await readCommittee(thePublic(), COMMITTEE))?.seats ?? [];
    const count = (state: string) => seats.filter((seat) => seat.state === state).length;
    expect(row).toMatchObject({
      seats: 21,
      vacant: count("vacant"),
      ending30: count("ending_30"),
      ending90: count("ending_30") + count("ending_90"),
      hasChair: true,
    });
    expect(row?.sectors.map(({ sector }) => sector)).toEqual([
      "government",
      "private",
      "academic",
      "civil_society",
      "people",
    ]);
    expect(row?.sectors.reduce((sum, { filled }) => sum + filled, 0)).toBe(21 - count("vacant"));
  });

  test("narrows to a region, a province and what is missing", async () => {
    const northeast = await listCommittees(thePublic(), { area: "northeast", kind: null, missing: null });
    expect(northeast).toHaveLength(20);
    const vacant = await listCommittees(thePublic(), { area: null, kind: null, missing: "vacant" });
    expect(vacant.every((row) => row.vacant > 0)).toBe(true);
    expect(vacant.map(({ id }) => id)).toContain(COMMITTEE);
    const groups = await listCommittees(thePublic(), { area: "30", kind: "working_group", missing: null });
    expect(groups).toHaveLength(3);
  });

  test("says who has not met this fiscal year, and how many actions are overdue", async () => {
    const all = await listCommittees(thePublic(), { area: null, kind: "provincial", missing: null });
    const count = async (query: RawBuilder<{ id: number; total: number }>) =>
      new Map((await query.execute(db())).rows.map(({ id, total }) => [id, total]));
    const met = await count(sql`select b.committee_id as id, count(*)::int as total from meeting_committees b
      where b.meeting_number is not null and b.held_on between '2026-10-01' and '2027-09-30'
        and exists (select from meetings m where m.id = b.meeting_id and m.state not in ('draft', 'called', 'cancelled'))
      group by 1`);
    const late = await count(sql`select committee_id as id, count(*)::int as total from actions
      where state not in ('done', 'cancelled') and due_on < '2026-11-12' group by 1`);
    expect(all.map(({ id, metThisYear, overdue }) => [id, metThisYear, overdue])).toEqual(
      all.map(({ id }) => [id, met.get(id) ?? 0, late.get(id) ?? 0]),
    );
    expect(all.every(({ metThisYear, metOn }) => metThisYear === 0 || (metOn ?? "") >= "2026-10-01")).toBe(true);
    const narrowed = async (missing: "not_met" | "overdue") =>
      (await listCommittees(thePublic(), { area: null, kind: "provincial", missing })).map(({ id }) => id);
    expect(await narrowed("not_met")).toEqual(all.filter((row) => row.metThisYear === 0).map(({ id }) => id));
    expect(await narrowed("overdue")).toEqual(all.filter((row) => row.overdue > 0).map(({ id }) => id));
  });
});

describe("terms about to end", () => {
  test("are listed to whoever keeps the committee, the soonest first", async () => {
    const ending = await termsEnding(await viewerFor("secretary.30@demo.test"));
    const own = ending.filter(({ committeeId }) => committeeId === COMMITTEE);
    expect(own.find(({ sector, seatNumber }) => sector === "private" && seatNumber === 2)).toMatchObject({
      lastDay: "2026-12-01",
      days: 19,
    });
    expect(own.find(({ sector, seatNumber }) => sector === "people" && seatNumber === 2)).toMatchObject({ days: 74 });
    expect(ending.map(({ days }) => days)).toEqual(ending.map(({ days }) => days).sort((a, b) => a - b));
    expect(ending.every(({ days }) => days >= 0 && days <= 90)).toBe(true);
  });

  test("are nobody's business elsewhere, nor the other bureau's", async () => {
    for (const email of ["head.50@demo.test", "secretary.30@demo.test"]) {
      const areas = (await termsEnding(await viewerFor(email))).map(({ areaTh }) => areaTh);
      expect(new Set(areas).size).toBeLessThanOrEqual(1);
    }
    expect(await termsEnding(await viewerFor("central2@demo.test"))).toEqual([]);
    expect(await termsEnding(thePublic())).toEqual([]);
  });
});

describe("names and contact details", () => {
  const holder = async (email: string | null, sector: string, number: number) => {
    const viewer = email ? await viewerFor(email) : thePublic();
    const seats = (await readCommittee(viewer, COMMITTEE))?.seats;
    return seats?.find((seat) => seat.sector === sector && seat.number === number)?.terms.find((t) => t.when === "now");
  };

  test("the public sees offices and no personal name without consent", async () => {
    const central = await viewerFor("central@demo.test");
    const { personId } = (await seatOf("government", 4)).terms[0]!;
    const fields = { name: false, phone: false, email: false };
    await changeMemberConsent(central, { committeeId: COMMITTEE, personId, fields });
    expect(await holder(null, "government", 4)).toMatchObject({
      nameTh: null,
      phone: null,
      email: null,
      positionTh: "เกษตรจังหวัดนครราชสีมา",
    });
    await changeMemberConsent(central, { committeeId: COMMITTEE, personId, fields: { ...fields, name: true } });
    expect(await holder(null, "government", 4)).toMatchObject({ nameTh: expect.stringContaining(" "), phone: null });
    const withdrawn = await changeMemberConsent(central, { committeeId: COMMITTEE, personId, fields });
    expect(withdrawn).toEqual({ ok: true, changed: 1 });
    expect(await holder(null, "government", 4)).toMatchObject({ nameTh: null });
    expect((await actionsOf("person", personId)).slice(0, 2)).toEqual(["consent.withdrawn", "consent.given"]);
  });

  test("an official sees names everywhere, and phone and email in the own province", async () => {
    expect(await holder("officer.3001@demo.test", "government", 1)).toMatchObject({
      nameTh: expect.any(String),
      phone: expect.any(String),
    });
    const chair = await holder("officer.50@demo.test", "government", 1);
    expect(chair?.nameTh).toEqual(expect.any(String));
    expect(chair?.personId && chair.personId % 14 === 0 ? null : chair?.phone).toBeNull();
  });

  test("consent is recorded only by who keeps the committee", async () => {
    const { personId } = (await seatOf("government", 1)).terms[0]!;
    const fields = { name: true, phone: true, email: true };
    for (const email of ["head.50@demo.test", "officer.30@demo.test", "central2@demo.test"])
      expect(
        await changeMemberConsent(await viewerFor(email), { committeeId: COMMITTEE, personId, fields }),
        email,
      ).toBeNull();
  });
});

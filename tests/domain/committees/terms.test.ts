import { describe, expect, test } from "vitest";
import { abolishSeat } from "#app/domain/committees/abolish-seat.server.ts";
import { addSeat } from "#app/domain/committees/add-seat.server.ts";
import { appoint } from "#app/domain/committees/appoint.server.ts";
import { readCommittee } from "#app/domain/committees/committee.server.ts";
import { endTerm } from "#app/domain/committees/end-term.server.ts";
import { readOrderFile } from "#app/domain/committees/order-file.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";
import { actionsOf, appointNew, COMMITTEE, refusal, seatOf } from "./fixture.ts";

useDatabase();
const SECRETARY = "secretary.30@demo.test";

const freshSeat = async (role: "member" | "chair" = "member") =>
  addSeat(await viewerFor(SECRETARY), { committeeId: COMMITTEE, sector: "academic", role, officeTh: "", officeEn: "" });

async function newSeat(): Promise<number> {
  const added = await freshSeat();
  if (!added?.ok) throw new Error("no seat was added");
  return added.seatId;
}

describe("appointing", () => {
  test("a new person with an order and its file, and leaves a history event", async () => {
    const seatId = await newSeat();
    const file = { name: "order.pdf", bytes: new TextEncoder().encode("%PDF-1.7 an order") };
    const appointed = await appointNew(seatId, { file });
    expect(appointed).toMatchObject({ ok: true });
    const termId = appointed?.ok ? appointed.termId : 0;
    const seat = (await readCommittee(await viewerFor(SECRETARY), COMMITTEE))?.seats.find(({ id }) => id === seatId);
    expect(seat?.terms).toMatchObject([
      { when: "now", from: "2026-11-12", lastDay: "2027-11-11", hasOrderFile: true, order: "คำสั่งจังหวัดที่ 1/2570" },
    ]);
    expect((await readOrderFile(await viewerFor(SECRETARY), COMMITTEE, termId))?.name).toBe("order.pdf");
    expect(await readOrderFile(thePublic(), COMMITTEE, termId)).toBeNull();
    expect(await readOrderFile(await viewerFor("officer.50@demo.test"), COMMITTEE, termId)).toBeNull();
    expect(await actionsOf("committee", COMMITTEE)).toContain("member.appointed");
  });

  test("to a seat that is taken on one of the days is refused with who sits there until when", async () => {
    const seat = await seatOf("private", 2);
    const holder = seat.terms[0]!;
    expect(await appointNew(seat.id, { from: "2026-12-01", to: null })).toMatchObject({
      ok: false,
      reason: "committees:refused.seat_taken",
      name: holder.nameTh,
      until: "2026-12-01",
    });
    expect(await appointNew(seat.id, { from: "2026-12-02", to: null })).toMatchObject({ ok: true });
  });

  test("of somebody who sits in another seat is refused", async () => {
    const [seatId, other] = [await newSeat(), await seatOf("government", 1)];
    const person = { id: other.terms.find((term) => term.when === "now")!.personId };
    expect(await appointNew(seatId, { person })).toMatchObject({
      reason: "committees:refused.sits_already",
      sector: "government",
      number: 1,
      until: null,
    });
  });

  test("for a second term keeps the first", async () => {
    const seatId = await newSeat();
    await appointNew(seatId, { from: "2024-01-01", to: "2024-12-31" });
    const first = (await readCommittee(await viewerFor(SECRETARY), COMMITTEE))?.seats.find(({ id }) => id === seatId)
      ?.terms[0];
    const again = await appointNew(seatId, { person: { id: first!.personId } });
    expect(again).toMatchObject({ ok: true });
    const terms = (await readCommittee(await viewerFor(SECRETARY), COMMITTEE))?.seats.find(
      ({ id }) => id === seatId,
    )?.terms;
    expect(terms).toMatchObject([
      { personId: first!.personId, from: "2026-11-12", when: "now" },
      { personId: first!.personId, from: "2024-01-01", lastDay: "2024-12-31", when: "past" },
    ]);
  });

  test("asks before it makes a second person of a known name", async () => {
    const [seatId, taken] = [await newSeat(), await seatOf("government", 4)];
    const known = taken.terms[0]!;
    const entry = { nameTh: ` ${known.nameTh?.replace(" ", "  ")}` };
    const asked = await appointNew(seatId, { person: { entry, isNew: false } });
    expect(asked).toMatchObject({ reason: "committees:refused.known_name" });
    expect(asked && "known" in asked && asked.known.map(({ id }) => id)).toContain(known.personId);
    expect(await appointNew(seatId, { person: { entry, isNew: true } })).toMatchObject({ ok: true });
  });

  test("needs an order, days in their order, a paper that is one, and a seat that is not abolished", async () => {
    const seatId = await newSeat();
    const why = async (more: Parameters<typeof appointNew>[1]) =>
      (await appointNew(seatId, more)) as { reason: string };
    expect((await why({ order: " " })).reason).toBe("committees:refused.no_order");
    expect((await why({ to: "2026-11-11" })).reason).toBe("committees:refused.dates");
    expect((await why({ person: { id: 0 } })).reason).toBe("committees:refused.nobody");
    const file = { name: "order.pdf", bytes: new TextEncoder().encode("<script>") };
    const before = await peopleKnown();
    expect((await why({ file })).reason).toBe("committees:refused.no_paper");
    expect(await peopleKnown(), "who is refused is not entered either").toBe(before);
    const viewer = await viewerFor(SECRETARY);
    expect(await abolishSeat(viewer, { committeeId: COMMITTEE, seatId, on: "2027-01-01" })).toEqual({ ok: true });
    expect((await why({})).reason).toBe("committees:refused.abolished");
    expect(await why({ to: "2026-12-31" })).toMatchObject({ ok: true });
  });

  test("is not there for other provinces, other roles and the other bureau", async () => {
    const { id } = await seatOf("academic", 3);
    for (const email of ["head.50@demo.test", "officer.30@demo.test", "central2@demo.test", "enterprise.1@demo.test"])
      expect(await appointNew(id, {}, email), email).toBeNull();
    expect(await appoint(thePublic(), { ...APPOINTMENT, seatId: id })).toBeNull();
    expect(await appointNew((await seatOf("academic", 1, 50)).id), "a seat of another committee").toBeNull();
  });
});

describe("the database refuses", () => {
  test("two people in a seat, and a person in two seats", async () => {
    const [taken, free] = [await seatOf("government", 4), await newSeat()];
    const insert = (seatId: number, personId: number) =>
      refusal(`insert into committee_terms (committee_id, seat_id, person_id, term, appointment_order)
        values (${COMMITTEE}, ${seatId}, ${personId}, '[2026-11-12,)', 'x')`);
    const outsider = (await seatOf("academic", 1, 50)).terms[0]!.personId;
    expect(await insert(taken.id, outsider)).toBe("seat_has_one_member");
    expect(await insert(free, taken.terms[0]!.personId)).toBe("person_has_one_seat");
  });

  test("to forget that somebody sat", async () => {
    expect(await refusal("delete from committee_terms")).toBe("committee_terms is append-only");
  });

  test("a second chair, a second committee of a province, and one for Bangkok", async () => {
    expect(
      await refusal(
        `insert into committee_seats (committee_id, sector_code, seat_number, role) values (30, 'people', 99, 'chair')`,
      ),
    ).toBe("committee_seats_one_chair");
    const insert = (kind: string, area: string) =>
      refusal(`insert into committees (kind, area_code, name_th) values ('${kind}', '${area}', 'x')`);
    expect(await insert("provincial", "30")).toBe("committees_one_per_province");
    expect(await insert("provincial", "10")).toBe("committees_place");
    expect(await insert("national", "30")).toBe("committees_place");
    expect(await insert("working_group", "30")).toBe("committees_working_group_of");
    expect(await insert("company_board", "30")).toBe("committees_board_of");
  });
});

describe("ending a term early", () => {
  const end = async (termId: number, more: object = {}, email = SECRETARY) =>
    endTerm(await viewerFor(email), {
      committeeId: COMMITTEE,
      termId,
      lastDay: "2026-11-11",
      reason: "ลาออก",
      seenLastDay: "2027-11-11",
      ...more,
    });
  const seated = async () => {
    const appointed = await appointNew(await newSeat(), { from: "2025-11-12" });
    return appointed?.ok ? appointed.termId : 0;
  };

  test("keeps the row and its attendance, and leaves a history event", async () => {
    const termId = await seated();
    await attended(termId, "2026-11-01");
    expect(await end(termId)).toEqual({ ok: true });
    const { status } = await db()
      .selectFrom("attendances")
      .where("termId", "=", termId)
      .select("status")
      .executeTakeFirstOrThrow();
    expect(status).toBe("present");
    expect((await actionsOf("committee", COMMITTEE))[0]).toBe("term.ended");
  });

  test("before a meeting whose attendance is recorded is refused", async () => {
    const termId = await seated();
    await attended(termId, "2026-11-02");
    expect(await end(termId, { lastDay: "2026-11-01" })).toMatchObject({
      reason: "committees:refused.attended",
      on: "2026-11-02",
    });
    expect(await refusal(`update committee_terms set term = '[2025-11-12,2026-11-02)' where id = ${termId}`)).toBe(
      "attendance_within_term",
    );
  });

  test("needs a reason, a day within the term, and nobody who was faster", async () => {
    const termId = await seated();
    expect(await end(termId, { reason: "" })).toMatchObject({ why: "no_reason" });
    expect(await end(termId, { lastDay: "2025-11-11" })).toMatchObject({ why: "before_start" });
    expect(await end(termId, { lastDay: "2027-11-11" })).toMatchObject({ why: "not_earlier" });
    expect(await end(termId)).toEqual({ ok: true });
    expect(await end(termId)).toMatchObject({ why: "changed", until: "2026-11-11" });
    expect(await end(termId, {}, "head.50@demo.test")).toBeNull();
  });
});

const APPOINTMENT = {
  committeeId: COMMITTEE,
  person: { entry: { nameTh: "นายใคร ตัวอย่าง" }, isNew: true },
  from: "2026-11-12",
  to: null,
  order: "1/2570",
  file: null,
};

async function peopleKnown(): Promise<number> {
  const { count } = await db()
    .selectFrom("people")
    .select((people) => people.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** A meeting of the committee on a day, at which the holder of the term was present. */
async function attended(termId: number, heldOn: string): Promise<void> {
  const meeting = await db().insertInto("meetings").values({ heldOn }).returning("id").executeTakeFirstOrThrow();
  const at = { meetingId: meeting.id, committeeId: COMMITTEE, heldOn };
  await db()
    .insertInto("meetingCommittees")
    .values({ ...at, meetingNumber: 900 + meeting.id })
    .execute();
  const { term } = await db()
    .selectFrom("committeeTerms")
    .where("id", "=", termId)
    .select("term")
    .executeTakeFirstOrThrow();
  await db()
    .insertInto("attendances")
    .values({ ...at, termId, term, status: "present" })
    .execute();
}

import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readCommittee } from "#app/domain/committees/committee.server.ts";
import { readCompany } from "#app/domain/companies/company.server.ts";
import { attendanceOf } from "#app/domain/meetings/attendance.server.ts";
import { partnerOf } from "#app/domain/partners/partner.server.ts";
import { type Audience, NETWORK_VISIBILITY, type NetworkField } from "#app/domain/personal-data/visibility.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const TODAY = "2026-11-12";
const COMPANY = 2030;
let personId: number;
let partnerId: number;
let meetingId: number;

beforeAll(async () => {
  const term = await db()
    .selectFrom("committeeTerms as t")
    .where("t.committeeId", "=", 30)
    .where(sql<boolean>`t.term @> ${TODAY}::date`)
    .where(sql<boolean>`not exists (select from publish_consents c where c.person_id = t.person_id)`)
    .orderBy("t.id")
    .select("t.personId")
    .executeTakeFirstOrThrow();
  personId = term.personId;
  const known = { nameTh: "นางความลับ กรรมการ", phone: "02-111-0001", email: "seat@secret.example" };
  await db().updateTable("people").set(known).where("id", "=", personId).execute();
  const partner = await db()
    .updateTable("organizations")
    .set({ phone: "02-111-0002" })
    .where("id", "=", (one) =>
      one
        .selectFrom("organizations")
        .where("kind", "=", "partner")
        .where("areaCode", "=", "30")
        .select(({ fn }) => fn.min("id").as("id")),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  partnerId = partner.id;
  const meeting = await db()
    .selectFrom("attendances")
    .where("committeeId", "=", 30)
    .orderBy("meetingId")
    .select("meetingId")
    .executeTakeFirstOrThrow();
  meetingId = meeting.meetingId;
});

/** What the domain tells a viewer of each field, "yes" or "no". */
async function told(viewer: Viewer): Promise<Partial<Record<NetworkField, string>>> {
  const seats = (await readCommittee(viewer, 30))!.seats;
  const term = seats.flatMap(({ terms }) => terms).find((each) => each.personId === personId);
  const company = (await readCompany(viewer, COMPANY))!;
  const yes = (there: unknown) => (there ? "yes" : "no");
  return {
    seatOffice: yes(seats.some(({ officeTh }) => officeTh)),
    seatName: yes(term?.nameTh),
    seatPhone: yes(term?.phone),
    seatEmail: yes(term?.email),
    attendanceNames: yes((await attendanceOf(viewer, meetingId)).length),
    holderSector: yes(company.sectors.length),
    holderName: yes(company.holders.some(({ nameTh }) => nameTh)),
    partnerContact: yes((await partnerOf(viewer, partnerId))?.contact?.phone),
  };
}

/** The table for a circle of which nobody has agreed to anything. */
const table = (audience: Audience, fields: string[]) =>
  Object.fromEntries(
    fields.map((field) => [field, NETWORK_VISIBILITY[field as NetworkField][audience].replace("consent", "no")]),
  );

describe("the table of visibility of committees, companies and partners", () => {
  it.each([
    ["public", null],
    ["network", "network.30@demo.test"],
    ["keepers", "secretary.30@demo.test"],
  ] as const)("is what they tell to %s (%s)", async (audience, email) => {
    const seen = await told(email ? await viewerFor(email) : thePublic());
    expect(seen).toEqual(table(audience, Object.keys(seen)));
  });

  it("lets an official of another province know a name, but neither contact nor attendance", async () => {
    expect(await told(await viewerFor("officer.50@demo.test"))).toMatchObject({
      ...{ seatName: "yes", holderName: "yes" },
      ...{ seatPhone: "no", seatEmail: "no", attendanceNames: "no", partnerContact: "no" },
    });
  });

  it("lets everybody see the one field that a member has agreed to", async () => {
    const recordedBy = (await viewerFor("secretary.30@demo.test")).userId as number;
    await db().insertInto("publishConsents").values({ personId, field: "phone", recordedBy }).execute();
    expect(await told(thePublic())).toMatchObject({ seatName: "no", seatPhone: "yes", seatEmail: "no" });
  });
});

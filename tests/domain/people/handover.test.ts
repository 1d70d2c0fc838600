import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { handOver } from "#app/domain/people/hand-over.server.ts";
import { officeHolders } from "#app/domain/people/handover-people.server.ts";
import { handoverSheet } from "#app/domain/people/handover-sheet.server.ts";
import { myHandovers, readHandover } from "#app/domain/people/handovers.server.ts";
import { startSession } from "#app/domain/people/session.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const idOf = async (name: string) => (await viewerFor(`${name}@demo.test`)).userId as number;
const pass = async (from: string, to: string, by = "head.30", reason = "ย้ายไปจังหวัดอื่น") =>
  handOver(await viewerFor(`${by}@demo.test`), { fromUserId: await idOf(from), toUserId: await idOf(to), reason });
const sheetOf = async (name: string, by = "head.30") =>
  handoverSheet(await viewerFor(`${by}@demo.test`), await idOf(name));

let actionId = 0;
beforeAll(async () => {
  actionId = await giveAction("secretary.30");
});

describe("who may pass on whose work to whom", () => {
  test("a head chooses among the officials of the own province, the department among all", async () => {
    const head = await viewerFor("head.30@demo.test");
    const own = (await officeHolders(head, "30")).map(({ nameTh }) => nameTh);
    expect(own).toEqual(expect.arrayContaining(["พัฒนาการจังหวัดนครราชสีมา", "เลขานุการ คสป. จังหวัดนครราชสีมา"]));
    expect(await officeHolders(head, "50")).toEqual([]);
    expect(await officeHolders(head, "TH")).toEqual([]);
    expect(await officeHolders(await viewerFor("admin@demo.test"), "50")).not.toEqual([]);
    expect(await officeHolders(await viewerFor("officer.30@demo.test"), "30")).toEqual([]);
    expect(await officeHolders(thePublic(), "30")).toEqual([]);
  });

  test("a successor's office must cover that of who leaves", async () => {
    const successors = (await sheetOf("officer.3001"))?.successors.map(({ id }) => id);
    expect(successors).toContain(await idOf("officer.30"));
    expect((await sheetOf("officer.30"))?.successors.map(({ id }) => id)).not.toContain(await idOf("officer.3001"));
    expect(await pass("officer.30", "officer.3001")).toEqual({
      ok: false,
      reason: "handover:refused.out_of_scope",
    });
  });

  test("to or from somebody out of scope is not there", async () => {
    expect(await pass("officer.30", "officer.50")).toBeNull();
    expect(await pass("officer.50", "officer.30")).toBeNull();
    expect(await pass("officer.30", "enterprise.1")).toBeNull();
    expect(await pass("officer.30", "head.30", "head.50")).toBeNull();
    expect(await pass("officer.30", "head.30", "officer.30")).toBeNull();
    expect(await sheetOf("officer.50")).toBeNull();
  });
});

describe("a hand-over", () => {
  test("needs a reason, and something to pass on", async () => {
    expect(await pass("secretary.30", "head.30", "head.30", "  ")).toMatchObject({
      reason: "handover:refused.no_reason",
    });
    expect(await pass("network.30", "head.30")).toMatchObject({ reason: "handover:refused.nothing" });
  });

  test("passes every open action once, leaves a history, and changes nothing that was written", async () => {
    const before = await db().selectFrom("auditEvents").select(sql<number>`max(id)::int`.as("last")).executeTakeFirst();
    const sheet = await sheetOf("secretary.30");
    expect(sheet?.actions.map(({ id }) => id)).toContain(actionId);
    const passed = await pass("secretary.30", "head.30");
    expect(passed).toMatchObject({ ok: true });
    const head = await db()
      .selectFrom("users")
      .where("email", "=", "head.30@demo.test")
      .select("personId")
      .executeTakeFirst();
    const action = await db().selectFrom("actions").where("id", "=", actionId).selectAll().executeTakeFirst();
    expect(action).toMatchObject({ ownerPersonId: head?.personId, version: 2, state: "open" });
    expect((await sheetOf("secretary.30"))?.actions).toEqual([]);
    expect(await pass("secretary.30", "head.30")).toMatchObject({ reason: "handover:refused.nothing" });
    const events = await db()
      .selectFrom("auditEvents")
      .where("id", ">", before?.last ?? 0)
      .orderBy("id")
      .select("action")
      .execute();
    expect(new Set(events.map((event) => event.action))).toEqual(new Set(["action.handed_over", "work.handed_over"]));
  });

  test("puts drafts into the successor's hands, who may pass them on in turn; who saved them stays written", async () => {
    const drafts = (await sheetOf("officer.30"))?.drafts.map(({ id }) => id) ?? [];
    expect(drafts.length).toBeGreaterThan(0);
    const saved = await savedBy(drafts);
    expect(await pass("officer.30", "head.30")).toMatchObject({ ok: true, items: { drafts } });
    expect((await sheetOf("officer.30"))?.drafts).toEqual([]);
    const taken = await sheetOf("head.30", "central");
    expect(taken?.drafts.map(({ id }) => id)).toEqual(expect.arrayContaining(drafts));
    expect(await savedBy(drafts)).toEqual(saved);
    await db()
      .updateTable("submissions")
      .set({ updatedAt: new Date(Date.now() + 1e12) })
      .where("id", "=", drafts[0]!)
      .execute();
    expect(
      (await sheetOf("officer.30"))?.drafts.map(({ id }) => id),
      "who saves it again has it again",
    ).toEqual([drafts[0]]);
  });

  test("moves a form that was being typed into a session of the successor", async () => {
    const path = "/reports/E1/2026-10/enterprise-month";
    await startSession(await idOf("officer.3001"), "secret", { path, fields: [["a", "1"]] });
    await startSession(await idOf("officer.30"), "secret", null);
    expect((await sheetOf("officer.3001"))?.forms).toEqual([path]);
    expect(await pass("officer.3001", "officer.30")).toMatchObject({ ok: true, items: { forms: [path] } });
    expect((await sheetOf("officer.3001"))?.forms).toEqual([]);
    expect((await sheetOf("officer.30"))?.forms).toEqual([path]);
  });

  test("makes a person of an official who was only an account", async () => {
    const id = await giveAction("head.30");
    expect(await pass("head.30", "officer.30", "central")).toMatchObject({
      ok: true,
      items: { actions: expect.arrayContaining([actionId, id]) },
    });
    const officer = await db()
      .selectFrom("users as u")
      .innerJoin("people as p", "p.id", "u.personId")
      .where("u.email", "=", "officer.30@demo.test")
      .select(["p.id", "p.positionTh"])
      .executeTakeFirstOrThrow();
    expect(officer.positionTh).toBe("เจ้าหน้าที่พัฒนาชุมชนจังหวัดนครราชสีมา");
    const { ownerPersonId } = await db()
      .selectFrom("actions")
      .where("id", "=", id)
      .select("ownerPersonId")
      .executeTakeFirstOrThrow();
    expect(ownerPersonId).toBe(officer.id);
  });

  test("is read by both, by who made it and by who oversees the office, and by nobody else", async () => {
    const [latest] = await myHandovers(await viewerFor("officer.30@demo.test"));
    const id = latest?.id ?? 0;
    for (const email of ["officer.30@demo.test", "head.30@demo.test", "central@demo.test", "admin@demo.test"])
      expect(await readHandover(await viewerFor(email), id), email).toMatchObject({ id, drafts: expect.any(Array) });
    for (const email of ["head.50@demo.test", "officer.3001@demo.test"])
      expect(await readHandover(await viewerFor(email), id), email).toBeNull();
    expect(await readHandover(thePublic(), id)).toBeNull();
  });

  test("is kept for good", async () => {
    for (const statement of ["delete from handovers", "update handovers set reason = 'x'"])
      await expect(sql.raw(statement).execute(db())).rejects.toThrow("handovers is append-only");
  });
});

function savedBy(ids: number[]) {
  return db()
    .selectFrom("submissions")
    .where("id", "in", ids)
    .orderBy("periodId")
    .orderBy("id")
    .select(["updatedBy", "state", "version"])
    .execute();
}

/** An action of the committee of province 30 in somebody's name, by a meeting of its own. */
async function giveAction(account: string): Promise<number> {
  const person = await db()
    .selectFrom("users")
    .where("email", "=", `${account}@demo.test`)
    .select(["id", "personId"])
    .executeTakeFirstOrThrow();
  const heldOn = "2026-11-01";
  const { id: meetingId } = await db()
    .insertInto("meetings")
    .values({ heldOn })
    .returning("id")
    .executeTakeFirstOrThrow();
  const body = { meetingId, committeeId: 30, heldOn, meetingNumber: 900 + meetingId };
  await db()
    .insertInto("meetingCommittees")
    .values({ ...body, quorumConfirmedAt: new Date() })
    .execute();
  const item = await db()
    .insertInto("agendaItems")
    .values({ meetingId, position: 1, kind: "decide", titleTh: "เรื่อง" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const resolution = await db()
    .insertInto("resolutions")
    .values({
      committeeId: 30,
      meetingId,
      agendaItemId: item.id,
      fiscalYear: 0,
      number: 0,
      textTh: "มติ",
      recordedBy: person.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const office = await db()
    .selectFrom("organizations")
    .where("kind", "=", "provincial_office")
    .where("areaCode", "=", "30")
    .select("id")
    .executeTakeFirstOrThrow();
  const due = { firstDueOn: "2026-12-01", dueOn: "2026-12-01" };
  const given = { committeeId: 30, resolutionId: resolution.id, ownerOrganizationId: office.id, taskTh: "งาน" };
  const { id } = await db()
    .insertInto("actions")
    .values({ ...given, ...due, ownerPersonId: person.personId })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetOldFailures } from "#app/domain/people/attempts.server.ts";
import { endOtherSessions, mySessions } from "#app/domain/people/my-sessions.server.ts";
import {
  carriedDraft,
  dropCarriedDraft,
  endSession,
  startSession,
  viewerOfSession,
} from "#app/domain/people/session.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { DEMO_PASSWORD, viewerFor } from "#tests/support/world.ts";

const SECRET = "a-secret-of-at-least-thirty-two-characters";
const OFFICER = "officer.30@demo.test";

useDatabase();
beforeEach(async () => {
  await db().deleteFrom("signInFailures").execute();
});

describe("signing in", () => {
  it("takes the right password, whatever the case of the email", async () => {
    expect(await signIn("Officer.30@Demo.Test ", DEMO_PASSWORD, "1.1.1.1", SECRET)).toMatchObject({ ok: true });
  });

  it("answers an unknown email like a wrong password", async () => {
    const wrong = await signIn(OFFICER, "something else", "1.1.1.1", SECRET);
    const unknown = await signIn("nobody@demo.test", "something else", "1.1.1.1", SECRET);
    expect(unknown).toEqual(wrong);
    expect(wrong).toEqual({ ok: false, reason: "wrong", waitSeconds: 0 });
  });

  it("slows an account down after five failures, from any address, and says how long", async () => {
    for (let count = 0; count < 5; count++) await signIn(OFFICER, "wrong", `1.1.1.${count}`, SECRET);
    const sixth = await signIn(OFFICER, DEMO_PASSWORD, "9.9.9.9", SECRET);
    expect(sixth).toMatchObject({ ok: false, reason: "slow-down", waitSeconds: 1 });
  });

  it("slows an address down that tries many accounts, and no other address", async () => {
    for (let count = 0; count < 30; count++) await signIn(`nobody.${count}@demo.test`, "wrong", "2.2.2.2", SECRET);
    expect(await signIn(OFFICER, DEMO_PASSWORD, "2.2.2.2", SECRET)).toMatchObject({ reason: "slow-down" });
    expect(await signIn(OFFICER, DEMO_PASSWORD, "3.3.3.3", SECRET)).toMatchObject({ ok: true });
  });

  it("the wait doubles with each further failure", async () => {
    for (let count = 0; count < 8; count++) {
      await signIn(OFFICER, "wrong", "1.1.1.1", SECRET);
      await db().updateTable("signInFailures").set({ failedAt: sql`failed_at - interval '10 seconds'` }).execute();
    }
    await db().updateTable("signInFailures").set({ failedAt: sql`now()` }).execute();
    expect(await signIn(OFFICER, DEMO_PASSWORD, "1.1.1.1", SECRET)).toMatchObject({ waitSeconds: 8 });
  });

  it("forgets failures older than a quarter of an hour, and all of an account that got in", async () => {
    await signIn(OFFICER, "wrong", "1.1.1.1", SECRET);
    await db().updateTable("signInFailures").set({ failedAt: sql`now() - interval '16 minutes'` }).execute();
    await forgetOldFailures();
    expect(await db().selectFrom("signInFailures").select("id").execute()).toEqual([]);
  });

  it("keeps neither the email nor the address of a failure", async () => {
    await signIn(OFFICER, "wrong", "1.1.1.1", SECRET);
    const { rows } = await sql<{ text: string }>`select sign_in_failures::text as text from sign_in_failures`.execute(
      db(),
    );
    expect(JSON.stringify(rows)).not.toMatch(/officer|1\.1\.1\.1/);
  });

  it("an account that was switched off is unknown", async () => {
    await db()
      .updateTable("users")
      .set({ disabledAt: sql`now()` })
      .where("email", "=", "officer.50@demo.test")
      .execute();
    expect(await signIn("officer.50@demo.test", DEMO_PASSWORD, "1.1.1.1", SECRET)).toMatchObject({ reason: "wrong" });
  });
});

describe("sessions", () => {
  it("a token answers with the viewer and their offices", async () => {
    const { userId } = await viewerFor(OFFICER);
    const token = await startSession(userId!, SECRET, null);
    expect(await viewerOfSession(token, SECRET, "en")).toMatchObject({
      userId,
      language: "en",
      grants: [{ role: "provincial_officer", areaCode: "30" }],
    });
  });

  it("a token of another secret, an ended or an expired session is nobody", async () => {
    const { userId } = await viewerFor(OFFICER);
    const token = await startSession(userId!, SECRET, null);
    expect(await viewerOfSession(token, `${SECRET}!`, "th")).toBeNull();
    await endSession(token, SECRET);
    expect(await viewerOfSession(token, SECRET, "th")).toBeNull();
    const old = await startSession(userId!, SECRET, null);
    await db().updateTable("sessions").set({ expiresAt: sql`now() - interval '1 second'` }).execute();
    expect(await viewerOfSession(old, SECRET, "th")).toBeNull();
  });

  it("the database cannot give a token back", async () => {
    const { userId } = await viewerFor(OFFICER);
    const token = await startSession(userId!, SECRET, null);
    const { rows } = await sql<{ text: string }>`select sessions::text as text from sessions`.execute(db());
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString("hex"));
  });

  it("a session in use is prolonged to twelve hours from now", async () => {
    const { userId } = await viewerFor(OFFICER);
    const token = await startSession(userId!, SECRET, null);
    await db()
      .updateTable("sessions")
      .set({ lastSeenAt: sql`now() - interval '1 hour'`, expiresAt: sql`now() + interval '1 minute'` })
      .execute();
    await viewerOfSession(token, SECRET, "th");
    const { left } = await db()
      .selectFrom("sessions")
      .select(sql<number>`extract(epoch from max(expires_at) - now())::int`.as("left"))
      .executeTakeFirstOrThrow();
    expect(left).toBeGreaterThan(11.9 * 3600);
  });

  it("an office that has ended gives nothing", async () => {
    const viewer = await viewerFor("secretary.30@demo.test");
    await db()
      .updateTable("roleAssignments")
      .set({ validFrom: "2020-01-01", validTo: "2020-12-31" })
      .where("userId", "=", viewer.userId)
      .execute();
    expect((await viewerFor("secretary.30@demo.test")).grants).toEqual([]);
  });

  it("what was being typed is carried for its own page and forgotten when saved", async () => {
    const { userId } = await viewerFor(OFFICER);
    const draft = { path: "/reports/E1/2026-10/enterprise-month", fields: [["v:C3-01", "1234"]] as [string, string][] };
    const token = await startSession(userId!, SECRET, draft);
    expect(await carriedDraft(token, SECRET, "/reports/E2/2026-10/enterprise-month")).toBeNull();
    expect(await carriedDraft(token, SECRET, draft.path)).toEqual(draft);
    await dropCarriedDraft(token, SECRET);
    expect(await carriedDraft(token, SECRET, draft.path)).toBeNull();
  });

  it("somebody can sign out everywhere else, and that is in the history", async () => {
    const viewer = await viewerFor("head.50@demo.test");
    const [here, there] = [
      await startSession(viewer.userId!, SECRET, null),
      await startSession(viewer.userId!, SECRET, null),
    ];
    await endOtherSessions(viewer, here, SECRET);
    expect(await viewerOfSession(there, SECRET, "th")).toBeNull();
    expect(await mySessions(viewer, here, SECRET)).toMatchObject([{ isCurrent: true }]);
    const event = await db()
      .selectFrom("auditEvents")
      .select("newValues")
      .where("action", "=", "sessions.ended")
      .executeTakeFirstOrThrow();
    expect(event.newValues).toEqual({ ended: 1 });
  });
});

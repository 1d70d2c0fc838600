import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { claimEnterprise, withdrawClaim } from "#app/domain/enterprises/claim-enterprise.server.ts";
import { claims, myClaims } from "#app/domain/enterprises/claims.server.ts";
import { decideClaim } from "#app/domain/enterprises/decide-claim.server.ts";
import { hashIdNumber } from "#app/domain/people/id-number.server.ts";
import { grantsOf } from "#app/domain/people/session.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { signUp } from "#app/domain/people/sign-up.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { historyOf, problemsIn, whole } from "./typed-record.ts";

useDatabase();

const SECRET = "a-secret-that-only-tests-have-0123456789";
const PASSWORD = "a long sentence nobody guesses";
let head: Viewer;
let newcomer: Viewer;

beforeAll(async () => {
  head = await viewerFor("head.30@demo.test");
  await signUp({ email: "New@Example.test", nameTh: "นางใหม่ ตัวอย่าง", password: PASSWORD }, "1.2.3.4", SECRET);
  newcomer = await viewerFor("new@example.test");
});

const idOf = async (viewer: Viewer) => (await myClaims(viewer))[0]?.id ?? 0;
const claim = (viewer: Viewer, code: string, idNumber: string) =>
  claimEnterprise(viewer, code, { idNumber, message: null });

describe("signing up", () => {
  it("makes an account without any office, with which one signs in", async () => {
    expect(newcomer.grants).toEqual([]);
    expect(await signIn("new@example.test", PASSWORD, "1.2.3.4", SECRET)).toMatchObject({ ok: true });
  });

  it("answers the same for a known email, and leaves its account alone", async () => {
    const again = { email: "new@example.test", nameTh: "คนอื่น", password: "another long password" };
    expect(await signUp(again, "1.2.3.5", SECRET)).toEqual({ ok: true });
    expect(await signIn("new@example.test", PASSWORD, "1.2.3.4", SECRET)).toMatchObject({ ok: true });
    expect((await viewerFor("new@example.test")).nameTh).toBe("นางใหม่ ตัวอย่าง");
  });

  it("names every field that is wrong", async () => {
    expect(await signUp({ email: "no", nameTh: " ", password: "short" }, "1.2.3.6", SECRET)).toEqual({
      ok: false,
      reason: "wrong",
      problems: ["email", "name", "password"],
    });
  });
});

describe("a claim", () => {
  const number = whole("130010000007");

  it("is refused with a wrong number, and waits once at a time", async () => {
    expect(problemsIn((await claim(newcomer, "E9", "1234567890123")) as never)).toEqual([
      ["idNumber", "number_check_digit"],
    ]);
    expect(await claim(newcomer, "E9", number)).toEqual({ ok: true });
    expect(problemsIn((await claim(newcomer, "E9", number)) as never)).toEqual([["idNumber", "claim_waiting"]]);
    expect((await claims(head, { decided: false, after: null })).claims.map(({ code }) => code)).toContain("E9");
  });

  it("withdrawn, frees the number: nobody keeps another's occupied", async () => {
    const other = await viewerFor("network.30@demo.test");
    const borrowed = whole("130010000008");
    expect(await claim(other, "E9", borrowed)).toEqual({ ok: true });
    expect(await withdrawClaim(newcomer, await idOf(other))).toBe(false);
    expect(await withdrawClaim(other, await idOf(other))).toBe(true);
    const kept = await db()
      .selectFrom("people")
      .where("idNumberHash", "=", hashIdNumber(borrowed))
      .select("id")
      .execute();
    expect(kept).toEqual([]);
  });

  it("is not seen or decided by another province, nor refused without a reason", async () => {
    const id = await idOf(newcomer);
    expect(await decideClaim(await viewerFor("head.50@demo.test"), id, { approve: true, reason: null })).toBeNull();
    expect(await decideClaim(head, id, { approve: false, reason: " " })).toEqual({
      ok: false,
      reason: "claims:refused.no_reason",
    });
  });

  it("approved, makes its account a member of the enterprise with its person, and is decided once", async () => {
    const id = await idOf(newcomer);
    expect(await decideClaim(head, id, { approve: true, reason: null })).toEqual({ ok: true, code: "E9" });
    expect(await grantsOf(newcomer.userId ?? 0)).toMatchObject([{ role: "enterprise_member", unitId: 9 }]);
    expect(await decideClaim(head, id, { approve: false, reason: "ไม่ใช่" })).toMatchObject({
      reason: "claims:refused.decided",
    });
    expect(await historyOf("E9")).toEqual(["claim.asked", "claim.asked", "claim.withdrawn", "claim.approved"]);
    const owner = await viewerFor("new@example.test");
    expect(problemsIn((await claim(owner, "E9", number)) as never)).toEqual([["idNumber", "already_yours"]]);
    expect(problemsIn((await claim(owner, "E4", whole("130010000009"))) as never)).toEqual([
      ["idNumber", "number_not_yours"],
    ]);
  });

  it("is refused with a reason that the claimant reads", async () => {
    const owner = await viewerFor("new@example.test");
    await claim(owner, "E4", number);
    expect(await decideClaim(head, await idOf(owner), { approve: false, reason: "ไม่พบในบัญชีกลุ่ม" })).toMatchObject({
      ok: true,
    });
    expect((await myClaims(owner))[0]).toMatchObject({ state: "refused", reason: "ไม่พบในบัญชีกลุ่ม" });
  });

  it("is not decided by whoever made it, and the database refuses it too", async () => {
    const officer = await viewerFor("officer.30@demo.test");
    await claim(officer, "E10", whole("130010000011"));
    const id = await idOf(officer);
    expect(await decideClaim(officer, id, { approve: true, reason: null })).toMatchObject({ ok: false });
    const self = db()
      .updateTable("enterpriseClaims")
      .set({ state: "approved", decidedBy: officer.userId, decidedAt: new Date() })
      .where("id", "=", id);
    await expect(self.execute()).rejects.toThrow(/check/);
  });
});

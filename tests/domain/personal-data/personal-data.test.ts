import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { addMember } from "#app/domain/enterprises/add-member.server.ts";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import { formatThirteenDigits } from "#app/domain/identity/thirteen-digits.ts";
import { hashIdNumber, openIdNumbers, sealIdNumber, unsealIdNumber } from "#app/domain/people/id-number.server.ts";
import { answerCorrection } from "#app/domain/personal-data/answer-correction.server.ts";
import { askCorrection } from "#app/domain/personal-data/ask-correction.server.ts";
import { correctionRequests } from "#app/domain/personal-data/correction-requests.server.ts";
import { giveConsent, withdrawConsent } from "#app/domain/personal-data/give-consent.server.ts";
import { lookAtNumber } from "#app/domain/personal-data/look-at-number.server.ts";
import { myData } from "#app/domain/personal-data/my-data.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const NUMBER = "3300100000012"; // its last digit fits
let owner: Viewer;
let officer: Viewer;
let personId: number;

beforeAll(async () => {
  owner = await viewerFor("enterprise.1@demo.test");
  officer = await viewerFor("officer.30@demo.test");
  const user = await db().selectFrom("users").where("id", "=", owner.userId).select("personId").executeTakeFirst();
  personId = user?.personId ?? 0;
  const { cipher, hash, masked } = sealIdNumber(NUMBER);
  await db()
    .updateTable("people")
    .set({ idNumberCipher: cipher, idNumberHash: hash, idNumberMasked: masked, email: "leader@e1.example" })
    .where("id", "=", personId)
    .execute();
});

const recordOf = async (viewer: Viewer) => {
  const found = await readEnterprise(viewer, "E1");
  if (!found || found.mergedInto !== null) throw new Error("E1 is not there");
  return found.record;
};

describe("a number", () => {
  it("is sealed anew each time, recognised by its hash, and opened by its own key alone", () => {
    const [one, two] = [sealIdNumber(NUMBER), sealIdNumber(NUMBER)];
    expect(one.cipher.equals(two.cipher)).toBe(false);
    expect(one.hash.equals(hashIdNumber(NUMBER))).toBe(true);
    expect(one.cipher.includes(NUMBER)).toBe(false);
    expect(unsealIdNumber(two.cipher)).toBe(NUMBER);
    const broken = Buffer.from(one.cipher);
    broken[20]! ^= 1;
    expect(() => unsealIdNumber(broken)).toThrow();
    openIdNumbers("another secret, as long as the one of the tests");
    expect(() => unsealIdNumber(one.cipher)).toThrow();
    expect(hashIdNumber(NUMBER).equals(one.hash)).toBe(false);
    openIdNumbers(process.env.SESSION_SECRET ?? "");
  });

  it("is looked at with a reason only, and the person sees who looked and why", async () => {
    expect(await lookAtNumber(officer, "E1", personId, "ดู")).toEqual({
      ok: false,
      reason: "personal:refused.no_reason",
    });
    expect((await myData(owner)).person?.looks).toEqual([]);
    const reason = "ตรวจกับบัตรประชาชนตามคำขอ";
    expect(await lookAtNumber(officer, "E1", personId, reason)).toEqual({
      ok: true,
      number: formatThirteenDigits(NUMBER),
    });
    expect((await myData(owner)).person?.looks).toMatchObject([{ byTh: officer.nameTh, reason }]);
  });

  it("is not looked at by another province, by an office without the right, by its owner's colleagues or the public", async () => {
    const others = ["officer.50", "officer.3001", "central", "network.30", "enterprise.1"];
    for (const name of others)
      expect(await lookAtNumber(await viewerFor(`${name}@demo.test`), "E1", personId, "อยากดูเลขเต็ม"), name).toBeNull();
    expect(await lookAtNumber(thePublic(), "E1", personId, "อยากดูเลขเต็ม")).toBeNull();
    expect((await myData(owner)).person?.looks).toHaveLength(1);
  });

  it("is masked in what its owner downloads, and a look is never undone", async () => {
    expect(JSON.stringify(await myData(owner))).not.toContain(NUMBER);
    await expect(db().deleteFrom("idNumberViews").execute()).rejects.toThrow(/append-only/);
  });
});

describe("consent", () => {
  it("makes a field public, is live once, and withdrawn keeps both dates", async () => {
    expect((await recordOf(thePublic())).members[0]?.email).toBeNull();
    expect(await giveConsent(owner, "email")).toBe(true);
    expect(await giveConsent(owner, "email")).toBe(false);
    expect((await recordOf(thePublic())).members[0]?.email).toBe("leader@e1.example");
    expect(await withdrawConsent(owner, "email")).toBe(true);
    expect(await withdrawConsent(owner, "email")).toBe(false);
    expect((await recordOf(thePublic())).members[0]?.email).toBeNull();
    const [past] = (await myData(owner)).person?.consents ?? [];
    expect(past).toMatchObject({ field: "email", givenAt: expect.any(Date), withdrawnAt: expect.any(Date) });
    const events = await db().selectFrom("auditEvents").where("entity", "=", "person").select("action").execute();
    expect(events.map(({ action }) => action)).toEqual(["consent.given", "consent.withdrawn"]);
  });

  it("a second live one is refused by the database", async () => {
    const row = { personId, field: "phone", recordedBy: owner.userId ?? 0 };
    await expect(db().insertInto("publishConsents").values(row).execute()).rejects.toThrow(/publish_consents_one_live/);
  });

  it("is given by nobody whom the portal does not know", async () => {
    expect(await giveConsent(thePublic(), "name")).toBe(false);
    expect(await giveConsent(await viewerFor("network.30@demo.test"), "name")).toBe(false);
  });
});

describe("a correction", () => {
  it("is asked for by the person and answered once by an official of the area", async () => {
    expect(await askCorrection(owner, "  ")).toBe(false);
    expect(await askCorrection(owner, "ชื่อสะกดผิด")).toBe(true);
    const [request] = (await correctionRequests(officer)).open.filter((each) => each.request === "ชื่อสะกดผิด");
    const id = request?.id ?? 0;
    const answer = { decision: "done", answer: "แก้แล้ว" } as const;
    expect(await answerCorrection(await viewerFor("officer.50@demo.test"), id, answer)).toBeNull();
    expect(await answerCorrection(officer, id, { ...answer, answer: " " })).toMatchObject({ ok: false });
    expect(await answerCorrection(officer, id, answer)).toEqual({ ok: true });
    expect(await answerCorrection(officer, id, answer)).toMatchObject({ reason: "personal:refused.answered" });
    expect((await myData(owner)).person?.corrections[0]).toMatchObject({ decision: "done", answer: "แก้แล้ว" });
  });

  it("of an official's own data is answered by somebody else", async () => {
    const head = await viewerFor("head.30@demo.test");
    expect(await askCorrection(head, "เบอร์ผิด")).toBe(true);
    const own = (await correctionRequests(head)).open.find(({ isOwn }) => isOwn);
    expect(await answerCorrection(head, own?.id ?? 0, { decision: "done", answer: "แก้แล้ว" })).toMatchObject({
      reason: "personal:refused.own",
    });
  });
});

describe("a member's person", () => {
  it("is told apart by the number, not by the name", async () => {
    const person = { nameTh: "นางคนละคน ตัวอย่าง", nameEn: null, role: "member", phone: null, email: null } as const;
    const added = await addMember(officer, "E1", { ...person, idNumber: NUMBER, from: "2026-01-01" });
    expect(added).toMatchObject({ ok: false, problems: [{ field: "idNumber" }] });
  });
});

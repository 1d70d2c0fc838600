import { beforeAll, describe, expect, test } from "vitest";
import { readAccount, searchAccounts } from "#app/domain/people/accounts.server.ts";
import { appoint, appointFirstAdministrator } from "#app/domain/people/appoint.server.ts";
import { changePassword, resetPassword } from "#app/domain/people/change-password.server.ts";
import { endOffice } from "#app/domain/people/end-office.server.ts";
import { startSession, viewerOfSession } from "#app/domain/people/session.server.ts";
import { signIn } from "#app/domain/people/sign-in.server.ts";
import { switchAccount } from "#app/domain/people/switch-account.server.ts";
import { action, loader } from "#app/routes/accounts.$id.tsx";
import { loader as openForm, action as sendForm } from "#app/routes/accounts.tsx";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { DEMO_PASSWORD, thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const SECRET = "a secret of thirty-two letters or more";
const admin = () => viewerFor("admin@demo.test");
const entry = { email: "New.Officer@Demo.test", nameTh: "คนใหม่", role: "district_officer", place: "5001" };

async function lastEvent(userId: number) {
  return db()
    .selectFrom("auditEvents")
    .select("action")
    .where("entity", "=", "user")
    .where("entityId", "=", String(userId))
    .orderBy("id", "desc")
    .executeTakeFirst();
}

describe("appointing", () => {
  let made: { userId: number; password: string };
  beforeAll(async () => {
    made = (await appoint(await admin(), entry)) as typeof made;
  });

  test("makes an account whose password, told once, opens it with the office", async () => {
    expect(await signIn("new.officer@demo.test", made.password, "192.0.2.1", SECRET)).toMatchObject({ ok: true });
    const viewer = await viewerFor("new.officer@demo.test");
    expect(viewer.grants).toEqual([{ role: "district_officer", areaCode: "5001", unitId: null, bureau: null }]);
    expect(await lastEvent(made.userId)).toEqual({ action: "user.appointed" });
  });

  test("gives somebody known a second office and leaves the password alone", async () => {
    const again = await appoint(await admin(), { ...entry, nameTh: "", role: "company_member", place: "s50" });
    expect(again).toEqual({ ok: true, userId: made.userId, password: null });
    expect((await readAccount(await admin(), made.userId))?.offices.map(({ role }) => role)).toEqual([
      "district_officer",
      "company_member",
    ]);
  });

  test.each([
    [{ email: "nobody" }, "email"],
    [{ email: "x@demo.test", nameTh: " " }, "name"],
    [{ role: "king" }, "role"],
    [{ place: "50" }, "place"],
    [{ place: "9999" }, "place"],
    [{ role: "company_member", place: "E1" }, "place"],
    [{}, "held"],
  ])("refuses %j: %s", async (wrong, reason) => {
    expect(await appoint(await admin(), { ...entry, ...wrong })).toEqual({ ok: false, reason });
  });

  test("and everything about accounts is the administrator's alone", async () => {
    for (const viewer of [thePublic(), await viewerFor("central@demo.test"), await viewerFor("head.30@demo.test")]) {
      expect(await appoint(viewer, entry)).toBeNull();
      expect(await searchAccounts(viewer, "")).toEqual([]);
      expect(await readAccount(viewer, made.userId)).toBeNull();
      expect(await endOffice(viewer, made.userId, 1)).toBeNull();
      expect(await resetPassword(viewer, made.userId)).toBeNull();
    }
  });
});

describe("the form", () => {
  const send = async (form: Record<string, string>) => {
    const cookie = await cookieOf("admin@demo.test");
    return answered(async () => sendForm(routeArguments("/accounts", {}, { cookie, form })));
  };
  const typed = { email: "of.names@demo.test", name: "คนใหม่", role: "district_officer", province: "", district: "" };

  test("offers every district by its name, under its province", async () => {
    const cookie = await cookieOf("admin@demo.test");
    const { places } = await openForm(routeArguments("/accounts", {}, { cookie }));
    expect(places.find(({ value }) => value === "30")).toMatchObject({
      label: "นครราชสีมา",
      districts: expect.arrayContaining([{ value: "3001", label: "เมืองนครราชสีมา" }]),
    });
    expect(places.flatMap(({ districts }) => districts).length).toBe(928);
  });

  test("takes the place that the office is held for, and refuses a district of another province", async () => {
    const slip = await send({ ...typed, province: "50", district: "3001" });
    expect([slip.status, slip.value]).toEqual([
      422,
      expect.objectContaining({ refused: { reason: "place", field: "district" } }),
    ]);
    expect((await send({ ...typed, role: "company_member", district: "3001" })).value).toMatchObject({
      refused: { reason: "place", field: "code" },
    });
    expect((await send({ ...typed, province: "30", district: "3001", code: "E1" })).status).toBe(200);
    expect((await viewerFor("of.names@demo.test")).grants).toMatchObject([{ areaCode: "3001", unitId: null }]);
  });
});

describe("an office", () => {
  test("ends at once, and not one's own", async () => {
    const admins = await admin();
    const [secretary] = await searchAccounts(admins, "secretary.30");
    const office = secretary?.offices[0]?.id ?? 0;
    expect(await endOffice(admins, secretary?.id ?? 0, office)).toEqual({ ok: true });
    expect((await viewerFor("secretary.30@demo.test")).grants).toEqual([]);
    expect(await lastEvent(secretary?.id ?? 0)).toEqual({ action: "user.office_ended" });
    expect(await endOffice(admins, secretary?.id ?? 0, office)).toBeNull();
    expect(await endOffice(admins, admins.userId ?? 0, 1)).toEqual({ ok: false, reason: "own" });
  });
});

describe("an account", () => {
  const reason = "พ้นจากราชการ";

  test("that is switched off opens nothing, ends its sessions at once, and can be switched on again", async () => {
    const viewer = await viewerFor("officer.3001@demo.test");
    const userId = viewer.userId ?? 0;
    const token = await startSession(userId, SECRET, null);
    const enter = () => signIn("officer.3001@demo.test", DEMO_PASSWORD, "192.0.2.5", SECRET);
    expect(await switchAccount(await admin(), { userId, on: false, reason })).toEqual({ ok: true });
    expect(await viewerOfSession(token, SECRET, "th")).toBeNull();
    expect(await enter()).toMatchObject({ ok: false });
    expect((await readAccount(await admin(), userId))?.disabledAt).toBeInstanceOf(Date);
    expect((await readAccount(await admin(), userId))?.offices).toHaveLength(1);
    expect(await lastEvent(userId)).toEqual({ action: "user.switched_off" });
    expect(await switchAccount(await admin(), { userId, on: true, reason })).toEqual({ ok: true });
    expect(await viewerOfSession(token, SECRET, "th")).toBeNull();
    expect(await enter()).toMatchObject({ ok: true });
  });

  test("is switched with a reason, by somebody else who looks after accounts", async () => {
    const admins = await admin();
    const userId = (await viewerFor("officer.50@demo.test")).userId ?? 0;
    const refused = (why: string) => ({ ok: false, reason: why });
    expect(await switchAccount(admins, { userId, on: false, reason: " " })).toEqual(refused("no_reason"));
    expect(await switchAccount(admins, { userId, on: true, reason })).toEqual(refused("as_it_is"));
    const own = { userId: admins.userId ?? 0, on: false, reason };
    expect(await switchAccount(admins, own)).toEqual(refused("switch_own"));
    expect(await switchAccount(admins, { userId: 2_000_000_000, on: false, reason })).toBeNull();
    expect(await switchAccount(await viewerFor("head.30@demo.test"), { userId, on: false, reason })).toBeNull();
    expect((await readAccount(admins, userId))?.disabledAt).toBeNull();
  });
});

describe("the page of an account", () => {
  const run = async (id: number, form?: Record<string, string>) => {
    const args = routeArguments(
      `/accounts/${id}`,
      { id: String(id) },
      { cookie: await cookieOf("admin@demo.test"), form },
    );
    return answered<unknown>(async () => (form ? action(args) : loader(args)));
  };

  test("asks before it ends an office or sets a password, and tells what was done, by whom and why", async () => {
    const [officer] = await searchAccounts(await admin(), "officer.40@");
    const [id, office] = [officer?.id ?? 0, String(officer?.offices[0]?.id)];
    for (const form of [{ intent: "end", office }, { intent: "password" }]) {
      const asked = await run(id, form as never);
      expect(asked).toMatchObject({ status: 422, value: { refused: { key: "accounts:refused.sure" } } });
    }
    expect((await run(id, { office })).status).toBe(400);
    expect((await run(id, { intent: "end", office, sure: "yes" })).status).toBe(303);
    expect((await run(id, { intent: "password", sure: "yes" })).value).toMatchObject({ password: expect.any(String) });
    expect((await run(id, { intent: "off", reason: "" })).value).toMatchObject({ refused: { field: "reason" } });
    expect((await run(id, { intent: "off", reason: "ย้ายหน่วยงาน" })).status).toBe(303);
    const page = (await run(id)).value as Awaited<ReturnType<typeof loader>>;
    expect(page).toMatchObject({ offices: [], off: expect.any(String) });
    expect(page.events.map(({ title, reason }) => [title, reason])).toEqual([
      ["ปิดบัญชี", "ย้ายหน่วยงาน"],
      ["ตั้งรหัสผ่านใหม่ให้", null],
      ["ยกเลิกหน้าที่: เจ้าหน้าที่จังหวัด", null],
    ]);
  });
});

describe("a password", () => {
  test("changes with the current one, and other devices are signed out", async () => {
    const viewer = await viewerFor("officer.50@demo.test");
    const [here, there] = [
      await startSession(viewer.userId ?? 0, SECRET, null),
      await startSession(viewer.userId ?? 0, SECRET, null),
    ];
    const change = (current: string, next: string) =>
      changePassword(viewer, { current, next, token: here, address: "192.0.2.2", secret: SECRET });
    expect(await change(DEMO_PASSWORD, "short")).toMatchObject({ ok: false, reason: "short" });
    expect(await change("not the one", "a longer password")).toMatchObject({ ok: false, reason: "current" });
    expect(await change(DEMO_PASSWORD, "a longer password")).toEqual({ ok: true });
    expect(await viewerOfSession(here, SECRET, "th")).not.toBeNull();
    expect(await viewerOfSession(there, SECRET, "th")).toBeNull();
    expect(await lastEvent(viewer.userId ?? 0)).toEqual({ action: "user.password_changed" });
  });

  test("that was lost is set anew by the administrator, and nobody stays signed in", async () => {
    const viewer = await viewerFor("head.50@demo.test");
    const token = await startSession(viewer.userId ?? 0, SECRET, null);
    const password = (await resetPassword(await admin(), viewer.userId ?? 0)) as string;
    expect(await viewerOfSession(token, SECRET, "th")).toBeNull();
    expect(await signIn("head.50@demo.test", password, "192.0.2.3", SECRET)).toMatchObject({ ok: true });
    expect(await resetPassword(await admin(), 2_000_000_000)).toBeNull();
  });
});

test("a portal that somebody administers appoints nobody when it starts; one without makes its first", async () => {
  expect(await appointFirstAdministrator("first@demo.test")).toBeNull();
  await db()
    .updateTable("roleAssignments")
    .set({ validTo: "2020-01-01", validFrom: "2019-01-01" })
    .where("role", "=", "administrator")
    .execute();
  const password = await appointFirstAdministrator("first@demo.test");
  expect(await signIn("first@demo.test", password ?? "", "192.0.2.4", SECRET)).toMatchObject({ ok: true });
});

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import type { FormAnswer } from "#app/routes/committees/form-answer.ts";
import { action as abolish } from "#app/routes/committees.$id.seats.$seat.abolition.tsx";
import { action as appoint } from "#app/routes/committees.$id.seats.$seat.appointment.tsx";
import { action as end } from "#app/routes/committees.$id.seats.$seat.ending.tsx";
import { loader as seatLoader } from "#app/routes/committees.$id.seats.$seat.tsx";
import { action as addSeat } from "#app/routes/committees.$id.seats.tsx";
import { action as settings, loader as settingsLoader } from "#app/routes/committees.$id.settings.tsx";
import { loader as pageLoader } from "#app/routes/committees.$id.tsx";
import { action as openGroup } from "#app/routes/committees.$id.working-groups.tsx";
import { loader as listLoader, action as openProvincial } from "#app/routes/committees.tsx";
import { loader as handoverLoader, action as pass } from "#app/routes/handover.tsx";
import { actionsOf, seatOf } from "#tests/domain/committees/fixture.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();
const SECRETARY = "secretary.30@demo.test";
type Params = Record<string, string>;

async function load<T>(run: (args: LoaderFunctionArgs) => Promise<T>, path: string, params: Params, email?: string) {
  const cookie = email ? await cookieOf(email) : undefined;
  return answered<T>(() => run(routeArguments(path, params, { cookie })));
}
async function send(
  run: (args: ActionFunctionArgs) => Promise<unknown>,
  params: Params,
  form: Params,
  email: string | undefined = SECRETARY,
) {
  const cookie = await cookieOf(email);
  return answered<unknown>(() => run(routeArguments("/committees", params, { cookie, form })));
}
const errorsOf = (answer: { value: unknown }) => (answer.value as FormAnswer).errors;
const keyOf = (answer: { value: unknown }) => errorsOf(answer)[0]?.key;

describe("the pages of committees", () => {
  test("the public reads offices and sectors, and no name", async () => {
    const { value } = await load(pageLoader, "/committees/30", { id: "30" });
    const page = value as Awaited<ReturnType<typeof pageLoader>>;
    expect(page.sectors.map(({ name }) => name)).toEqual([
      "ภาครัฐ",
      "ภาคเอกชน",
      "ภาควิชาการ",
      "ภาคประชาสังคม",
      "ภาคประชาชน",
    ]);
    const unconsenting = page.seats.filter(({ holder }) => holder && holder.personId % 7 !== 0);
    expect(unconsenting.length).toBeGreaterThan(10);
    for (const { holder } of unconsenting) expect(holder).toMatchObject({ name: null, phone: null, email: null });
    expect(page).toMatchObject({ past: [], events: [], kept: false });
  });

  test("an official begins with the own province, everybody else with the country", async () => {
    const own = await load(listLoader, "/committees", {}, "officer.3001@demo.test");
    expect(own.value).toMatchObject({ chosen: { area: "30" }, rows: [{ name: "นครราชสีมา" }] });
    const all = (await load(listLoader, "/committees", {})).value as Awaited<ReturnType<typeof listLoader>>;
    expect(all.rows).toHaveLength(77);
    expect(all.ending).toEqual([]);
  });

  test("what is not a committee is not there, nor the workshop of one that somebody else keeps", async () => {
    for (const id of ["999999", "x", "-1"]) expect((await load(pageLoader, "/", { id })).status, id).toBe(404);
    const seat = String((await seatOf("private", 1)).id);
    for (const email of ["head.50@demo.test", "officer.30@demo.test", "central2@demo.test"])
      expect((await load(seatLoader, "/", { id: "30", seat }, email)).status, email).toBe(404);
    expect((await load(seatLoader, "/?q=สม", { id: "30", seat }, SECRETARY)).status).toBe(200);
  });
});

describe("forms", () => {
  test("add a seat, appoint somebody, and say plainly why it cannot be done twice", async () => {
    const added = await send(addSeat, { id: "30" }, { sector: "people", role: "member", officeTh: "", officeEn: "" });
    const seat = /seats\/(\d+)/.exec(added.headers.get("location") ?? "")?.[1] ?? "";
    const form = { name: "นางใหม่ ตัวอย่าง", from: "12/11/2569", to: "๑๑/๑๑/๒๕๗๐", order: "คำสั่งที่ 9/2570" };
    expect((await send(appoint, { id: "30", seat }, form)).status).toBe(303);
    const again = await send(appoint, { id: "30", seat }, { ...form, name: "นายอื่น ตัวอย่าง" });
    expect(again.status).toBe(422);
    expect(again.value).toMatchObject({
      form: "appoint",
      typed: { name: "นายอื่น ตัวอย่าง" },
      errors: [
        { id: "from", key: "committees:refused.seat_taken", params: { name: "นางใหม่ ตัวอย่าง", until: "11 พ.ย. 2570" } },
      ],
    });
    expect(keyOf(await send(abolish, { id: "30", seat }, { on: "1/1/2570" }))).toBe("committees:refused.held");
    const { id } = (await seatOf("people", 5)).terms[0]!;
    const ending = { term: `${id}/2027-11-11`, lastDay: "31/12/2569", reason: "ย้าย" };
    expect(keyOf(await send(end, { id: "30", seat }, { ...ending, lastDay: "31/2/2570" }))).toBe(
      "committees:refused.day",
    );
    expect((await send(end, { id: "30", seat }, ending)).status).toBe(303);
    expect((await send(abolish, { id: "30", seat }, { on: "1/1/2570" })).status).toBe(303);
    expect((await actionsOf("committee", 30)).slice(0, 4)).toEqual([
      "seat.abolished",
      "term.ended",
      "member.appointed",
      "seat.added",
    ]);
  });

  test("offer the people of a known name to choose from", async () => {
    const [seat, known] = [await seatOf("academic", 3), await seatOf("government", 1)];
    const name = known.terms[0]?.nameTh ?? "";
    const form = { name, from: "12/11/2569", to: "", order: "คำสั่งที่ 9/2570" };
    const asked = await send(appoint, { id: "30", seat: String(seat.id) }, form);
    expect(keyOf(asked)).toBe("committees:refused.known_name");
    expect((asked.value as FormAnswer).known?.[0]?.label).toContain(name);
    const chosen = { ...form, person: String(known.terms[0]?.personId) };
    expect(keyOf(await send(appoint, { id: "30", seat: String(seat.id) }, chosen))).toBe(
      "committees:refused.sits_already_open",
    );
  });

  test("change the rules, and tell the second of two editors", async () => {
    const { value } = await load(settingsLoader, "/", { id: "30" }, SECRETARY);
    const { now } = value as Awaited<ReturnType<typeof settingsLoader>>;
    expect((await send(settings, { id: "30" }, { ...now, noticeDays: "14" })).status).toBe(303);
    expect(keyOf(await send(settings, { id: "30" }, { ...now, noticeDays: "5" }))).toBe("committees:refused.stale");
    const newer = { ...now, version: "2" };
    for (const [wrong, why] of [
      [{ quorumNumerator: "3", quorumDenominator: "2" }, "quorum"],
      [{ sectorsRequired: "6" }, "sectors"],
      [{ noticeDays: "1.5" }, "notice"],
      [{ nameTh: " " }, "no_committee_name"],
    ] as const)
      expect(keyOf(await send(settings, { id: "30" }, { ...newer, ...wrong }))).toBe(`committees:refused.${why}`);
    expect((await actionsOf("committee", 30))[0]).toBe("settings.changed");
    expect((await send(settings, { id: "30" }, newer, "head.50@demo.test")).status).toBe(404);
  });

  test("set up a working group, and no second committee or chair", async () => {
    const group = await send(openGroup, { id: "30" }, { nameTh: "คณะทำงานด้านผ้า", businessArea: "processing" });
    const id = Number(/committees\/(\d+)/.exec(group.headers.get("location") ?? "")?.[1]);
    expect(await actionsOf("committee", id)).toEqual(["committee.opened"]);
    expect(keyOf(await send(openGroup, { id: String(id) }, { nameTh: "ซ้อน" }))).toBe(
      "committees:refused.of_working_group",
    );
    expect(keyOf(await send(addSeat, { id: "30" }, { role: "chair" }))).toBe("committees:refused.second_chair");
    expect(keyOf(await send(openProvincial, {}, { province: "30" }))).toBe("committees:refused.exists");
    expect(keyOf(await send(openProvincial, {}, { province: "50" }))).toBe("committees:refused.elsewhere");
    expect(keyOf(await send(openProvincial, {}, { province: "10" }, "central@demo.test"))).toBe(
      "committees:refused.bangkok",
    );
  });
});

describe("the page of hand-overs", () => {
  test("shows the sheet of an official of the own province, and passes it on", async () => {
    const from = String((await viewerFor("officer.30@demo.test")).userId);
    const to = String((await viewerFor("head.30@demo.test")).userId);
    const { value } = await load(handoverLoader, `/handover?from=${from}`, {}, "head.30@demo.test");
    const page = value as Awaited<ReturnType<typeof handoverLoader>>;
    expect(page.sheet?.total).toBeGreaterThan(0);
    expect(page.sheet?.successors.map((person) => person.value)).toContain(to);
    const stranger = String((await viewerFor("officer.50@demo.test")).userId);
    expect((await load(handoverLoader, `/handover?from=${stranger}`, {}, "head.30@demo.test")).status).toBe(404);
    expect(keyOf(await send(pass, {}, { from, to, reason: "" }, "head.30@demo.test"))).toBe(
      "handover:refused.no_reason",
    );
    const passed = await send(pass, {}, { from, to, reason: "ย้าย" }, "head.30@demo.test");
    expect(passed.headers.get("location")).toMatch(/^\/handover\/\d+$/);
  });
});

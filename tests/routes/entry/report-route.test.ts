import { beforeAll, describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import type { ShownAgain } from "#app/routes/entry/start-of.ts";
import { action as draftAction } from "#app/routes/reports.$unit.$period.$form.draft.ts";
import { action, loader } from "#app/routes/reports.$unit.$period.$form.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { addEnterprises } from "#tests/support/newcomers.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

const FORM = "enterprise-month";
const OCTOBER = "2026-10";
let officer: string;
let fresh: string[];

beforeAll(async () => {
  officer = await cookieOf("officer.30@demo.test");
  fresh = await addEnterprises(15);
});

const nextFresh = () => {
  const unit = fresh.shift();
  if (!unit) throw new Error("every newcomer has begun by now");
  return unit;
};

const pathOf = (unit: string) => `/reports/${unit}/${OCTOBER}/${FORM}`;
const open = async (unit: string, cookie = officer, query = "") => {
  const run = () => loader(routeArguments(pathOf(unit) + query, { unit, period: OCTOBER, form: FORM }, { cookie }));
  return (await answered(run)).value as Awaited<ReturnType<typeof loader>>;
};
const post = (unit: string, form: Record<string, string>, cookie = officer) =>
  answered(() =>
    Promise.resolve(action(routeArguments(pathOf(unit), { unit, period: OCTOBER, form: FORM }, { cookie, form }))),
  );
const draft = async (unit: string, form: Record<string, string>, cookie = officer) => {
  const response = await draftAction(
    routeArguments(`${pathOf(unit)}/draft`, { unit, period: OCTOBER, form: FORM }, { cookie, form }),
  );
  return { status: response.status, body: await response.json() };
};

const ANSWERS = {
  "C3-01/none/value": "๑๒๓,๔๕๖.๕๐",
  "C3-02/none/value": "0",
  "C4-01/none/value": "3",
  "C4-02/none/value": "",
  "C4-02/none/missingReason": "not_available",
};

describe("the form of one report", () => {
  test("opens with its questions, nothing saved yet and version 0", async () => {
    const page = await open(nextFresh());
    expect(page).toMatchObject({ state: "none", version: 0, can: { save: true }, checked: false, carried: null });
    expect(page.indicators.map((indicator) => indicator.code)).toEqual(["C3-01", "C3-02", "C4-01", "C4-02"]);
    expect(page.computed.map((indicator) => indicator.code)).toEqual(["C3-04"]);
    expect(page.texts["C3-01/none/value"]).toBe("");
  });

  test("is not there outside of the scope, and asks the public to sign in", async () => {
    const unit = fresh[0] as string;
    const other = routeArguments(
      pathOf(unit),
      { unit, period: OCTOBER, form: FORM },
      { cookie: await cookieOf("officer.50@demo.test") },
    );
    expect((await answered(() => loader(other))).status).toBe(404);
    const nobody = await answered(() => loader(routeArguments(pathOf(unit), { unit, period: OCTOBER, form: FORM })));
    expect(nobody.status).toBe(303);
    expect(nobody.headers.get("location")).toContain("/sign-in?next=");
  });

  test("is read by the head of the province, who may not type", async () => {
    const page = await open(fresh[0] as string, await cookieOf("head.30@demo.test"));
    expect(page.can).toMatchObject({ enter: false, save: false });
  });

  test("saves by a plain post, goes back to its page, and shows what was saved", async () => {
    const unit = nextFresh();
    const { requestKey } = await open(unit);
    const saved = await post(unit, { intent: "save", version: "0", requestKey, ...ANSWERS });
    expect(saved.status).toBe(303);
    expect(saved.headers.get("location")).toBe(pathOf(unit));
    const page = await open(unit);
    expect(page).toMatchObject({ state: "draft", version: 1 });
    expect(page.texts).toMatchObject({
      "C3-01/none/value": "123,456.5",
      "C3-02/none/value": "0",
      "C4-02/none/missingReason": "not_available",
    });
  });

  test("posted twice saves once", async () => {
    const unit = nextFresh();
    const form = { intent: "save", version: "0", requestKey: (await open(unit)).requestKey, ...ANSWERS };
    await post(unit, form);
    expect((await post(unit, form)).status).toBe(303);
    expect((await open(unit)).version).toBe(1);
  });

  test("keeps what cannot be saved in its field, and saves the rest", async () => {
    const unit = nextFresh();
    const { requestKey } = await open(unit);
    const again = await post(unit, {
      intent: "save",
      version: "0",
      requestKey,
      ...ANSWERS,
      "C4-01/none/value": "1.2.3",
    });
    expect(again.status).toBe(422);
    const shown = again.value as ShownAgain;
    expect(shown).toMatchObject({ kind: "cells", version: 1 });
    expect(shown.texts["C4-01/none/value"]).toBe("1.2.3");
    expect((await open(unit)).texts).toMatchObject({ "C3-01/none/value": "123,456.5", "C4-01/none/value": "" });
  });

  test("sends, twice without harm, and may be withdrawn", async () => {
    const unit = nextFresh();
    const form = { intent: "send", version: "0", requestKey: (await open(unit)).requestKey, ...ANSWERS };
    expect((await post(unit, form)).headers.get("location")).toBe(pathOf(unit));
    expect((await post(unit, form)).status).toBe(303);
    const sent = await open(unit);
    expect(sent).toMatchObject({ state: "submitted", can: { save: false, withdraw: true } });
  });

  test("does not send while something is missing: it goes back and says what", async () => {
    const unit = nextFresh();
    const { requestKey } = await open(unit);
    const sent = await post(unit, { intent: "send", version: "0", requestKey, "C3-01/none/value": "5" });
    expect(sent.headers.get("location")).toBe(`${pathOf(unit)}?check=1`);
    expect(await open(unit, officer, "?check=1")).toMatchObject({ state: "draft", checked: true });
  });

  test("refuses what is no form of ours", async () => {
    expect((await post(fresh[0] as string, { hello: "world" })).status).toBe(400);
  });
});

describe("somebody else was faster", () => {
  test("the answer shows theirs beside mine, and changes nothing", async () => {
    const unit = nextFresh();
    const mine = await open(unit);
    const district = await cookieOf("officer.30@demo.test");
    await post(unit, { intent: "save", version: "0", requestKey: mine.requestKey, ...ANSWERS }, district);
    const { requestKey } = await open(unit);
    const typed = { "C3-01/none/value": "999", "C4-01/none/value": "" };
    const again = await post(unit, { intent: "save", version: "0", requestKey, base: "{}", ...typed });
    expect(again.status).toBe(409);
    expect(again.value).toMatchObject({ kind: "stale", version: 1, conflicts: ["C3-01/none"] });
    const shown = again.value as Extract<ShownAgain, { kind: "stale" }>;
    expect(shown.texts["C3-01/none/value"]).toBe("999");
    expect(shown.texts["C4-01/none/value"]).toBe("3");
    expect(shown.theirs).toMatchObject({ by: expect.stringContaining("นครราชสีมา"), version: 1 });
    expect((await open(unit)).texts["C3-01/none/value"]).toBe("123,456.5");

    const chosen = { ...typed, "choice:C3-01/none": "theirs", "C4-01/none/value": "4" };
    await post(unit, { intent: "save", version: "1", requestKey: shown.requestKey, base: "{}", ...chosen });
    expect((await open(unit)).texts).toMatchObject({ "C3-01/none/value": "123,456.5", "C4-01/none/value": "4" });
  });

  test("a report that was sent meanwhile is refused, and the typing comes back", async () => {
    const unit = nextFresh();
    const { requestKey } = await open(unit);
    await post(unit, { intent: "save", version: "0", requestKey, ...ANSWERS });
    const viewer = await viewerFor("officer.30@demo.test");
    await submitReport(viewer, { unitCode: unit, periodCode: OCTOBER, formCode: FORM, version: 1 });
    const again = await post(unit, {
      intent: "save",
      version: "1",
      requestKey: `${requestKey}-2`,
      "C4-01/none/value": "9",
    });
    expect(again.value).toMatchObject({ kind: "refused", reason: "entry:refused.locked" });
    expect((again.value as ShownAgain).texts["C4-01/none/value"]).toBe("9");
  });
});

describe("a session that ended while typing", () => {
  test("the sign-in page carries the form", async () => {
    const unit = fresh[0] as string;
    const answer = await post(unit, { intent: "save", version: "0", requestKey: "some-key-1", ...ANSWERS }, "");
    expect(answer.status).toBe(401);
    expect(answer.value).toMatchObject({ kind: "sign-in-again", draft: { path: pathOf(unit) } });
  });

  test("a script is told, and nothing is saved", async () => {
    const unit = fresh[0] as string;
    const { status, body } = await draft(unit, { version: "0", requestKey: "some-key-2", ...ANSWERS }, "");
    expect([status, body]).toEqual([401, { kind: "signed-out" }]);
    expect((await open(unit)).version).toBe(0);
  });
});

describe("saving while typing", () => {
  test("saves the changed cells and answers version, time and the next key", async () => {
    const unit = nextFresh();
    const { status, body } = await draft(unit, { version: "0", requestKey: "draft-key-1", "C3-01/none/value": "5" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: "saved",
      version: 1,
      at: expect.stringMatching(/^10:\d\d:\d\d$/),
      refusedCells: [],
    });
    const more = await draft(unit, { version: "1", requestKey: body.requestKey, "C4-01/none/value": "-4" });
    expect(more.body).toMatchObject({ kind: "saved", version: 1, refusedCells: ["C4-01/none"] });
    const report = await readReport(await viewerFor("officer.30@demo.test"), {
      unitCode: unit,
      periodCode: OCTOBER,
      formCode: FORM,
    });
    expect(report?.cells).toHaveLength(1);
  });

  test("tells a stale version what stands now", async () => {
    const unit = nextFresh();
    await draft(unit, { version: "0", requestKey: "draft-key-2", "C3-01/none/value": "5" });
    const { status, body } = await draft(unit, { version: "0", requestKey: "draft-key-3", "C3-01/none/value": "6" });
    expect(status).toBe(409);
    expect(body).toMatchObject({ kind: "stale", theirs: { version: 1, texts: { "C3-01/none/value": "5" } } });
  });

  test("is refused to who may not enter", async () => {
    const { status, body } = await draft(
      fresh[0] as string,
      { version: "0", requestKey: "draft-key-4", "C3-01/none/value": "5" },
      await cookieOf("head.30@demo.test"),
    );
    expect([status, body.reason]).toEqual([422, "entry:refused.not_allowed"]);
  });
});

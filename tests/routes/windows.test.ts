import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as figures } from "#app/routes/national.figures.tsx";
import { loader as nationalLoader } from "#app/routes/national.tsx";
import type { WindowAnswer } from "#app/routes/windows/window-answer.ts";
import { action as dates } from "#app/routes/windows.dates.tsx";
import { action as exceptions } from "#app/routes/windows.exceptions.tsx";
import { action, loader } from "#app/routes/windows.tsx";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";

useDatabase();
const CENTRAL = "central@demo.test";
type Page = Awaited<ReturnType<typeof loader>>;

const open = async (query = "", email = CENTRAL) => {
  const args = routeArguments(`/windows${query}`, {}, { cookie: await cookieOf(email) });
  return answered(async () => loader(args));
};
const post = async (
  run: (args: ActionFunctionArgs) => Promise<unknown>,
  path: string,
  form: Record<string, string>,
  email = CENTRAL,
) => {
  const args = routeArguments(path, {}, { cookie: await cookieOf(email), form });
  return answered<unknown>(async () => run(args));
};

describe("the page of periods", () => {
  test("shows the windows of a year by form, and is the department's alone", async () => {
    const page = (await open("?year=2569")).value as Page;
    expect(page.groups.map((group) => group.code)).toContain("enterprise-quarter");
    const year = page.groups.find((group) => group.code === "province-year");
    expect(year?.windows).toMatchObject([
      { period: "ปีงบฯ 2569", due: "29 พ.ย. 2569", closes: "29 มี.ค. 2570", state: null },
    ]);
    expect((await open("", "head.30@demo.test")).status).toBe(404);
  });

  test("opens a window with dates typed in the Buddhist Era, and shows a mistake beside what was typed", async () => {
    const form = { form: "province-month", period: "2567-09", dueOn: "10/10/2567", closesOn: "25/11/2567" };
    const wrong = await post(action, "/windows", { ...form, dueOn: "สิบตุลา" });
    expect(wrong).toMatchObject({
      status: 422,
      value: { form: "open", errors: [{ id: "dueOn", key: "windows:refused.date" }], typed: { dueOn: "สิบตุลา" } },
    } satisfies { status: number; value: WindowAnswer | unknown });
    expect((await post(action, "/windows", form)).status).toBe(303);
    expect((await post(action, "/windows", form)).value).toMatchObject({ errors: [{ key: "windows:refused.exists" }] });
    expect((await post(action, "/windows", form, "officer.30@demo.test")).status).toBe(404);
  });

  test("opens everything that has ended at once", async () => {
    const form = { id: 9, code: "enterprise-year", reportedBy: "enterprise", frequency: "year", bureau: "otop" };
    await db()
      .insertInto("forms")
      .values({ ...form, nameTh: "รายงานรายปี", nameEn: "Yearly report" })
      .execute();
    await db().insertInto("formVersions").values({ id: 9, formId: 9, number: 1 }).execute();
    expect(((await open()).value as Page).missing).toMatchObject([{ key: "enterprise-year/FY2569" }]);
    expect((await post(action, "/windows", { all: "yes" })).status).toBe(303);
    expect(((await open()).value as Page).missing).toEqual([]);
  });
});

test("mistyped dates are changed with a reason, and the history says from when to when", async () => {
  const form = { form: "company-month", period: "2569-10", closesOn: "15/1/2570", reason: "" };
  const change = (more: Record<string, string>) => post(dates, "/windows/dates", { ...form, ...more });
  expect((await change({})).value).toMatchObject({ form: "dates", errors: [{ id: "changeReason" }], typed: form });
  expect((await change({ closesOn: "สิ้นปี" })).value).toMatchObject({ errors: [{ id: "change-closesOn" }] });
  expect((await change({ reason: "พิมพ์วันผิด" })).status).toBe(303);
  const page = (await open("?year=2570")).value as Page;
  const window = page.groups.find((group) => group.code === "company-month")?.windows[0];
  expect(window).toMatchObject({ period: "ต.ค. 2569", closes: "15 ม.ค. 2570" });
  expect(page.events[0]).toMatchObject({ text: "ปิดรับ 25 ธ.ค. 2569 → 15 ม.ค. 2570: พิมพ์วันผิด" });
  expect((await post(dates, "/windows/dates", form, "head.30@demo.test")).status).toBe(404);
});

test("an exception goes to a unit or a province, never both, and is listed with its reason", async () => {
  const form = { form: "enterprise-month", period: "2569-10", openUntil: "31/12/2569", reason: "ไฟไหม้สำนักงาน" };
  const both = await post(exceptions, "/windows/exceptions", { ...form, unit: "E1", area: "30" });
  expect(both.value).toMatchObject({ form: "exception", errors: [{ key: "windows:refused.to_whom" }] });
  expect((await post(exceptions, "/windows/exceptions", { ...form, area: "30" })).status).toBe(303);
  const page = (await open()).value as Page;
  expect(page.exceptions).toMatchObject([{ period: "ต.ค. 2569", until: "31 ธ.ค. 2569", reason: "ไฟไหม้สำนักงาน" }]);
  expect(page.exceptions[0]?.to).toContain("นครราชสีมา");
});

test("national figures are stored only as they were shown", async () => {
  const text =
    "kind,indicator,area,period,value,numerator,denominator,source,note\npublished,C3-01,TH,FY2561,197000000000,,,SmartSME,";
  const blind = await post(figures, "/national/figures", { text, seen: "not what was shown" });
  expect(blind.status).toBe(409);
  const { seen } = (blind.value as { tried: { seen: string } }).tried;
  expect((await post(figures, "/national/figures", { text, seen })).status).toBe(303);
  const args = routeArguments("/national?year=2561", {}, { cookie: await cookieOf(CENTRAL) });
  const page = (await answered(async () => nationalLoader(args))).value as Awaited<ReturnType<typeof nationalLoader>>;
  expect(page.published).toMatchObject([{ code: "C3-01", value: "197,000,000,000", source: "SmartSME" }]);
});

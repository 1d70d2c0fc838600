import { expect, test } from "vitest";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { action as send, loader as sending } from "#app/routes/due.$area.$form.$period.tsx";
import { loader } from "#app/routes/due.tsx";
import { loader as grid } from "#app/routes/grid.$form.$period.tsx";
import { aReport, asItIs } from "#tests/domain/reviews/reports.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { viewerFor } from "#tests/support/world.ts";

useDatabase();

type Page = Awaited<ReturnType<typeof loader>>;
const open = async (query: string, email = "officer.30@demo.test") => {
  const args = routeArguments(`/due${query}`, {}, { cookie: await cookieOf(email) });
  return answered(async () => loader(args));
};

test("an officer sees what came back first, how far each form is, and every report with its way in", async () => {
  const page = (await open("")).value as Page;
  expect(page.today).toBe("วันนี้ 12 พฤศจิกายน 2569");
  expect(page.returned.length).toBeGreaterThan(0);
  expect(page.returned.every((row) => row.state === "returned" && row.reason)).toBe(true);
  const october = page.progress.find((card) => card.form.includes("OTOP") && card.period === "ต.ค. 2569");
  expect(october).toMatchObject({ sent: "ส่งแล้ว 9 จาก 18", badge: "overdue", due: "กำหนดส่ง 10 พ.ย. 2569" });
  expect(october?.parts.map((part) => part.state)).toEqual(["returned", "draft", "none"]);
  expect(october?.sends).toEqual([{ to: "/due/30/enterprise-month/2026-10", label: "ส่งทั้งหมดที่พร้อม" }]);
  expect(page.rows[0]?.to).toMatch(/^\/reports\//);
});

test("the address narrows the list, and then nothing else is in the way", async () => {
  const page = (await open("?state=draft&form=enterprise-month")).value as Page;
  expect(page).toMatchObject({ isFiltered: true, returned: [], chosen: { state: "draft", form: "enterprise-month" } });
  expect(new Set(page.rows.map((row) => row.state))).toEqual(new Set(["draft"]));
  expect(((await open("?q=ไม่มีชื่อนี้แน่นอน")).value as Page).rows).toEqual([]);
});

test("a member of one enterprise sees its own reports; those who do not enter have no such page", async () => {
  const page = (await open("", "enterprise.1@demo.test")).value as Page;
  expect(page.filters.districts).toEqual([]);
  expect(new Set(page.rows.map((row) => row.unitCode)).size).toBeLessThanOrEqual(1);
  for (const email of ["head.30@demo.test", "central@demo.test", "admin@demo.test"])
    expect((await open("", email)).status).toBe(404);
});

test("all that are ready go in one go: shown with what stays back, confirmed without a script, refused when stale", async () => {
  const params = { area: "30", form: "enterprise-month", period: "2026-10" };
  const run = async (email: string, form?: Record<string, string>) => {
    const path = `/due/${params.area}/${params.form}/${params.period}`;
    const args = routeArguments(path, params, { cookie: await cookieOf(email), form });
    return answered<unknown>(async () => (form ? send(args) : sending(args)));
  };
  const officer = "officer.30@demo.test";
  const report = await aReport("draft");
  const cells = Object.entries({ "C3-01": "9000", "C3-02": "90", "C4-01": "2", "C4-02": "300" });
  const explained = cells.map(([indicatorCode, value]) => ({ indicatorCode, value, explanation: "ตรวจสอบแล้ว" }));
  await saveReport(await viewerFor(officer), { ...report, cells: explained });
  const page = (await run(officer)).value as Awaited<ReturnType<typeof sending>>;
  expect(page).toMatchObject({ area: "นครราชสีมา", period: "ตุลาคม 2569", sent: "ส่งไปแล้ว 9 ฉบับ" });
  expect(page.reports.length).toBe(page.count);
  expect(page.totals.map((total) => total.code)).toEqual(["C3-01", "C3-02", "C4-01", "C4-02"]);
  const kept = page.groups.flatMap((group) => group.units);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept[0]?.to).toMatch(/^\/reports\/E\d+\/2026-10\/enterprise-month$/);

  for (const seen of ["", "x", "1:1,"]) expect((await run(officer, { seen })).status).toBe(409);
  const done = await run(officer, { seen: page.seen });
  expect([done.status, done.headers.get("location")]).toEqual([303, "/due"]);
  expect(done.headers.get("set-cookie")).toContain("fanfueang_flash");
  expect((await asItIs(report)).state).toBe("submitted");
  expect(await run(officer, { seen: page.seen })).toMatchObject({
    status: 409,
    value: { reason: "reviews:refused.bulk_changed" },
  });
  for (const email of ["officer.50@demo.test", "officer.3001@demo.test", "head.30@demo.test"])
    expect((await run(email)).status).toBe(404);
});

test("a sheet leads to sending its district, or the officer's whole area", async () => {
  const params = { form: "enterprise-month", period: "2026-10" };
  const linkOf = async (query: string, email = "officer.30@demo.test") => {
    const args = routeArguments(`/grid/${params.form}/${params.period}${query}`, params, {
      cookie: await cookieOf(email),
    });
    return (await grid(args)).sends.map((each) => each.to);
  };
  expect(await linkOf("")).toEqual(["/due/30/enterprise-month/2026-10"]);
  expect(await linkOf("?area=3001")).toEqual(["/due/3001/enterprise-month/2026-10"]);
  expect(await linkOf("", "head.30@demo.test")).toEqual([]);
});

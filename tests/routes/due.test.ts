import { expect, test } from "vitest";
import { loader } from "#app/routes/due.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";

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

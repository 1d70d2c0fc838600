import { expect, test } from "vitest";
import { action as nationAction, loader as nationLoader } from "#app/routes/reviews.nation.tsx";
import { action as queueAction, loader as queueLoader } from "#app/routes/reviews.tsx";
import { aReport, asItIs } from "#tests/domain/reviews/reports.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";

useDatabase();
const CENTRAL = "central@demo.test";
const params = { form: "enterprise-month", period: "2026-10" };
const path = "/reviews/TH/enterprise-month/2026-10";
const run = async (email: string, form?: Record<string, string>) => {
  const args = routeArguments(path, params, { cookie: await cookieOf(email), form });
  return answered<unknown>(async () => (form ? nationAction(args) : nationLoader(args)));
};

test("many provinces are linked to from the queue, shown with their sums, and told what became of each", async () => {
  const queue = await answered(async () =>
    queueLoader(routeArguments("/reviews", {}, { cookie: await cookieOf(CENTRAL) })),
  );
  const { groups } = queue.value as Awaited<ReturnType<typeof queueLoader>>;
  expect(groups.map((group) => group.everywhere)).toContain(path);
  const page = (await run(CENTRAL)).value as Awaited<ReturnType<typeof nationLoader>>;
  const korat = page.provinces.find(({ code }) => code === "30")!;
  expect(korat).toMatchObject({ name: "นครราชสีมา", to: "/reviews/30/enterprise-month/2026-10" });
  expect(korat.totals["C3-01"]?.value).toMatch(/^[\d,.]+$/);
  expect(page.provinces.length + page.others.length).toBe(77);
  expect(await run(CENTRAL, { province: "30:nonsense" })).toMatchObject({ status: 422 });
  const stale = await run(CENTRAL, { province: `30:${"0".repeat(64)}` });
  expect(stale.value).toMatchObject({
    result: { accepted: [], refused: [{ name: "นครราชสีมา", reason: expect.stringContaining("เปลี่ยนไป") }] },
  });
  for (const email of ["head.30@demo.test", "officer.30@demo.test"]) {
    expect((await run(email)).status).toBe(404);
    expect((await run(email, { province: `30:${korat.seen}` })).status).toBe(404);
  }
});

test("the queue returns what is ticked for one reason and stays in the list; without a reason it keeps what was typed", async () => {
  const report = await aReport("submitted");
  const ticked = `${report.unitCode}/${report.periodCode}/${report.formCode}:${report.version}`;
  const send = async (form: Record<string, string>) =>
    answered(async () =>
      queueAction(routeArguments("/reviews?area=30", {}, { cookie: await cookieOf("head.30@demo.test"), form })),
    );
  expect(await send({ report: ticked, reason: "", openUntil: "30/11/2569" })).toMatchObject({
    status: 422,
    value: { field: "reason", ticked: [ticked], typed: { openUntil: "30/11/2569" } },
  });
  const done = await send({ report: ticked, reason: "ตรวจสอบอีกครั้ง" });
  expect([done.status, done.headers.get("location")]).toEqual([303, "/reviews?area=30"]);
  expect((await asItIs(report)).state).toBe("returned");
});

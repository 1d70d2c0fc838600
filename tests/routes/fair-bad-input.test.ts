import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { translator } from "#app/i18n/server.server.ts";
import { action as apply } from "#app/routes/fairs.$code.apply.tsx";
import { action as importPlan } from "#app/routes/fairs.$code.plan.import.tsx";
import { action as quotas } from "#app/routes/fairs.$code.quotas.tsx";
import { action as sales } from "#app/routes/fairs.$code.sales.tsx";
import { action as pictures } from "#app/routes/my.products.$id.pictures.tsx";
import { db } from "#db/client.server.ts";
import { addFair } from "#tests/domain/fair-sales/fixture.ts";
import { enterprisesOf, makeFair, publishProduct, standAt } from "#tests/domain/fairs/fair-world.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answered } from "#tests/support/requests.ts";
import { requestOf, routeArgs } from "./signed-request.ts";

/** What people and phones send that must not get in, through the portal's own actions: the answer says what is wrong. */
useDatabase();
afterEach(() => void vi.useRealTimers());

type Action = (args: ReturnType<typeof routeArgs>) => unknown;
async function send(action: unknown, email: string, path: string, params: Record<string, string>, body: BodyInit) {
  const request = await requestOf(email, path, { method: "POST", body });
  return answered(async () => (action as Action)(routeArgs(request, params)));
}
const fields = (entries: Record<string, string>) => new URLSearchParams(entries);
const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(db())).rows[0]!.n;

let mine: number;
let unit: string;
let theirs: number;
beforeAll(async () => {
  const [first, second] = (await enterprisesOf("30", 2)) as [number, number];
  mine = await publishProduct(first);
  theirs = await publishProduct(second);
  ({ code: unit } = await db()
    .selectFrom("reportingUnits")
    .where("id", "=", first)
    .select("code")
    .executeTakeFirstOrThrow());
  await makeFair("open", [[null, null, 5]]);
});

test.each([
  ["of 60 MB", new Uint8Array(60 * 1024 * 1024), 413, "too_large"],
  ["that is no picture", new TextEncoder().encode("%PDF-1.7 not a picture"), 422, null],
] as const)("a picture %s is refused with words, and no picture is kept", async (_name, bytes, status, reason) => {
  const before = await count(sql`select count(*)::int as n from product_pictures`);
  const body = new FormData();
  body.append("file", new File([bytes], "photo.jpg", { type: "image/jpeg" }));
  // A product of the demonstration world: what the tests make has no words to show a page with.
  const id =
    await count(sql`select min(p.id)::int as n from products as p join reporting_units as u on u.id = p.enterprise_id
    where u.code = ${unit} and p.id <> ${mine}`);
  const path = `/my/products/${id}/pictures`;
  const answer = await send(pictures, "enterprise.1@demo.test", path, { id: String(id) }, body);
  expect(answer.status).toBe(status);
  const key = (answer.value as { reason: string }).reason;
  if (reason) expect(key).toBe(`products:picture.${reason}`);
  for (const language of ["th", "en"] as const) expect(translator(language)(key)).not.toContain("picture.");
  expect(await count(sql`select count(*)::int as n from product_pictures`)).toBe(before);
});

test("an application one second late is refused in the reader's language, and its draft is kept", async () => {
  standAt(new Date("2026-11-20T17:00:00Z"));
  const form = { intent: "send", unit, categoryCode: "food", product: String(mine), contactPhone: "0812345678" };
  for (const [language, words] of [
    ["th", "หมดเวลาแล้ว"],
    ["en", "The time is over"],
  ] as const) {
    const version = await count(sql`select coalesce(max(a.version), 0)::int as n from fair_applications a
      join fairs f on f.id = a.fair_id where f.code = 'open'`);
    const typed = fields({ ...form, version: version ? String(version) : "" });
    const path = `/fairs/open/apply?lang=${language}`;
    const answer = await send(apply, "enterprise.1@demo.test", path, { code: "open" }, typed);
    expect([answer.status, answer.value]).toMatchObject([422, { errors: [{ message: words }] }]);
  }
  const drafts = sql<{ n: number }>`select count(*)::int as n from fair_applications a join fairs f on f.id = a.fair_id
    where f.code = 'open' and a.state = 'draft'`;
  expect(await count(drafts)).toBe(1);
});

test("a product of another enterprise is refused, and nothing of what was sent is kept", async () => {
  const version = await count(sql`select coalesce(max(a.version), 0)::int as n from fair_applications a
    join fairs f on f.id = a.fair_id where f.code = 'open'`);
  const form = { intent: "send", unit, version: String(version), categoryCode: "food", product: String(theirs) };
  const answer = await send(apply, "enterprise.1@demo.test", "/fairs/open/apply", { code: "open" }, fields(form));
  expect(answer).toMatchObject({ status: 422, value: { errors: [{ id: "products" }] } });
  const kept = sql<{
    n: number;
  }>`select count(*)::int as n from fair_application_products where product_id = ${theirs}`;
  expect(await count(kept)).toBe(0);
});

test("a negative sale and a day outside the fair are refused; the same sale sent ten times is one", async () => {
  const [allocation] = await addFair("sold", "2026-11-08", "2026-11-16", [{ unit: "E1", category: "food", zone: "A" }]);
  const sold = (more: Record<string, string>) =>
    send(
      sales,
      "enterprise.1@demo.test",
      "/fairs/sold/sales",
      { code: "sold" },
      fields({
        allocation: String(allocation),
        date: "2026-11-12",
        key: randomUUID(),
        cash: "100",
        orders: "0",
        ...more,
      }),
    );
  expect(await sold({ cash: "-100" })).toMatchObject({
    status: 422,
    value: { problems: { cash: "negative" }, typed: { cash: "-100" } },
  });
  expect(await sold({ date: "2026-11-07" })).toMatchObject({ status: 422 });
  expect(await sold({ date: "2026-11-17" })).toMatchObject({ status: 422 });
  const key = randomUUID();
  for (let time = 0; time < 10; time++) expect((await sold({ key })).status).toBe(303);
  const reports = sql<{
    n: number;
  }>`select count(*)::int as n from booth_sale_reports where allocation_id = ${allocation}`;
  expect(await count(reports)).toBe(1);
});

test("a plan that drops an allotted booth is refused and names it; a quota below its use says by how many", async () => {
  const body = new FormData();
  body.append("file", new File(["hall,zone,booth,x,y,width,depth\n1,A,A0002,0,0,3,3\n"], "plan.csv"));
  body.append("commit", "yes");
  const plan = await send(importPlan, "central@demo.test", "/fairs/sold/plan/import", { code: "sold" }, body);
  expect(plan).toMatchObject({ status: 422, value: { errors: [{ params: { booths: "A0001" } }] } });
  const booths = sql<{
    n: number;
  }>`select count(*)::int as n from booths b join fairs f on f.id = b.fair_id where f.code = 'sold'`;
  expect(await count(booths)).toBe(1);
  const lowered = fields({ intent: "matrix", "cell:any/any": "0", reason: "ลด" });
  const refused = await send(quotas, "central@demo.test", "/fairs/sold/quotas", { code: "sold" }, lowered);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.value)).toContain("ใช้ไปแล้ว 1 ");
});

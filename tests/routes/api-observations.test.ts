import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { createToken, myTokens, revokeToken } from "#app/domain/people/api-token.server.ts";
import { action, loader } from "#app/routes/api.v1.observations.ts";
import { useDatabase } from "#tests/support/database.ts";
import { viewerFor } from "#tests/support/world.ts";
import { forget, historyOf, monthlyReports } from "../domain/observations/demo-reports.ts";
import { requestOf, routeArgs } from "./signed-request.ts";

useDatabase();

const HEAD = "unit,period,indicator,split,value,numerator,denominator,missing_reason\n";
const who = "officer.30@demo.test";
let one: ReportKey;
let two: ReportKey;
beforeAll(async () => {
  [one, two] = (await monthlyReports("30", "none")) as [ReportKey, ReportKey];
});
beforeEach(async () => {
  for (const report of [one, two]) await forget(report);
});

interface Sent {
  query?: string;
  headers?: Record<string, string>;
  email?: string;
}

async function post(body: string, { query = "", headers = {}, email = who }: Sent = {}) {
  const init = { method: "POST", body, headers: { "Content-Type": "text/csv", ...headers } };
  const answer = await action(routeArgs(await requestOf(email, `/api/v1/observations${query}`, init)));
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.json() };
}
const sales = (report: ReportKey, value: string) => `${report.unitCode},2026-10,C3-01,,${value},,,\n`;
const read = async (report: ReportKey) => readReport(await viewerFor(who), report);

describe("posting rows", () => {
  test("saves CSV and says how many were created, updated and unchanged", async () => {
    expect(await post(HEAD + sales(one, "๑๐๐") + sales(two, "5"))).toMatchObject({
      status: 200,
      body: { created: 2, updated: 0, unchanged: 0, refused: 0, refusals: [] },
    });
    expect(await post(HEAD + sales(one, "100.00") + sales(two, "6"))).toMatchObject({
      body: { created: 0, updated: 1, unchanged: 1, refused: 0 },
    });
    expect((await read(two))?.cells[0]?.value).toBe("6");
  });

  test("takes JSON, as a list or under rows", async () => {
    const rows = [{ unit: one.unitCode, period: "2026-10", indicator: "C3-01", value: "12.50" }];
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    expect(await post(JSON.stringify(rows), { headers })).toMatchObject({ status: 200, body: { created: 1 } });
    expect(await post(JSON.stringify({ rows }), { headers })).toMatchObject({ status: 200, body: { unchanged: 1 } });
    expect((await read(one))?.cells[0]?.value).toBe("12.5");
  });

  test("as a whole refuses all for one bad row and saves nothing", async () => {
    const answer = await post(HEAD + sales(one, "1") + sales(two, "1.2.3"), { headers: { "Accept-Language": "en" } });
    expect(answer).toMatchObject({
      status: 422,
      type: "application/problem+json; charset=utf-8",
      body: {
        code: "rows_refused",
        title: "Nothing was saved, because rows were refused",
        created: 0,
        refused: 1,
        refusals: [
          { row: 2, line: 3, unit: two.unitCode, rule: "type", message: "“1.2.3” has more than one decimal point." },
        ],
      },
    });
    expect((await read(one))?.version).toBe(0);
  });

  test("in parts saves the sound rows and names the others in Thai unless English is asked for", async () => {
    const answer = await post(HEAD + sales(one, "1") + sales(two, "-1"), { query: "?mode=partial" });
    expect(answer).toMatchObject({
      status: 200,
      body: { created: 1, refused: 1, refusals: [{ rule: "hard_min:0", message: "ต่ำกว่าค่าต่ำสุดที่รับได้คือ 0" }] },
    });
    expect((await read(one))?.version).toBe(1);
  });

  test("dry saves nothing and counts what it would", async () => {
    expect(await post(HEAD + sales(one, "1"), { query: "?dryRun=true" })).toMatchObject({
      status: 200,
      body: { dryRun: true, created: 1 },
    });
    expect((await read(one))?.version).toBe(0);
  });

  test("with a repeated key changes nothing and answers the same, at the same time too", async () => {
    const headers = { "Idempotency-Key": "2026-10 from the accounts" };
    const again = () => post(HEAD + sales(one, "77"), { headers });
    const answers = [...(await Promise.all([again(), again()])), await again()];
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]?.body.created).toBe(1);
    expect(await historyOf(one)).toHaveLength(1);
    expect(await post(HEAD + sales(one, "78"), { headers })).toMatchObject({
      status: 422,
      body: { code: "key_reused" },
    });
  });

  test("with a repeated key answers a refusal the same", async () => {
    const headers = { "Idempotency-Key": "0b9ba7a2-6f8e-4b5e-8f6d-1d2a50a8f8aa" };
    const again = () => post(HEAD + sales(one, "x"), { headers });
    expect(await again()).toEqual(await again());
  });

  test("leaves the key in the history", async () => {
    const requestKey = "8c1f3b52-55d6-4b8e-9c1a-3f3f7d0e6a11";
    await post(HEAD + sales(one, "3"), { headers: { "Idempotency-Key": requestKey } });
    expect(await historyOf(one)).toMatchObject([{ action: "report.saved", requestKey }]);
  });
});

describe("a request is refused", () => {
  test.each<[string, string, Sent, number, string]>([
    ["an unknown mode", HEAD, { query: "?mode=some" }, 400, "bad_mode"],
    ["an unknown dryRun", HEAD, { query: "?dryRun=yes" }, 400, "bad_dry_run"],
    ["another content type", HEAD, { headers: { "Content-Type": "text/xml" } }, 415, "bad_content_type"],
    ["a file without columns", "a,b\n1,2", {}, 422, "unreadable"],
    ["JSON that is none", "{", { headers: { "Content-Type": "application/json" } }, 422, "unreadable"],
    ["a head, who enters nothing", HEAD, { email: "head.30@demo.test" }, 403, "forbidden"],
    ["the department, which enters nothing", HEAD, { email: "central@demo.test" }, 403, "forbidden"],
  ])("for %s", async (_, body, sent, status, code) => {
    expect(await post(body, sent)).toMatchObject({ status, body: { code, status } });
  });

  test("for too many rows and too many bytes, without keeping them", async () => {
    const row = sales(one, "1");
    expect(await post(HEAD + row.repeat(50_001))).toMatchObject({ status: 413, body: { rule: "too_many_rows" } });
    expect(await post(HEAD + row.repeat(1_000_000))).toMatchObject({ status: 413, body: { rule: "too_large" } });
  });

  test("for other methods", async () => {
    const answer = await loader(routeArgs(new Request("http://portal.test/api/v1/observations")));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });

  test("says of a unit out of scope what it says of one that does not exist", async () => {
    const [elsewhere] = await monthlyReports("50", "draft");
    const { body } = await post(`${HEAD}${sales(elsewhere as ReportKey, "1")}E999999,2026-10,C3-01,,1,,,\n`);
    const [there, nowhere] = body.refusals as { rule: string; message: string }[];
    expect([there?.rule, there?.message]).toEqual([nowhere?.rule, nowhere?.message]);
  });
});

describe("a token", () => {
  const withToken = async (token: string) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "text/csv" };
    const init = { method: "POST", body: HEAD + sales(one, "9"), headers };
    const answer = await action(routeArgs(new Request("http://portal.test/api/v1/observations", init)));
    return answer.status;
  };

  test("acts for its owner until it is ended, and is kept only as a hash", async () => {
    const officer = await viewerFor(who);
    const created = await createToken(officer, { name: "บัญชีจังหวัด", days: 30 });
    if (!created.ok) throw new Error(created.reason);
    expect(await withToken(created.token)).toBe(200);
    expect((await read(one))?.cells[0]?.value).toBe("9");
    const [token] = await myTokens(officer);
    expect(token).toMatchObject({ name: "บัญชีจังหวัด", lastUsedAt: expect.any(Date) });
    expect(await revokeToken(await viewerFor("officer.50@demo.test"), token?.id ?? 0)).toBe(false);
    expect(await revokeToken(officer, token?.id ?? 0)).toBe(true);
    expect(await withToken(created.token)).toBe(401);
    expect(await myTokens(officer)).toEqual([]);
  });

  test("that is unknown is refused, also where nothing at all was sent", async () => {
    expect(await withToken("ff_nonsense")).toBe(401);
    const request = new Request("http://portal.test/api/v1/observations", { method: "POST", body: "" });
    const answer = await action(routeArgs(request));
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  test("cannot be made by somebody who may not have one, nor without a name", async () => {
    const member = await viewerFor("enterprise.1@demo.test");
    expect(await createToken(member, { name: "x", days: 30 })).toEqual({ ok: false, reason: "not_allowed" });
    expect(await createToken(await viewerFor(who), { name: " ", days: 30 })).toEqual({ ok: false, reason: "no_name" });
  });
});

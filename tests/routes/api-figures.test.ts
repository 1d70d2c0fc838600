import { parse } from "csv-parse/sync";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { foldOnce } from "#app/domain/dashboards/fold.server.ts";
import { loader as areas } from "#app/routes/api.v1.areas.ts";
import { loader as figures } from "#app/routes/api.v1.figures.ts";
import { loader as indicators } from "#app/routes/api.v1.indicators.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { cookieOf, routeArguments } from "#tests/support/requests.ts";

useDatabase();

const ASKED = "indicator=C3-01,C3-04&area=30,50&period=FY2569-Q4,2026-09";

async function get(query: string, headers: Record<string, string> = {}, loader = figures, email?: string) {
  const cookie = email ? await cookieOf(email) : undefined;
  return loader(routeArguments(`/api/v1/any?${query}`, {}, { headers, cookie }));
}

describe("GET /api/v1/figures", () => {
  test("answers a figure for each combination, with the members of the contract", async () => {
    const answer = await get(ASKED);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    const body = await answer.json();
    expect(body.figures).toHaveLength(8);
    expect(Object.keys(body.figures[0]).sort()).toEqual(
      [
        "area",
        "asOf",
        "denominator",
        "expected",
        "indicator",
        "numerator",
        "period",
        "reported",
        "split",
        "state",
        "value",
      ].sort(),
    );
    expect(body.figures[0]).toMatchObject({
      indicator: "C3-01",
      area: "30",
      period: "FY2569-Q4",
      split: "none",
      state: "accepted",
    });
    expect(body.figures[0].value).toMatch(/^\d+(\.\d+)?$/);
  });

  test("gives the same as CSV with a byte order mark, by format or by Accept", async () => {
    const { figures: rows } = await (await get(ASKED)).json();
    for (const answer of [await get(`${ASKED}&format=csv`), await get(ASKED, { Accept: "text/csv" })]) {
      expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const table = parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
      expect(table.map(({ asOf: _asOf, ...row }) => row)).toEqual(
        rows.map(({ asOf: _asOf, ...row }: Record<string, unknown>) =>
          Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? "" : String(value)])),
        ),
      );
    }
  });

  test("answers 304 until a row changes, and changes its tag when a figure is taken away", async () => {
    const first = await get(ASKED);
    const tag = first.headers.get("etag")!;
    expect(Date.parse(first.headers.get("last-modified")!)).toBeLessThanOrEqual(Date.now());
    const again = await get(ASKED, { "If-None-Match": `"other", W/${tag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    await sql`
      delete from observations where indicator_id = 15 and submission_id in (
        select id from submissions where area_code = '3001' and period_id = 202609)`.execute(db());
    await sql`insert into rollup_dirty (area_code, period_id, form_id) values ('3001', 202609, 1)`.execute(db());
    while ((await foldOnce(db())) > 0);
    const changed = await get(ASKED, { "If-None-Match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test("says what is wrong in the reader's language", async () => {
    const thai = await get("indicator=C3-01&period=Q1");
    expect(thai.status).toBe(400);
    expect(thai.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await thai.json()).toMatchObject({ status: 400, code: "unknown_period", title: "ไม่รู้จักงวด", value: "Q1" });
    const english = await get("indicator=C3-01&period=Q1", { "Accept-Language": "fr, en-GB;q=0.8, th;q=0.5" });
    expect(await english.json()).toMatchObject({ title: "Unknown period" });
    expect((await get(`${ASKED}&format=xml`)).status).toBe(400);
  });

  test("keeps what is not accepted yet to officials of the area", async () => {
    const wide = "indicator=C3-01&area=30&period=2026-10&state=all";
    expect((await get(wide)).status).toBe(404);
    expect((await get(wide, {}, figures, "officer.50@demo.test")).status).toBe(404);
    expect((await get(wide, {}, figures, "enterprise.1@demo.test")).status).toBe(404);
    const own = await get(wide, {}, figures, "officer.30@demo.test");
    expect(own.status).toBe(200);
    expect(own.headers.get("cache-control")).toContain("private");
  });

  test("does not read a token that does not work as the public", async () => {
    const answer = await get(ASKED, { Authorization: "Bearer nobody" });
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });
});

describe("GET /api/v1/areas", () => {
  test("pages through every area once", async () => {
    const codes: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { areas: { code: string }[]; next: string | null } = await (
        await get(`limit=1000${cursor && `&cursor=${cursor}`}`, {}, areas)
      ).json();
      codes.push(...page.areas.map((area) => area.code));
      cursor = page.next;
    }
    expect([codes.length, new Set(codes).size]).toEqual([8446, 8446]);
  });

  test("filters by level and by the area above", async () => {
    const { areas: districts } = await (await get("level=district&area=30&limit=50", {}, areas)).json();
    expect(districts).toHaveLength(32);
    expect(districts[0]).toMatchObject({ code: "3001", level: "district", parent: "30", nameTh: "เมืองนครราชสีมา" });
    const { areas: provinces } = await (await get("level=province&area=north", {}, areas)).json();
    expect(provinces.map((area: { parent: string }) => area.parent)).toEqual(provinces.map(() => "north"));
  });

  test("refuses what it cannot read", async () => {
    for (const query of ["level=village", "cursor=%27;--", "limit=0", "limit=x", "area=99"]) {
      expect((await get(query, {}, areas)).status).toBe(400);
    }
  });
});

describe("GET /api/v1/indicators", () => {
  test("lists the catalogue in its own order, page by page", async () => {
    const first = await (await get("limit=30", {}, indicators)).json();
    expect(first.indicators[0]).toMatchObject({
      code: "C1-01",
      cog: 1,
      reportedBy: "enterprise",
      frequency: "quarter",
      split: "none",
    });
    const rest = await (await get(`limit=30&cursor=${first.next}`, {}, indicators)).json();
    expect([first.indicators.length + rest.indicators.length, rest.next]).toEqual([45, null]);
    expect((await get("cursor=C9-99", {}, indicators)).status).toBe(400);
  });
});

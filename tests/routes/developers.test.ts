import { expect, test } from "vitest";
import { translator } from "#app/i18n/server.server.ts";
import { action, loader as tokens } from "#app/routes/account.tokens.tsx";
import { loader as areas } from "#app/routes/api.v1.areas.ts";
import { loader as enterprises } from "#app/routes/api.v1.enterprises.ts";
import { loader as fairs } from "#app/routes/api.v1.fairs.ts";
import { loader as figures } from "#app/routes/api.v1.figures.ts";
import { loader as indicators } from "#app/routes/api.v1.indicators.ts";
import { loader as describe } from "#app/routes/api.v1.openapi.ts";
import { loader as products } from "#app/routes/api.v1.products.ts";
import { loader } from "#app/routes/developers.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { requestOf, routeArgs } from "./signed-request.ts";

useDatabase();

const openApi = async (language: string) => {
  const headers = { "Accept-Language": language };
  return (await describe(routeArgs(new Request("http://portal.test/api/v1/openapi.json", { headers })))).json();
};

test("the OpenAPI document describes every endpoint of the contract in both languages, without a word missing", async () => {
  for (const language of ["th", "en"]) {
    const document = await openApi(language);
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual([
      "/api/v1/figures",
      "/api/v1/observations",
      "/api/v1/areas",
      "/api/v1/indicators",
      "/api/v1/enterprises",
      "/api/v1/products",
      "/api/v1/fairs",
    ]);
    // A word that is missing shows as its key.
    const words = JSON.stringify(document).match(/"(?:summary|description|title)":"[^"]*"/g) ?? [];
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((each) => /:"[a-zA-Z0-9_]+(\.[\w-]+)+"$/.test(each))).toEqual([]);
  }
  expect((await openApi("en")).info.description).not.toBe((await openApi("th")).info.description);
});

test("every schema that is referred to is there", async () => {
  const document = await openApi("en");
  const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(referred.length).toBeGreaterThan(5);
  for (const name of referred) expect(document.components.schemas).toHaveProperty(name as string);
});

test("the readable page names every problem code in both languages", async () => {
  const { problems } = await loader(routeArgs(new Request("http://portal.test/developers")));
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(["unknown_period", "rows_refused"]));
  expect(new Set(problems.map(({ code }) => code)).size).toBe(problems.length);
  for (const { area, code } of problems) {
    for (const language of ["th", "en"] as const) {
      expect(translator(language)(`${area}:${code}.title`)).not.toBe(`${code}.title`);
    }
  }
});

test("an officer makes a token, sees it once, and ends it", async () => {
  const email = "officer.30@demo.test";
  const post = async (fields: Record<string, string>) => {
    const init = { method: "POST", body: new URLSearchParams(fields) };
    return action(routeArgs(await requestOf(email, "/account/tokens", init)));
  };
  const made = (await post({ name: "ระบบบัญชี", days: "90" })) as { data: { token: string } };
  expect(made.data.token).toMatch(/^ff_[\w-]{43}$/);
  const page = await tokens(routeArgs(await requestOf(email, "/account/tokens")));
  expect(page.tokens).toMatchObject([{ name: "ระบบบัญชี", lastUsed: null }]);
  expect(JSON.stringify(page)).not.toContain(made.data.token);
  expect(await post({ revoke: String(page.tokens[0]?.id) })).toMatchObject({ status: 303 });
  expect((await tokens(routeArgs(await requestOf(email, "/account/tokens")))).tokens).toEqual([]);
  expect(await post({ name: "" })).toMatchObject({ init: { status: 422 } });
});

test("somebody without the right finds no page for tokens", async () => {
  const request = await requestOf("enterprise.1@demo.test", "/account/tokens");
  expect(await tokens(routeArgs(request)).catch((answer: Response) => answer)).toMatchObject({ status: 404 });
});

test("what the reference endpoints answer fits the schemas", async () => {
  const { components } = await openApi("en");
  const first = async (answer: Promise<Response>, member: string) => (await (await answer).json())[member][0];
  const get = (path: string) => routeArgs(new Request(`http://portal.test${path}`));
  const answers: [string, object][] = [
    ["Area", await first(Promise.resolve(areas(get("/api/v1/areas?level=province"))), "areas")],
    ["Indicator", await first(Promise.resolve(indicators(get("/api/v1/indicators"))), "indicators")],
    ["Enterprise", await first(Promise.resolve(enterprises(get("/api/v1/enterprises"))), "enterprises")],
    ["Product", await first(products(get("/api/v1/products")), "products")],
    ["Fair", await first(fairs(get("/api/v1/fairs")), "fairs")],
    ["Figure", await first(Promise.resolve(figures(get("/api/v1/figures?indicator=C3-01&period=FY2568"))), "figures")],
  ];
  for (const [schema, row] of answers) {
    expect(Object.keys(row).sort(), schema).toEqual(Object.keys(components.schemas[schema].properties).sort());
  }
});

test("every reference list is read a page at a time: each row once, in the order of the whole", async () => {
  const get = (path: string) => routeArgs(new Request(`http://portal.test${path}`));
  const lists = [
    [areas, "areas", "/api/v1/areas?level=province", 30],
    [indicators, "indicators", "/api/v1/indicators?", 40],
    [enterprises, "enterprises", "/api/v1/enterprises?area=30", 8],
    [products, "products", "/api/v1/products?area=30", 8],
    [fairs, "fairs", "/api/v1/fairs?", 1],
  ] as const;
  for (const [endpoint, member, path, limit] of lists) {
    const page = async (more: string): Promise<Record<string, { code?: string; id?: number }[]> & { next: string }> =>
      (await endpoint(get(path + more))).json();
    const whole = (await page("&limit=200"))[member]!.map(({ code, id }) => code ?? id);
    const inPages: typeof whole = [];
    for (let cursor: string | null = "", pages = 0; cursor !== null && pages < 20; pages++) {
      const part = await page(`&limit=${limit}${cursor && `&cursor=${cursor}`}`);
      inPages.push(...part[member]!.map(({ code, id }) => code ?? id));
      cursor = part.next;
    }
    expect(whole.length, member).toBeGreaterThan(limit);
    expect(inPages, member).toEqual(whole);
    const wrong = ["&cursor=no%20such", "&limit=0", "&limit=1001"].map((more) => endpoint(get(path + more)));
    for (const refused of await Promise.all(wrong)) expect(refused.status, member).toBe(400);
  }
});

test("the list of fairs names published ones only, narrowed by place, and 304 to whoever has it", async () => {
  const ask = (query: string, headers = {}) =>
    fairs(routeArgs(new Request(`http://portal.test/api/v1/fairs${query}`, { headers })));
  const answer = await ask("");
  const listed = (await answer.json()).fairs as { code: string; phase: string; province: string | null; url: string }[];
  expect(listed.every(({ phase }) => phase !== "draft")).toBe(true);
  expect(listed.every(({ code, url }) => url === `http://portal.test/fairs/${code}`)).toBe(true);
  expect((await ask("", { "If-None-Match": answer.headers.get("etag") })).status).toBe(304);
  expect((await (await ask("?area=50")).json()).fairs).toEqual(listed.filter(({ province }) => province === "50"));
  expect((await ask("?area=Surin")).status).toBe(400);
});

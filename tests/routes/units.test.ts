import { describe, expect, test } from "vitest";
import { loader as enterprises } from "#app/routes/api.v1.enterprises.ts";
import { loader as unitLoader } from "#app/routes/units.$code.tsx";
import { loader as unitsLoader } from "#app/routes/units.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";

useDatabase();

const list = async (query: string, cookie?: string) => unitsLoader(routeArguments(`/units${query}`, {}, { cookie }));
const api = async (query: string) => {
  const response = await enterprises(routeArguments(`/api/v1/enterprises${query}`, {}));
  return { status: response.status, body: await response.json() };
};

describe("the page of reporting units", () => {
  test("begins with an official's own area, and with the country for everybody else", async () => {
    expect((await list("", await cookieOf("officer.3001@demo.test"))).chosen).toMatchObject({
      area: "30",
      district: "3001",
    });
    expect((await list("", await cookieOf("officer.30@demo.test"))).chosen).toMatchObject({ area: "30", district: "" });
    expect((await list("")).chosen.area).toBe("");
    expect((await list("?area=TH", await cookieOf("officer.30@demo.test"))).chosen.area).toBe("TH");
  });

  test("says how many there are, in the reader's language", async () => {
    expect((await list("?kind=company")).summary).toBe("76 หน่วย");
    expect((await list("?kind=company&lang=en")).summary).toBe("Units: 76");
    expect((await list("?kind=company&lang=en")).units[0]?.province).toMatch(/^[A-Z]/);
  });

  test("shows reports of one unit to its officials only", async () => {
    const open = async (cookie?: string) => unitLoader(routeArguments("/units/S30", { code: "S30" }, { cookie }));
    expect(await open()).toMatchObject({ years: null, figures: null });
    const page = await open(await cookieOf("officer.30@demo.test"));
    expect(page.years?.[0]?.title).toBe("ปีงบประมาณ 2570 (ต.ค. 2569–ก.ย. 2570)");
  });

  test("a code that nobody has is not found", async () => {
    expect((await answered(() => unitLoader(routeArguments("/units/E0", { code: "E0" })))).status).toBe(404);
  });
});

describe("the public register of enterprises", () => {
  test("is read a page at a time, each enterprise once, without figures", async () => {
    const codes: string[] = [];
    let cursor = "";
    do {
      const { body } = await api(`?limit=60${cursor && `&cursor=${cursor}`}`);
      codes.push(...body.enterprises.map((each: { code: string }) => each.code));
      cursor = body.next ?? "";
    } while (cursor);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.every((code) => code.startsWith("E"))).toBe(true);
    const { body } = await api("?limit=1");
    expect(Object.keys(body.enterprises[0])).toEqual(["code", "nameTh", "nameEn", "category", "district", "province"]);
  });

  test("narrows by area and category", async () => {
    const { body } = await api("?area=30&category=fabric");
    expect(body.enterprises.length).toBeGreaterThan(0);
    for (const each of body.enterprises) expect([each.province.code, each.category]).toEqual(["30", "fabric"]);
  });

  test("names what it cannot read", async () => {
    expect(await api("?cursor=xyz")).toMatchObject({ status: 400, body: { code: "bad_cursor" } });
    expect(await api("?limit=5000")).toMatchObject({ status: 400, body: { code: "bad_limit" } });
  });
});

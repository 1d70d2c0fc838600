import { beforeAll, describe, expect, test } from "vitest";
import { readSheet } from "#app/domain/observations/report-sheet.server.ts";
import { action as rowsAction } from "#app/routes/grid.$form.$period.rows.ts";
import { action, loader } from "#app/routes/grid.$form.$period.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { addEnterprises } from "#tests/support/newcomers.ts";
import { answered, cookieOf, routeArguments } from "#tests/support/requests.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();

const PATH = "/grid/enterprise-month/2026-10";
const PARAMS = { form: "enterprise-month", period: "2026-10" };
let officer: string;
let units: string[];

beforeAll(async () => {
  officer = await cookieOf("officer.3001@demo.test");
  units = await addEnterprises(12);
});

const nextUnit = () => units.shift() as string;
const open = async (query = "", cookie = officer) => {
  const answer = await answered(() => loader(routeArguments(PATH + query, PARAMS, { cookie })));
  return { status: answer.status, page: answer.value as Awaited<ReturnType<typeof loader>> };
};
const rowOf = async (unit: string) => (await open()).page.rows.find((row) => row.code === unit);
const cell = (...texts: string[]) => ({ texts, explanation: "" });
const send = async (body: unknown, cookie = officer) => {
  const request = new Request(`http://portal.test${PATH}/rows`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const response = await rowsAction({ ...routeArguments(`${PATH}/rows`, PARAMS), request });
  return { status: response.status, body: await response.json() };
};
const post = (form: Record<string, string>) =>
  answered(() => Promise.resolve(action(routeArguments(PATH, PARAMS, { cookie: officer, form }))));

describe("a sheet of many units", () => {
  test("holds the units of the officer's district by the Thai alphabet, and no others", async () => {
    const { page } = await open();
    expect(page.rows.map((row) => row.code)).toEqual(expect.arrayContaining(units));
    const names = page.rows.map((row) => row.name);
    expect(names).toEqual([...names].sort(new Intl.Collator("th").compare));
    const sheet = await readSheet(await viewerFor("officer.3001@demo.test"), {
      formCode: "enterprise-month",
      periodCode: "2026-10",
    });
    expect(sheet?.areas.map((area) => area.code)).toEqual(["3001"]);
  });

  test("narrows to a district of the province", async () => {
    const cookie = await cookieOf("officer.30@demo.test");
    const [all, one] = [(await open("", cookie)).page, (await open("?area=3001", cookie)).page];
    expect(one.rows.length).toBeLessThan(all.rows.length);
    expect(one.rows.every((row) => row.area === "เมืองนครราชสีมา")).toBe(true);
  });

  test("is not there for who has no such unit, for no form and for no period", async () => {
    expect((await open("", await cookieOf("officer.50@demo.test"))).page.rows.map((row) => row.code)).not.toContain(
      units[0],
    );
    const asPublic = { formCode: "enterprise-month", periodCode: "2026-10" };
    expect(await readSheet(thePublic(), asPublic)).toBeNull();
    const viewer = await viewerFor("officer.30@demo.test");
    expect(await readSheet(viewer, { ...asPublic, formCode: "nothing" })).toBeNull();
    expect(await readSheet(viewer, { ...asPublic, periodCode: "2099-01" })).toBeNull();
    expect(await readSheet(viewer, { ...asPublic, periodCode: "yesterday" })).toBeNull();
  });

  test("is locked for the head, who may not type", async () => {
    const { page } = await open("", await cookieOf("head.30@demo.test"));
    expect(page.rows.every((row) => row.locked.every(Boolean))).toBe(true);
  });
});

describe("saving a block", () => {
  test("answers each row by itself: saved, refused cells, not theirs", async () => {
    const [one, two] = [nextUnit(), nextUnit()];
    const { body } = await send({
      requestKey: "block-key-1",
      rows: [
        { unit: one, version: 0, cells: { "C3-01": cell("๑,๐๐๐"), "C3-02": cell("1.2.3") } },
        { unit: two, version: 0, cells: { "C4-02": cell("ไม่มีข้อมูล") } },
        { unit: "E999999", version: 0, cells: { "C3-01": cell("5") } },
      ],
    });
    expect(body.rows).toEqual([
      { unit: one, kind: "saved", version: 1, refused: ["C3-02"] },
      { unit: two, kind: "saved", version: 1, refused: [] },
      { unit: "E999999", kind: "closed", reason: "entry:refused.not_found" },
    ]);
    expect(await rowOf(one)).toMatchObject({ version: 1, texts: ["1,000", "", "", ""] });
    expect((await rowOf(two))?.texts[3]).toBe("ยังไม่มีข้อมูล");
  });

  test("with its key repeated answers the same and saves once", async () => {
    const unit = nextUnit();
    const block = { requestKey: "block-key-2", rows: [{ unit, version: 0, cells: { "C3-01": cell("7") } }] };
    const [first, second] = [await send(block), await send(block)];
    expect(second.body.rows).toEqual(first.body.rows);
    expect((await rowOf(unit))?.version).toBe(1);
  });

  test("tells a stale row what stands now, and saves the others", async () => {
    const [stale, fine] = [nextUnit(), nextUnit()];
    await send({ requestKey: "block-key-3", rows: [{ unit: stale, version: 0, cells: { "C3-01": cell("7") } }] });
    const rows = [
      { unit: stale, version: 0, cells: { "C3-01": cell("8") } },
      { unit: fine, version: 0, cells: { "C3-01": cell("9") } },
    ];
    const { body } = await send({ requestKey: "block-key-4", rows });
    expect(body.rows[0]).toMatchObject({ kind: "stale", version: 1, cells: { "C3-01": cell("7"), "C4-01": cell("") } });
    expect(body.rows[1]).toMatchObject({ kind: "saved", version: 1 });
  });

  test("refuses strangers and what is no block", async () => {
    expect((await send({ requestKey: "block-key-5", rows: [] }, "")).status).toBe(401);
    expect((await send({ rows: "all" })).status).toBe(400);
    expect((await send({ requestKey: "block-key-6", rows: [{ unit: units[0], version: -1, cells: {} }] })).status).toBe(
      400,
    );
  });
});

describe("without a script", () => {
  const fields = (unit: string, version: number, texts: string[], base = ["", "", "", ""]) => {
    const codes = ["C3-01", "C3-02", "C4-01", "C4-02"];
    const was = Object.fromEntries(codes.map((code, index) => [code, cell(base[index] ?? "")]));
    return {
      [`version:${unit}`]: String(version),
      [`base:${unit}`]: JSON.stringify(was),
      ...Object.fromEntries(codes.map((code, index) => [`${unit}/${code}/value`, texts[index] ?? ""])),
    };
  };

  test("a whole sheet is posted, only changed rows are saved, and the page says how many", async () => {
    const [typed, untouched] = [nextUnit(), nextUnit()];
    const answer = await post({
      requestKey: "plain-key-1",
      ...fields(typed, 0, ["100", "0", "", ""]),
      ...fields(untouched, 0, ["", "", "", ""]),
    });
    expect(answer.status).toBe(303);
    expect((await rowOf(typed))?.texts).toEqual(["100", "0", "", ""]);
    expect((await rowOf(untouched))?.version).toBe(0);
  });

  test("what could not be saved comes back as it was typed, with the version to go on from", async () => {
    const unit = nextUnit();
    await send({
      requestKey: "plain-key-2",
      rows: [{ unit, version: 0, cells: { "C3-01": cell("7"), "C4-01": cell("2") } }],
    });
    const answer = await post({ requestKey: "plain-key-3", ...fields(unit, 0, ["8", "", "", "4"]) });
    expect(answer.status).toBe(422);
    expect(answer.value).toMatchObject({
      rows: { [unit]: { version: 1, texts: ["8", "", "2", "4"], conflicts: { "C3-01": cell("7") } } },
    });
  });

  test("refuses what is no sheet of ours", async () => {
    expect((await post({ hello: "world" })).status).toBe(400);
  });
});

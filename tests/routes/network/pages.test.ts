import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { addSupport } from "#app/domain/network/add-support.server.ts";
import { EVERYTHING_RUNNING } from "#app/domain/network/support.ts";
import { linksCsv } from "#app/routes/network/links-csv.server.ts";
import { nationPage } from "#app/routes/network/nation-page.server.ts";
import { newSupportPage, takeSupport } from "#app/routes/network/new-support.server.ts";
import { type ProvincePage, provincePage } from "#app/routes/network/province-page.server.ts";
import { supportPage, takeEnd } from "#app/routes/network/support-page.server.ts";
import { takePartner } from "#app/routes/partners/partner-form.server.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic, viewerFor } from "#tests/support/world.ts";

useDatabase();
const officer = () => viewerFor("officer.30@demo.test");
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const LINK = { cog: "2", what: "อบรมบัญชี", from: "1/10/2569", until: "", value: "", result: "" };

let supporter: string;
beforeAll(async () => {
  const { id } = await db()
    .selectFrom("organizations")
    .where("kind", "=", "provincial_office")
    .where("areaCode", "=", "30")
    .select("id")
    .executeTakeFirstOrThrow();
  supporter = String(id);
});

describe("the page of a province", () => {
  const pages: [string, string][] = [
    ["all that runs", ""],
    ["one cog", "cog=1"],
    ["one district, all states", "district=3001&state=all"],
    ["what a search finds", "q=นครราชสีมา"],
    ["nothing at all", "sector=people&cog=4&state=upcoming"],
  ];

  test.each(pages)("says in its tables whatever its drawing shows: %s", async (_name, query) => {
    const page = (await provincePage(thePublic(), "30", new URLSearchParams(query))) as ProvincePage;
    const { drawing, matrix, supporters, receivers } = page;
    for (const sector of drawing.sectors) {
      const row = matrix.rows.find(({ key }) => key === sector.code);
      expect(row?.name).toBe(sector.name);
      expect(row?.cells.map(({ cog, text, gap }) => [cog, gap ? 0 : Number(text)])).toEqual(
        sector.ports.map(({ cog, links }) => [cog, links]),
      );
      const named = supporters.find((each) => each.sector === sector.code);
      expect(named?.named.map(({ text, to }) => [text, to])).toEqual(sector.names.map(({ text, to }) => [text, to]));
    }
    const received = (code: string) =>
      receivers.find((row) => row.code === code)?.cogs.map(({ cog, text }) => [cog, Number(text ?? 0)]);
    const ends = (ports: { cog: number; links: number }[]) => ports.map(({ cog, links }) => [cog, links]);
    for (const place of drawing.places.filter(({ code }) => code !== "others")) {
      const row = receivers.find(({ code }) => code === place.code);
      expect(row?.name).toBe(place.name);
      expect(place.summary).toContain(row?.enterprises?.text ?? "?");
      expect(received(place.code)).toEqual(ends(place.ports));
    }
    if (drawing.committee) expect(received("committee")).toEqual(ends(drawing.committee.ports));
    if (drawing.company) expect(received("company")).toEqual(ends(drawing.company.ports));
    expect(drawing.cogs.map(({ links }) => String(links))).toEqual(matrix.total?.cells);
    expect(drawing.label).toContain("นครราชสีมา");
  });

  test("draws as much of a large province as of a small one", async () => {
    const [large, small] = [
      await provincePage(thePublic(), "30", new URLSearchParams()),
      await provincePage(thePublic(), "76", new URLSearchParams()),
    ];
    expect(large?.drawing.places).toHaveLength(9);
    expect(large?.drawing.places.at(-1)?.to).toBe("#districts");
    expect(small?.drawing.places).toHaveLength(8);
    expect(large?.links.length).toBeLessThanOrEqual(25);
  });

  test("keeps what was chosen in every way onward, and knows Bangkok has no committee", async () => {
    const page = await provincePage(thePublic(), "30", new URLSearchParams("state=all&cog=2&q=100%"));
    expect(page?.drawing.sectors[0]?.to).toBe("/network/30?cog=2&sector=government&state=all&q=100%25");
    expect(page?.csv).toBe("/network/30/links.csv?cog=2&state=all&q=100%25");
    const bangkok = await provincePage(thePublic(), "10", new URLSearchParams());
    expect(bangkok).toMatchObject({ inBangkok: true, drawing: { committee: null, company: null } });
    expect(await provincePage(thePublic(), "99", new URLSearchParams())).toBeNull();
  });
});

test("the nation says its widest gaps in words and leads to the provinces that have them", async () => {
  const page = await nationPage(thePublic(), new URLSearchParams("measure=enterprises"));
  expect(page.groups.flatMap(({ rows }) => rows)).toHaveLength(77);
  expect(page.map.map.provinces).toHaveLength(77);
  const [widest] = page.said;
  const provinces = Number(/^\d+/.exec(widest!.text)?.[0]);
  const there = await nationPage(thePublic(), new URL(widest!.to, "http://portal").searchParams);
  expect(there.groups.flatMap(({ rows }) => rows)).toHaveLength(provinces);
  for (const { rows } of page.groups)
    expect(rows.map(({ missing }) => missing)).toEqual(rows.map(({ missing }) => missing).sort((a, b) => b - a));
  const north = await nationPage(thePublic(), new URLSearchParams("region=north&measure=vacancies&order=missing"));
  expect(north.groups).toHaveLength(1);
  expect(north.map.map.provinces).toHaveLength(north.groups[0]!.rows.length);
});

describe("recording support", () => {
  const at = (receiver: string) => new URLSearchParams({ supporter, receiver });

  test("shows both ends as chosen, saves, and leads to the link", async () => {
    const page = await newSupportPage(await officer(), at("e1"));
    expect(page).toMatchObject({ chosen: { supporter: Number(supporter), receiver: "E1" } });
    const answer = (await takeSupport(await officer(), at("E1"), formOf(LINK))) as Response;
    expect(answer.status).toBe(303);
    const id = /\d+$/.exec(answer.headers.get("location") ?? "")![0];
    expect(await supportPage(await officer(), id)).toMatchObject({ title: "อบรมบัญชี", mayEnd: true });
    const wrong = await takeEnd(await officer(), id, formOf({ version: "1", lastDay: "เมื่อวาน" }));
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { typed: { lastDay: "เมื่อวาน" } } });
  });

  test("keeps what was typed when it is refused", async () => {
    const wrong = await takeSupport(await officer(), at("E1"), formOf({ ...LINK, what: "", value: "แพง" }));
    expect(wrong).toMatchObject({ init: { status: 422 }, data: { typed: { value: "แพง" } } });
    const nobody = new URLSearchParams({ supporter: "999999", receiver: "E1" });
    expect(await takeSupport(await officer(), nobody, formOf(LINK))).toMatchObject({
      data: { problems: [{ key: "network:refused.supporter" }] },
    });
  });

  test("is a 404 for a receiver outside the viewer's area", async () => {
    const stranger = await viewerFor("officer.50@demo.test");
    await expect(takeSupport(stranger, at("E1"), formOf(LINK))).rejects.toMatchObject({ status: 404 });
    await expect(newSupportPage(stranger, at("E1"))).rejects.toMatchObject({ status: 404 });
  });
});

test("a partner's form is a 404 for another province's officer, and is kept when refused", async () => {
  const partner = await db()
    .selectFrom("organizations")
    .where("kind", "=", "partner")
    .where("areaCode", "=", "50")
    .select("id")
    .executeTakeFirstOrThrow();
  await expect(takePartner(await officer(), String(partner.id), formOf({}))).rejects.toMatchObject({ status: 404 });
  const refused = await takePartner(await officer(), null, formOf({ nameTh: "ชื่อ", sector: "private", areaCode: "50" }));
  expect(refused).toMatchObject({ data: { problems: [{ id: "areaCode" }], typed: { nameTh: "ชื่อ" } } });
});

test("the CSV opens in Thai, has every link once, and no cell is a formula", async () => {
  const input = {
    cog: 1,
    what: "=HYPERLINK(1)",
    from: "2026-10-01",
    until: null,
    valueBaht: null,
    result: "+1",
  } as const;
  await addSupport(await officer(), { ...input, supporterId: Number(supporter), receiverCode: "E1" });
  const stream = await linksCsv(thePublic(), "30", { ...EVERYTHING_RUNNING, state: "all" });
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = parse(new TextDecoder().decode(bytes), { bom: true });
  const all = await provincePage(thePublic(), "30", new URLSearchParams("state=all"));
  expect(rows).toHaveLength(all!.total + 1);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(rows.flat()).toContain("'=HYPERLINK(1)");
  expect(await linksCsv(thePublic(), "99", EVERYTHING_RUNNING)).toBeNull();
});

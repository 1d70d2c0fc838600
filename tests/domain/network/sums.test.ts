import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { SupportLink } from "#app/domain/network/link-rows.server.ts";
import { measuredProvinces } from "#app/domain/network/measured-provinces.server.ts";
import { type GapFilter, readNationGaps } from "#app/domain/network/nation-gaps.server.ts";
import { readProvinceHead } from "#app/domain/network/province-head.server.ts";
import { linksOfProvince } from "#app/domain/network/province-links.server.ts";
import { readProvinceNetwork } from "#app/domain/network/province-network.server.ts";
import { COGS, EVERYTHING_RUNNING, LINK_STATES, SECTORS } from "#app/domain/network/support.ts";
import { db } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { thePublic } from "#tests/support/world.ts";

useDatabase();
const TODAY = "2026-11-12";

interface Row {
  cog: number;
  sector: string;
  area: string;
  first: string;
  last: string | null;
}
let rows: Row[];

beforeAll(async () => {
  const read = await sql<Row>`
    select l.cog, o.sector_code as sector, l.receiver_area_code as area, lower(l.given)::text as first,
      (upper(l.given) - 1)::text as last
    from support_links l join organizations o on o.id = l.supporter_id`.execute(db());
  rows = read.rows;
});

/** The state of a link, said without the database. */
function stateOf({ first, last }: Row): string {
  if (first > TODAY) return "upcoming";
  return last !== null && last < TODAY ? "ended" : "running";
}

describe("the network of a province", () => {
  test("sums and pages through what its filter lets through, whatever is combined", async () => {
    const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("30", "50", "10"),
        maybe(COGS),
        maybe(SECTORS),
        maybe(["01", "02", "21"]),
        fc.constantFrom(...LINK_STATES, "all" as const),
        async (province, cog, sector, number, state) => {
          const district = number && `${province}${number}`;
          const expected = rows.filter(
            (row) =>
              row.area.startsWith(province) &&
              (!cog || row.cog === cog) &&
              (!sector || row.sector === sector) &&
              (!district || row.area === district) &&
              (state === "all" || stateOf(row) === state),
          );
          const filter = { cog, sector, district, state };
          const { flows, supporters } = await readProvinceNetwork(thePublic(), province, filter);
          expect(flows.reduce((sum, { links }) => sum + links, 0)).toBe(expected.length);
          expect(new Set(supporters.map((each) => each.sector))).toEqual(new Set(expected.map((row) => row.sector)));
          let [read, after] = [0, null as number | null];
          do {
            const page = await linksOfProvince(thePublic(), province, filter, after, 40);
            read += page.links.length;
            after = page.next;
          } while (after !== null);
          expect(read).toBe(expected.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  test("is searched by what is given and by the names of both ends, drawing and list alike", async () => {
    const { links } = await linksOfProvince(thePublic(), "30", EVERYTHING_RUNNING, null, 500);
    const [some] = links as [SupportLink, ...SupportLink[]];
    for (const q of [some.what.slice(1, 9), some.supporterTh.slice(2, 14), ` ${some.receiverTh}`]) {
      const bare = q.replaceAll(" ", "");
      const has = (...texts: string[]) => texts.some((text) => text.replaceAll(" ", "").includes(bare));
      const expected = links.filter((link) => has(link.what, link.supporterTh, link.receiverTh)).map(({ id }) => id);
      const found = await linksOfProvince(thePublic(), "30", { ...EVERYTHING_RUNNING, q }, null, 500);
      expect(found.links.map(({ id }) => id)).toEqual(expected);
      const { flows } = await readProvinceNetwork(thePublic(), "30", { ...EVERYTHING_RUNNING, q });
      expect(flows.reduce((sum, flow) => sum + flow.links, 0)).toBe(expected.length);
    }
    const nothing = await linksOfProvince(thePublic(), "30", { ...EVERYTHING_RUNNING, q: "100%" }, null);
    expect(nothing.links).toEqual([]);
  });

  test("names every district with its enterprises, and adds up to the province", async () => {
    const { districts, flows } = await readProvinceNetwork(thePublic(), "30", {
      cog: null,
      sector: null,
      district: null,
      state: "all",
    });
    expect(districts).toHaveLength(32);
    expect(districts.find(({ code }) => code === "3001")?.enterprises).toBeGreaterThanOrEqual(12);
    const enterprises = await measuredProvinces(thePublic(), "enterprises");
    expect(districts.reduce((sum, district) => sum + district.enterprises, 0)).toBe(enterprises.get("30"));
    const places = new Set([...districts.map(({ code }) => code), "company", "committee"]);
    expect(flows.every(({ place }) => places.has(place))).toBe(true);
  });

  test("has a head in 76 provinces; Bangkok has neither committee nor company", async () => {
    expect(await readProvinceHead(thePublic(), "30")).toMatchObject({ region: { code: "northeast" } });
    expect(await readProvinceHead(thePublic(), "10")).toMatchObject({ committee: null, company: null });
    expect(await readProvinceHead(thePublic(), "78")).toBeNull();
    expect(await readProvinceHead(thePublic(), "3001")).toBeNull();
  });
});

describe("the nation", () => {
  const all: GapFilter = { region: null, cog: null, sector: null };

  test("shows each province once, with the gaps a plain count finds", async () => {
    const { provinces, pairs } = await readNationGaps(thePublic(), all);
    expect(provinces).toHaveLength(77);
    const running = rows.filter((row) => stateOf(row) === "running");
    for (const { sector, cog, provinces: missing } of pairs) {
      const alive = new Set(
        running.filter((row) => row.sector === sector && row.cog === cog).map((row) => row.area.slice(0, 2)),
      );
      expect(missing, `${sector}/${cog}`).toBe(77 - alive.size);
    }
    for (const { code, cogs } of provinces)
      expect(cogs.reduce((sum, { links }) => sum + links, 0)).toBe(
        running.filter((row) => row.area.startsWith(code)).length,
      );
  });

  test("narrows to the provinces that lack a cog, a sector, or the sector in the cog", async () => {
    const lacking = async (filter: Partial<GapFilter>) =>
      (await readNationGaps(thePublic(), { ...all, ...filter })).provinces.map(({ code }) => code);
    const pair = { cog: 3, sector: "academic" } as const;
    const [cog, sector, both] = [
      await lacking({ cog: pair.cog }),
      await lacking({ sector: pair.sector }),
      await lacking(pair),
    ];
    expect(both).toEqual(expect.arrayContaining([...cog, ...sector]));
    const { pairs } = await readNationGaps(thePublic(), all);
    expect(both).toHaveLength(pairs.find((each) => each.cog === 3 && each.sector === "academic")?.provinces ?? -1);
  });

  test("measures provinces the way a plain count does, an ended link counted nowhere", async () => {
    const { links } = await readNationGaps(thePublic(), { ...all, region: "south", cog: 1 });
    const running = rows.filter((row) => stateOf(row) === "running" && row.area.startsWith("30"));
    expect(links.get("30")).toBe(running.length);
    for (const measure of ["enterprises", "members", "vacancies", "overdue"] as const) {
      const values = [...(await measuredProvinces(thePublic(), measure)).values()];
      expect(values.every((value) => value > 0)).toBe(true);
    }
  });
});

describe("what is amiss with a committee", () => {
  const head = async () => (await readProvinceHead(thePublic(), "30"))!;

  test("a seat is vacant when nobody holds it today, unless it is abolished", async () => {
    const { committee, vacantSeats } = await head();
    await sql`insert into committee_seats (committee_id, sector_code, seat_number, abolished_on) values
      (${committee?.id}, 'people', 900, null), (${committee?.id}, 'people', 901, ${TODAY})`.execute(db());
    expect((await head()).vacantSeats).toBe(vacantSeats + 1);
    expect((await measuredProvinces(thePublic(), "vacancies")).get("30")).toBe(vacantSeats + 1);
  });

  test("an open action is overdue the day after its day, and one of today is not", async () => {
    const { committee, overdueActions } = await head();
    await sql`
      with m as (insert into meetings (held_on, called_at, state) values ('2026-10-05', now(), 'called') returning id),
        c as (insert into meeting_committees (meeting_id, held_on, committee_id, meeting_number, quorum_confirmed_at)
          select id, '2026-10-05', ${committee?.id}, 900, now() from m)
      insert into agenda_items (meeting_id, position, kind, title_th) select id, 1, 'decide', 'พิจารณา' from m`.execute(
      db(),
    );
    await sql`insert into resolutions (committee_id, meeting_id, agenda_item_id, fiscal_year, number, text_th, recorded_by)
      select ${committee?.id}, meeting_id, id, 2570, 1, 'มติ', 1 from agenda_items order by id desc limit 1`.execute(
      db(),
    );
    await sql`insert into actions (committee_id, resolution_id, owner_organization_id, task_th, first_due_on, due_on)
      select committee_id, id, 1, 'งาน', '2026-11-01', due::date from resolutions,
        unnest(array['2026-11-11', '2026-11-12']) due order by id desc limit 2`.execute(db());
    expect((await head()).overdueActions).toBe(overdueActions + 1);
    expect((await measuredProvinces(thePublic(), "overdue")).get("30")).toBe(overdueActions + 1);
  });
});

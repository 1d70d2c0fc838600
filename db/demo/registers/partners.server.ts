import { type Cell, insertRows } from "../../reference/insert-rows.server.ts";
import { searchKey } from "../../search-fold.ts";
import { Random } from "../random.ts";
import type { Unit } from "../units.ts";
import type { RegisterWorld } from "./fill-registers.server.ts";
import { GIVEN, madeUpPartner, RESULTS, SECTORS, type Sector } from "./partner-names.ts";

/** How likely a province has a partner of a sector, and then a second one: uneven, so that gaps show. */
const PRESENT: Record<Sector, readonly [first: number, second: number]> = {
  government: [0.92, 0.5],
  private: [0.9, 0.6],
  academic: [0.62, 0.25],
  civil_society: [0.66, 0.25],
  people: [0.8, 0.3],
};

/** However large the country: this many enterprises have somebody who supports them. */
const MOST_SUPPORTED = 12_000;
/** Most demonstration accounts work here: every sector is there, if not for every cog. */
const HOME_PROVINCE = "30";
const DAY = 86_400_000;

interface Supporter {
  id: number;
  areaCode: string;
  cogs: readonly number[];
}

/** Partners of the five sectors in every province, and who supports whom with what. */
export async function fillPartners(world: RegisterWorld): Promise<void> {
  const partners = await addPartners(world);
  const offices = await world.trx
    .selectFrom("organizations")
    .where("kind", "in", ["provincial_office", "district_office", "company"])
    .orderBy("id")
    .select(["id", "kind", "areaCode"])
    .execute();
  const all = [
    ...partners,
    ...offices.map(({ id, kind, areaCode }) => ({ id, areaCode, cogs: kind === "company" ? [3, 1] : [2, 5] })),
  ];
  await addLinks(world, all, byArea(partners));
}

async function addPartners({ trx, seed }: RegisterWorld): Promise<Supporter[]> {
  const provinces = await trx
    .selectFrom("areas")
    .where("level", "=", 2)
    .orderBy("code")
    .select(["code", "nameTh", "nameEn"])
    .execute();
  const made = provinces.flatMap(({ code, nameTh, nameEn }, index) => {
    const random = new Random(seed, 41, index);
    const place = { nameTh, nameEn: nameEn ?? nameTh };
    return SECTORS.flatMap((sector) => {
      const [first, second] = PRESENT[sector];
      const isThere = random.chance(first) || code === HOME_PROVINCE;
      const count = isThere ? 1 + Number(random.chance(second)) + Number(code === HOME_PROVINCE) : 0;
      return Array.from({ length: count }, (_, turn) => ({
        ...madeUpPartner(random, sector, place, { kind: index + turn, turn }),
        areaCode: code,
        phone: `0-0000-${String(random.integer(0, 9999)).padStart(4, "0")}`,
      }));
    });
  });
  const { rows } = await insertRows<{ id: number }>(
    trx,
    "organizations",
    {
      kind: "text",
      sector_code: "text",
      area_code: "text",
      name_th: "text",
      name_en: "text",
      search_key: "text",
      phone: "text",
      email: "text",
    },
    made.map(({ sector, areaCode, nameTh, nameEn, phone }, index): Cell[] => [
      "partner",
      sector,
      areaCode,
      nameTh,
      nameEn,
      searchKey(nameTh, nameEn),
      phone,
      `partner.${index + 1}@partners.example`,
    ]),
    "returning id",
  );
  return made.map(({ areaCode, cogs }, index) => ({ id: rows[index]!.id, areaCode, cogs }));
}

function byArea(supporters: readonly Supporter[]): Map<string, Supporter[]> {
  const near = new Map<string, Supporter[]>();
  for (const each of supporters) near.set(each.areaCode, [...(near.get(each.areaCode) ?? []), each]);
  return near;
}

/** Enterprises are supported by whoever is near, the company and the committee by partners alone. */
async function addLinks(
  { trx, seed, now, units, userIds }: RegisterWorld,
  everybody: readonly Supporter[],
  partners: ReadonlyMap<string, Supporter[]>,
): Promise<void> {
  const near = byArea(everybody);
  const enterprises = units.filter((unit) => unit.kind === "enterprise").length;
  const share = Math.min(0.75, MOST_SUPPORTED / enterprises);
  const links: Cell[][] = [];
  for (const unit of units) {
    const random = new Random(seed, 42, unit.id);
    // One enterprise is supported by several, most by one or two, some by nobody.
    const count = unit.kind !== "enterprise" ? random.integer(0, 2) : random.chance(share) ? random.integer(1, 4) : 0;
    const local =
      unit.kind === "enterprise"
        ? [...(near.get(unit.provinceCode) ?? []), ...(near.get(unit.areaCode) ?? [])]
        : (partners.get(unit.provinceCode) ?? []);
    const seen = new Set<string>();
    for (let each = 0; each < count; each++) {
      if (local.length === 0) break;
      const row = linkOf(random, unit, random.pick(local), now, userIds);
      const key = row.slice(0, 5).join("|");
      if (!seen.has(key)) links.push(row);
      seen.add(key);
    }
  }
  await insertRows(
    trx,
    "support_links",
    {
      supporter_id: "integer",
      receiver_unit_id: "integer",
      receiver_area_code: "text",
      cog: "smallint",
      what_th: "text",
      given: "daterange",
      value_baht: "numeric",
      result_th: "text",
      recorded_by: "integer",
      recorded_at: "timestamptz",
    },
    links,
  );
}

function linkOf(
  random: Random,
  unit: Unit,
  { id, cogs }: Supporter,
  now: Date,
  userIds: RegisterWorld["userIds"],
): Cell[] {
  const cog = random.chance(0.85) ? random.pick(cogs) : random.integer(1, 5);
  const startsAt = now.getTime() - random.integer(20, 720) * DAY;
  const endsAt = startsAt + random.integer(60, 500) * DAY;
  const open = random.chance(0.35);
  const ended = !open && endsAt < now.getTime();
  const recorder = userIds.get(`officer.${unit.provinceCode}@demo.test`) ?? userIds.get("central@demo.test")!;
  return [
    id,
    unit.id,
    unit.areaCode,
    cog,
    random.pick(GIVEN[cog]!),
    `[${day(startsAt)},${open ? "" : day(endsAt)})`,
    random.chance(0.6) ? random.integer(5, 400) * 1000 : null,
    ended && random.chance(0.7) ? random.pick(RESULTS) : null,
    recorder,
    new Date(startsAt).toISOString(),
  ];
}

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

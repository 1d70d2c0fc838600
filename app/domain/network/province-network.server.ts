import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { within } from "./areas-below.server.ts";
import { matching, type SupportLink } from "./link-rows.server.ts";
import type { Cog, NetworkFilter, Sector } from "./support.ts";

/** So many supporters of a sector are named; of the rest it is said how many. */
const NAMED = 3;

/** How many links run from a sector by a cog to a place: a district, or the company or committee of the province. */
export interface Flow {
  sector: Sector;
  cog: Cog;
  /** District code, `company` or `committee`. */
  place: string;
  links: number;
}

export interface NamedSupporter {
  id: number;
  kind: SupportLink["supporterKind"];
  sector: Sector;
  nameTh: string;
  nameEn: string | null;
  links: number;
  /** How many of the sector give support in all. */
  ofSector: number;
}

export interface District {
  code: string;
  nameTh: string;
  nameEn: string | null;
  enterprises: number;
}

export interface ProvinceNetwork {
  flows: Flow[];
  /** The busiest of each sector, by number of links. */
  supporters: NamedSupporter[];
  /** Districts by the Thai alphabet with the enterprises that are registered there today. */
  districts: District[];
  /** Partners registered in the province, by sector. */
  partners: { sector: Sector; partners: number }[];
}

/** What is in the drawing of a province: sums over its links and its registers, never the rows themselves. Public. */
export async function readProvinceNetwork(
  _viewer: Viewer,
  province: string,
  filter: NetworkFilter,
): Promise<ProvinceNetwork> {
  const [flows, supporters, districts, partners] = await Promise.all([
    flowsOf(province, filter),
    supportersOf(province, filter),
    districtsOf(province),
    partnersOf(province),
  ]);
  return { flows, supporters, districts, partners };
}

async function flowsOf(province: string, filter: NetworkFilter): Promise<Flow[]> {
  return (await flowsIn(province, filter).execute(db())).rows;
}

/** The flows of a province, as a query. */
export function flowsIn(province: string, filter: NetworkFilter) {
  return sql<Flow>`
    select o.sector_code as sector, l.cog,
      case u.kind when 'company' then 'company' when 'province' then 'committee' else l.receiver_area_code end as place,
      count(*)::int as links
    from support_links l
    join organizations o on o.id = l.supporter_id
    -- Of enterprises the district is enough: only the few units of the province itself are looked at.
    left join reporting_units u on u.id = l.receiver_unit_id and u.home_area_code = ${province}
    where ${matching(province, filter)}
    group by 1, 2, 3 order by 1, 2, 3`;
}

async function supportersOf(province: string, filter: NetworkFilter): Promise<NamedSupporter[]> {
  const { rows } = await sql<NamedSupporter & { place: number }>`
    select ranked.* from (
      select o.id, o.kind, o.sector_code as sector, o.name_th, o.name_en, count(*)::int as links,
        row_number() over (partition by o.sector_code order by count(*) desc, o.id)::int as place,
        count(*) over (partition by o.sector_code)::int as of_sector
      from support_links l join organizations o on o.id = l.supporter_id
      where ${matching(province, filter)}
      group by o.id
    ) ranked where place <= ${NAMED} order by sector, place`.execute(db());
  return rows.map(({ place: _place, ...supporter }) => supporter);
}

async function districtsOf(province: string): Promise<District[]> {
  return (await districtsIn(province).execute(db())).rows;
}

/** The districts of a province with the enterprises they have today, as a query. */
export function districtsIn(province: string) {
  const today = bangkokDate(now());
  return sql<District>`
    select a.code, a.name_th, a.name_en, (select count(*)::int from reporting_units u
      where u.home_area_code = a.code and u.kind = 'enterprise'
        and (u.active_to is null or u.active_to >= ${today})) as enterprises
    from areas a
    where a.parent_code = ${province} and a.level = 3
    order by a.name_th collate fanfueang_th`;
}

function partnersOf(province: string): Promise<ProvinceNetwork["partners"]> {
  const today = bangkokDate(now());
  return db()
    .selectFrom("organizations as o")
    .where("o.kind", "=", "partner")
    .where(within(province, sql`o.area_code`))
    .where(sql<SqlBool>`(o.active_to is null or o.active_to >= ${today})`)
    .groupBy("o.sectorCode")
    .select([sql<Sector>`o.sector_code`.as("sector"), sql<number>`count(*)`.as("partners")])
    .execute();
}

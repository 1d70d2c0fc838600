import { type RawBuilder, type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "../periods/fiscal.ts";
import { type CommitteeKind, ENDING_DAYS, type Missing, type Sector } from "./committee.ts";

export interface CommitteeQuery {
  /** A region, a province, or null for the whole country. */
  area: string | null;
  /** Null for the committees of provinces and the nation. */
  kind: CommitteeKind | null;
  missing: Missing | null;
}

/** The seats that one sector has in a committee today. */
export interface SectorCount {
  sector: Sector;
  seats: number;
  filled: number;
  /** Of the filled ones: whose term ends within 90 days. */
  ending: number;
}

export interface CommitteeRow {
  id: number;
  kind: CommitteeKind;
  nameTh: string;
  nameEn: string | null;
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  seats: number;
  vacant: number;
  ending30: number;
  /** Within 90 days, those within 30 included. */
  ending90: number;
  hasChair: boolean;
  sectors: SectorCount[];
  /** Numbered meetings that took place in the fiscal year of today. */
  metThisYear: number;
  /** Day of the last of them all, "YYYY-MM-DD"; null before the first. */
  metOn: string | null;
  /** Open actions whose day has passed. */
  overdue: number;
}

/** Committees with how their seats, meetings and actions stand today, by kind, then province by the Thai alphabet. Public; no names of people. */
export async function listCommittees(_viewer: Viewer, query: CommitteeQuery): Promise<CommitteeRow[]> {
  const today = bangkokDate(now());
  const within = (days: number) => sql`upper(t.term) - 1 <= ${today}::date + ${days}::int`;
  const { rows } = await sql<CommitteeRow>`
    select c.id, c.kind, c.name_th, c.name_en, c.area_code, a.name_th as area_th, a.name_en as area_en,
      seen.seats, seen.seats - seen.filled as vacant, seen.ending30, seen.ending90, seen.has_chair, seen.sectors,
      held.met_this_year, held.met_on, late.overdue
    from committees c
    join areas a on a.code = c.area_code
    cross join lateral (
      select coalesce(sum(n.seats), 0)::int as seats, coalesce(sum(n.filled), 0)::int as filled,
        coalesce(sum(n.ending30), 0)::int as ending30, coalesce(sum(n.ending), 0)::int as ending90,
        coalesce(bool_or(n.has_chair), false) as has_chair, min(n.filled) = 0 as sector_empty,
        jsonb_agg(jsonb_build_object('sector', n.code, 'seats', n.seats, 'filled', n.filled, 'ending', n.ending)
          order by n.position) as sectors
      from (
        select sector.code, sector.position, count(s.id)::int as seats, count(t.id)::int as filled,
          count(t.id) filter (where ${within(ENDING_DAYS.soon)})::int as ending30,
          count(t.id) filter (where ${within(ENDING_DAYS.later)})::int as ending,
          bool_or(s.role = 'chair' and t.id is not null) as has_chair
        from sectors sector
        left join committee_seats s on s.sector_code = sector.code and s.committee_id = c.id
          and (s.abolished_on is null or s.abolished_on > ${today}::date)
        left join committee_terms t on t.seat_id = s.id and t.term @> ${today}::date
        group by sector.code, sector.position
      ) n
    ) seen
    cross join lateral (
      select count(*) filter (where b.fiscal_year = ${fiscalYearOf(today)})::int as met_this_year, max(b.held_on) as met_on
      from meeting_committees b join meetings m on m.id = b.meeting_id
      where b.committee_id = c.id and b.meeting_number is not null
        and m.state in ('in_progress', 'minutes_draft', 'minutes_approved')
    ) held
    cross join lateral (
      select count(*)::int as overdue from actions x
      where x.committee_id = c.id and x.due_on < ${today}::date and x.state in ('open', 'in_progress', 'reported_done')
    ) late
    where ${narrowed(query)}
    order by array_position(array['national', 'provincial', 'otop_network', 'company_board', 'working_group'], c.kind),
      a.name_th collate fanfueang_th, c.id
  `.execute(db());
  return rows;
}

function narrowed({ area, kind, missing }: CommitteeQuery): RawBuilder<SqlBool> {
  const conditions = [kind ? sql`c.kind = ${kind}` : sql`c.kind in ('provincial', 'national')`];
  if (area && /^\d/.test(area)) conditions.push(sql`left(c.area_code, 2) = ${area.slice(0, 2)}`);
  else if (area && area !== "TH") conditions.push(sql`a.parent_code = ${area}`);
  if (missing) conditions.push(LACKS[missing]);
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

const LACKS: Record<Missing, RawBuilder<SqlBool>> = {
  vacant: sql`seen.filled < seen.seats`,
  ending_30: sql`seen.ending30 > 0`,
  ending_90: sql`seen.ending90 > 0`,
  chair: sql`not seen.has_chair`,
  sector: sql`seen.sector_empty`,
  not_met: sql`held.met_this_year = 0`,
  overdue: sql`late.overdue > 0`,
};

/** Provinces in which the viewer keeps committees and that have none yet. Bangkok never has one. */
export async function provincesWithout(
  viewer: Viewer,
): Promise<{ code: string; nameTh: string; nameEn: string | null }[]> {
  const scope = scopeOf(viewer, "committees.manage");
  if (!scope.bureaus.includes("community")) return [];
  return db()
    .selectFrom("areas as a")
    .where("a.level", "=", 2)
    .where("a.code", "<>", "10")
    .where(inScope(scope, sql`a.code`))
    .where(sql<SqlBool>`not exists (select from committees c where c.kind = 'provincial' and c.area_code = a.code)`)
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .select(["a.code", "a.nameTh", "a.nameEn"])
    .execute();
}

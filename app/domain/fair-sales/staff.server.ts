import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "../fairs/fair.server.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate } from "../periods/fiscal.ts";

/** Somebody who works at a fair: in one zone, or in all of it when there is none. */
export interface StaffPost {
  userId: number;
  nameTh: string;
  nameEn: string | null;
  email: string;
  zoneId: number | null;
  /** Hall and code of the zone. */
  zone: string | null;
  zoneTh: string | null;
  zoneEn: string | null;
}

/** A post that was given or taken back. */
export interface StaffChange {
  id: number;
  at: Date;
  appointed: boolean;
  nameTh: string;
  nameEn: string | null;
  zone: string | null;
  byTh: string | null;
  byEn: string | null;
}

/** Who works at a fair and how it came to be, the newest change first. Null for whoever does not manage fairs. */
export async function staffOf(
  viewer: Viewer,
  code: string,
): Promise<{ posts: StaffPost[]; changes: StaffChange[] } | null> {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  if (!fair) return null;
  const { rows: posts } = await sql<StaffPost>`
    select u.id as user_id, u.name_th, u.name_en, u.email, z.id as zone_id, z.hall || ' ' || z.code as zone,
      z.name_th as zone_th, z.name_en as zone_en
    from fair_staff as s join users as u on u.id = s.user_id left join fair_zones as z on z.id = s.zone_id
    where s.fair_id = ${fair.id} order by u.name_th collate fanfueang_th, u.id, z.hall nulls first, z.code`.execute(
    db(),
  );
  const { rows: changes } = await sql<StaffChange>`
    select e.id, e.occurred_at as at, e.action = 'fair.staff_appointed' as appointed, u.name_th, u.name_en,
      coalesce(e.new_values, e.old_values) ->> 'zone' as zone, b.name_th as by_th, b.name_en as by_en
    from audit_events as e
    join users as u on u.id = (coalesce(e.new_values, e.old_values) ->> 'user')::integer
    left join users as b on b.id = e.actor_id
    where e.entity = 'fair' and e.entity_id = ${code} and e.action in ('fair.staff_appointed', 'fair.staff_released')
    order by e.id desc limit 100`.execute(db());
  return { posts, changes };
}

/** An account that may be appointed, with what tells two of one name apart. */
export interface Candidate {
  id: number;
  nameTh: string;
  nameEn: string | null;
  email: string;
  office: { role: Role; placeTh: string; placeEn: string | null } | null;
}

/** A search needs so many letters and shows so many accounts: it finds somebody one knows, it lists nobody. */
export const LEAST_LETTERS = 3;
export const MOST_CANDIDATES = 10;

/** Accounts in use whose name or email contains the text. Nobody but those who manage fairs finds any. */
export async function candidatesFor(viewer: Viewer, text: string): Promise<Candidate[]> {
  const wanted = text.trim();
  if (!managesFairs(viewer) || wanted.length < LEAST_LETTERS) return [];
  const { rows } = await sql<Candidate>`
    select u.id, u.name_th, u.name_en, u.email, office.held as office
    from users as u
    left join lateral (
      select jsonb_build_object('role', r.role, 'placeTh', coalesce(o.name_th, a.name_th), 'placeEn', coalesce(o.name_en, a.name_en)) as held
      from role_assignments as r left join areas as a on a.code = r.area_code
      left join reporting_units as o on o.id = r.reporting_unit_id
      where r.user_id = u.id and ${bangkokDate(now())}::date between r.valid_from and coalesce(r.valid_to, 'infinity')
      order by r.id limit 1) as office on true
    where u.disabled_at is null and (position(lower(${wanted}) in u.email) > 0
      or position(lower(${wanted}) in lower(u.name_th)) > 0 or position(lower(${wanted}) in lower(coalesce(u.name_en, ''))) > 0)
    order by u.name_th collate fanfueang_th, u.id limit ${MOST_CANDIDATES}`.execute(db());
  return rows;
}

/** A fair is near so many days before it opens, for its staff, and stays in their menu so long after its last day. */
const DAYS_AROUND = 7;

/** The fair the viewer works at that is on, near or just over; before it opens they check in, then they take in sales. */
export async function workplaceOf(viewer: Viewer): Promise<{ code: string; opened: boolean } | null> {
  const today = bangkokDate(now());
  const { rows } = await sql<{ code: string; opened: boolean }>`
    select f.code, lower(f.open_days) <= ${today}::date as opened
    from fair_staff as s join fairs as f on f.id = s.fair_id
    where s.user_id = ${viewer.userId ?? 0} and f.published_at is not null and f.closed_at is null and f.cancelled_at is null
      and f.open_days && daterange(${addDays(today, -DAYS_AROUND)}::date, ${addDays(today, DAYS_AROUND)}::date, '[]')
    order by lower(f.open_days) limit 1`.execute(db());
  return rows[0] ?? null;
}

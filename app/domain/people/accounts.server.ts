import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { can, type Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";

/** An office somebody holds today. */
export interface HeldOffice {
  id: number;
  role: Role;
  placeTh: string;
  placeEn: string | null;
  since: string;
}

export interface Account {
  id: number;
  email: string;
  nameTh: string;
  /** Since when nobody can use it; null for one in use. */
  disabledAt: Date | null;
  offices: HeldOffice[];
}

/** At most so many accounts are shown; a search narrows them. */
const MOST = 50;

/** Accounts whose name or email contains the text, those with an office first. Nobody but the administrator sees any. */
export async function searchAccounts(viewer: Viewer, text: string): Promise<Account[]> {
  const wanted = text.trim();
  return readAccounts(
    viewer,
    sql<boolean>`(position(lower(${wanted}) in u.email) > 0 or position(${wanted} in u.name_th) > 0)`,
  );
}

/** One account; null when there is none or the viewer does not look after accounts. */
export async function readAccount(viewer: Viewer, id: number): Promise<Account | null> {
  return (await readAccounts(viewer, sql<boolean>`u.id = ${id}`))[0] ?? null;
}

async function readAccounts(viewer: Viewer, condition: ReturnType<typeof sql<boolean>>): Promise<Account[]> {
  if (!can(viewer, "people.manage")) return [];
  const { rows } = await sql<Account>`
    select u.id, u.email, u.name_th, u.disabled_at, coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role,
        'placeTh', coalesce(a.name_th, o.name_th), 'placeEn', coalesce(a.name_en, o.name_en), 'since', r.valid_from)
        order by r.id) filter (where r.id is not null), '[]') as offices
    from users u
    left join role_assignments r on r.user_id = u.id
      and (now() at time zone 'Asia/Bangkok')::date between r.valid_from and coalesce(r.valid_to, 'infinity')
    left join areas a on a.code = r.area_code
    left join reporting_units o on o.id = r.reporting_unit_id
    where ${condition}
    group by u.id
    order by count(r.id) = 0, u.name_th collate fanfueang_th, u.id
    limit ${MOST}`.execute(db());
  return rows;
}

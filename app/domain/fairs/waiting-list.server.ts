import { type Kysely, type RawBuilder, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs } from "./fair.server.ts";
import type { VacancyRule } from "./fair.ts";
import { countingRows, fullRow } from "./fair-quotas.server.ts";
import type { LockedApplication } from "./locked-application.server.ts";
import type { QuotaRow } from "./refusal.ts";

/** The order of the waiting list and of selection: the province's rank, the score, who sent first. */
export const WAITING_ORDER: RawBuilder<unknown> = sql`a.province_rank nulls last, a.score desc nulls last, a.submitted_at, a.id`;

/** Of whom a freed place was, or who asks for the own position. */
export type Group = Pick<LockedApplication, "provinceCode" | "categoryCode">;

/**
 * The order in which a place of a group goes to those who wait (`a`): first to its own province and category, then, by the
 * fair's rule, to its category, the own province before others, or to the whole nation alike; within each by the order of
 * the list. The one order both for who is next and for the position that an applicant is told.
 */
export function lineOrder(rule: VacancyRule, { provinceCode, categoryCode }: Group): RawBuilder<unknown> {
  const province = sql`a.province_code = ${provinceCode}`;
  const category = sql`a.category_code = ${categoryCode}`;
  return rule === "national"
    ? sql`(${province} and ${category}) desc, ${WAITING_ORDER}`
    : sql`(${category}) desc, (${province}) desc, ${WAITING_ORDER}`;
}

export interface WaitingPlace {
  /** How many are before when a place of the own province and category is freed: all of them of that group. */
  before: number;
  /** The row of the quota that is full; null when a place is free and will be given by the department. */
  blockedBy: QuotaRow | null;
}

/** Where an application stands in its waiting list and what it waits for. The caller has made sure the viewer may know. */
export async function waitingPlace(
  on: Kysely<DB>,
  application: Pick<LockedApplication, "id" | "fairId" | "provinceCode" | "categoryCode">,
  rule: VacancyRule,
): Promise<WaitingPlace> {
  const { id, fairId, provinceCode, categoryCode } = application;
  const { rows } = await sql<{ before: number }>`
    select place - 1 as before from (
      select a.id, row_number() over (order by ${lineOrder(rule, application)})::integer as place from fair_applications a
      where a.fair_id = ${fairId} and a.state = 'waitlisted'
    ) as line where id = ${id}`.execute(on);
  const blockedBy = fullRow(await countingRows(on, fairId, provinceCode, categoryCode));
  return { before: rows[0]?.before ?? 0, blockedBy };
}

export interface InLine {
  /** The place of whoever leaves still counts in the quota. */
  stillCounted?: boolean;
  /** Whoever is being acted on is passed over. */
  skipLocked?: boolean;
  /** A full quota is no reason: its capacity will be raised. */
  despiteQuota?: boolean;
  /** Only of this category, that of the booth. */
  only?: string | null;
}

/**
 * The first of the waiting list who fits when the place of `leaving` is free, locked; in the order
 * of {@link lineOrder}.
 */
export async function nextInLine(
  on: Kysely<DB>,
  leaving: Pick<LockedApplication, "fairId" | "provinceCode" | "categoryCode">,
  rule: VacancyRule,
  { stillCounted = false, skipLocked = false, despiteQuota = false, only = null }: InLine = {},
): Promise<LockedApplication | undefined> {
  const { fairId, provinceCode, categoryCode } = leaving;
  const counts = (row: string, province: RawBuilder<unknown>, category: RawBuilder<unknown>) =>
    sql`coalesce(${sql.ref(`${row}.province_code`)}, ${province}) = ${province} and coalesce(${sql.ref(`${row}.category_code`)}, ${category}) = ${category}`;
  const freed = stillCounted ? sql`(${counts("q", sql`${provinceCode}`, sql`${categoryCode}`)})::integer` : sql`0`;
  const first = () =>
    sql<LockedApplication>`
    select a.id, a.fair_id, a.enterprise_id, a.province_code, a.category_code, a.state, a.holds_place, a.fix_until, a.version
    from fair_applications a
    where a.fair_id = ${fairId} and a.state = 'waitlisted' and a.category_code = coalesce(${only}, a.category_code)
      and exists (select from fair_quotas q where q.fair_id = a.fair_id and ${counts("q", sql`a.province_code`, sql`a.category_code`)})
      and (${despiteQuota} or not exists (select from fair_quotas q where q.fair_id = a.fair_id
        and ${counts("q", sql`a.province_code`, sql`a.category_code`)} and q.used - ${freed} >= q.capacity))
    order by ${lineOrder(rule, leaving)} limit 1 for update of a ${skipLocked ? sql`skip locked` : sql``}`.execute(on);
  const { rows } = await first();
  if (rows[0] || skipLocked) return rows[0];
  // Whoever was first may have been taken while its lock was waited for: then there is another first.
  return (await first()).rows[0];
}

export interface WaitingRow {
  id: number;
  unitTh: string;
  unitEn: string | null;
  provinceCode: string;
  categoryCode: string;
  provinceRank: number | null;
  score: string | null;
  newcomer: boolean;
}

/** The waiting list of a fair in its order, for whoever manages fairs; the first so many. */
export async function waitingList(viewer: Viewer, fairId: number, limit = 100): Promise<WaitingRow[]> {
  if (!managesFairs(viewer)) return [];
  const { rows } = await sql<WaitingRow>`
    select a.id, u.name_th as unit_th, u.name_en as unit_en, a.province_code, a.category_code, a.province_rank, a.score, a.newcomer
    from fair_applications a join reporting_units u on u.id = a.enterprise_id
    where a.fair_id = ${fairId} and a.state = 'waitlisted' order by ${WAITING_ORDER} limit ${limit}`.execute(db());
  return rows;
}

/** Whether others of the same province and category wait who stand before an application. */
export async function passesOthers(on: Kysely<DB>, id: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    select a.id from fair_applications one join fair_applications a on a.fair_id = one.fair_id
      and a.province_code = one.province_code and a.category_code = one.category_code
    where one.id = ${id} and (a.id = one.id or a.state = 'waitlisted') order by ${WAITING_ORDER} limit 1`.execute(on);
  return rows[0] !== undefined && rows[0].id !== id;
}

/** The same for whoever manages fairs, to be asked for a reason beforehand. */
export async function standsBehindOthers(viewer: Viewer, id: number): Promise<boolean> {
  return managesFairs(viewer) && passesOthers(db(), id);
}

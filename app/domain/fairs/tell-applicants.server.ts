import { type Kysely, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import type { NoticeKind, NoticeWords } from "../notices/notice.ts";
import { heldToday, peopleOfUnit, tell, tellEach } from "../notices/tell.server.ts";
import { now } from "../periods/clock.server.ts";
import { ENDED_STATES } from "./application-states.ts";
import type { Fair } from "./fair.ts";

/** How every notice about a fair names it. */
function named({ code, nameTh, nameEn }: Pick<Fair, "code" | "nameTh" | "nameEn">): NoticeWords {
  return { fair: code, fairTh: nameTh, fairEn: nameEn };
}

/**
 * Tells everybody who has a live application in the fair, drafts included, of something that is the same for all: so it
 * says nothing of anybody's result.
 */
export function tellApplicants(
  trx: Transaction<DB>,
  viewer: Viewer,
  fair: Fair,
  kind: Extract<NoticeKind, "fair_extended" | "fair_moved" | "fair_cancelled" | "fair_announced">,
  words: NoticeWords = {},
): Promise<void> {
  const told = { kind, subject: fair.code, occasion: now().toISOString(), words: { ...named(fair), ...words } };
  return tell(
    trx,
    viewer,
    told,
    sql`select h.user_id from fair_applications as a join role_assignments as h on h.reporting_unit_id = a.enterprise_id and ${heldToday()}
      where a.fair_id = ${fair.id} and not a.state = any(${ENDED_STATES}::text[])`,
  );
}

/** Tells the enterprise of one application of a step that somebody else took. */
export function tellApplicant(
  trx: Transaction<DB>,
  viewer: Viewer,
  fair: Fair,
  { id, enterpriseId, version }: { id: number; enterpriseId: number; version: number },
  kind: Extract<NoticeKind, `application_${string}` | "offer_over">,
  words: NoticeWords = {},
): Promise<void> {
  const told = { kind, subject: id, occasion: version, words: { ...named(fair), ...words } };
  return tell(trx, viewer, told, peopleOfUnit(enterpriseId));
}

/** Tells enterprises, once the results are known, that they have a place; before, nobody hears of it. */
export async function tellPlaces(trx: Transaction<DB>, fair: Fair, applicationIds: readonly number[]): Promise<void> {
  if (!fair.resultsAnnouncedAt) return;
  await tellEach(
    trx,
    "place_given",
    sql`select h.user_id, a.id::text as subject, a.version::text as occasion, ${JSON.stringify(named(fair))}::jsonb as words
      from fair_applications as a join role_assignments as h on h.reporting_unit_id = a.enterprise_id and ${heldToday()}
      where a.id = any(${applicationIds}::int[]) and a.state = 'selected'`,
  );
}

/** Tells enterprises of the booths that they are offered and until when they may answer. */
export function tellOffers(trx: Transaction<DB>, applicationIds: readonly number[]): Promise<number> {
  return tellEach(
    trx,
    "booth_offered",
    boothRows(sql`al.state = 'offered' and al.application_id = any(${applicationIds}::int[])`),
  );
}

/** Offers that run out within so many hours are reminded of, once. */
const HOURS_BEFORE_END = 12;

/** Reminds of offers that are about to run out and have not been answered. Answers how many people were told. */
export function remindOfOffers(on: Kysely<DB>): Promise<number> {
  const soon = new Date(now().getTime() + HOURS_BEFORE_END * 3_600_000);
  const which = sql`al.state = 'offered' and al.offer_expires_at > ${now()} and al.offer_expires_at <= ${soon}`;
  return tellEach(on, "offer_ending", boothRows(which));
}

/** Tells enterprises that they stand in another booth from now on. */
export function tellNewBooths(trx: Transaction<DB>, allocationIds: readonly number[]): Promise<number> {
  return tellEach(trx, "booth_changed", boothRows(sql`al.id = any(${allocationIds}::int[])`));
}

/** One row for each person of each enterprise that is offered or has one of these booths. */
function boothRows(which: ReturnType<typeof sql>) {
  return sql`select h.user_id, a.id::text as subject, al.id::text as occasion, jsonb_build_object('fair', f.code, 'fairTh', f.name_th,
      'fairEn', f.name_en, 'booth', b.code, 'untilAt', al.offer_expires_at, 'fromOn', lower(al.days), 'lastOn', upper(al.days) - 1) as words
    from booth_allocations as al join fair_applications as a on a.id = al.application_id join fairs as f on f.id = al.fair_id
    join booths as b on b.id = al.booth_id
    join role_assignments as h on h.reporting_unit_id = a.enterprise_id and ${heldToday()}
    where ${which}`;
}

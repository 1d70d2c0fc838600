import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import type { NoticeKind, NoticeWords } from "./notice.ts";

export interface Telling {
  kind: NoticeKind;
  /** What it is about: a code or an id. */
  subject: string | number;
  /** Which time of several; each is told once to each reader. */
  occasion: string | number;
  words: NoticeWords;
}

/**
 * Tells the users of `readers` (a query of `user_id`) what has happened, in the transaction in which it happens. Whoever
 * did it is not told.
 */
export async function tell(
  trx: Transaction<DB>,
  viewer: Viewer,
  { kind, subject, occasion, words }: Telling,
  readers: RawBuilder<unknown>,
): Promise<void> {
  await tellEach(
    trx,
    kind,
    sql`select r.user_id, ${String(subject)}::text as subject, ${String(occasion)}::text as occasion, ${JSON.stringify(words)}::jsonb as words
      from (${readers}) as r where r.user_id is distinct from ${viewer.userId}::integer`,
  );
}

/**
 * The same where each reader is told something else: `rows` is a query of `user_id, subject, occasion, words`. Telling again
 * changes nothing. Answers how many were told.
 */
export async function tellEach(on: Kysely<DB>, kind: NoticeKind, rows: RawBuilder<unknown>): Promise<number> {
  const told = await sql`
    insert into notices (user_id, kind, subject, occasion, words, created_at)
    select distinct on (n.user_id, n.subject, n.occasion) n.user_id, ${kind}, n.subject, n.occasion, n.words, ${now()}::timestamptz
    from (${rows}) as n join users as u on u.id = n.user_id and u.disabled_at is null
    where not exists (select from notices as o where o.user_id = n.user_id and o.kind = ${kind}
      and o.subject = n.subject and o.occasion = n.occasion)
    on conflict do nothing`.execute(on);
  return Number(told.numAffectedRows ?? 0);
}

/** Who answers for a reporting unit today: the users whose office it is. `unit` is an id or a column of one. */
export function peopleOfUnit(unit: number | RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select h.user_id from role_assignments as h where h.reporting_unit_id = ${unit} and ${heldToday()}`;
}

/** An office of `h` (role_assignments) that is held today. */
export function heldToday(): RawBuilder<boolean> {
  const today = bangkokDate(now());
  return sql<boolean>`(h.valid_from <= ${today}::date and coalesce(h.valid_to, 'infinity') >= ${today}::date)`;
}

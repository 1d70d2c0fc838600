import { type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { NewItem } from "./carry-over.server.ts";

/** So much of a resolution stands in the title of the item under which another body takes it up. */
const TITLE = 150;

/** A referral is settled by a resolution of the body it went to, under the item it put itself under; over `f` (referrals). */
function answered(): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from agenda_items as under join resolutions as answer on answer.agenda_item_id = under.id
    and answer.committee_id = f.to_committee_id where under.referral_id = f.id)`;
}

/** What was passed on to the bodies of a meeting, is not decided on, and not on its agenda yet. */
export async function unansweredReferrals(trx: Transaction<DB>, meetingId: number): Promise<NewItem[]> {
  const waiting = await trx
    .selectFrom("referrals as f")
    .innerJoin("resolutions as r", "r.id", "f.resolutionId")
    .innerJoin("meetingCommittees as b", "b.committeeId", "f.toCommitteeId")
    .where("b.meetingId", "=", meetingId)
    .where(sql<SqlBool>`not ${answered()}`)
    .where(
      sql<SqlBool>`not exists (select from agenda_items as i where i.meeting_id = ${meetingId} and i.referral_id = f.id)`,
    )
    .orderBy("f.id")
    .select(["f.id", "f.reasonTh", "r.textTh"])
    .execute();
  return waiting.map(({ id, reasonTh, textTh }) => {
    const isLong = textTh.length > TITLE;
    return {
      kind: "consider",
      titleTh: isLong ? `${textTh.slice(0, TITLE)}…` : textTh,
      bodyTh: isLong ? `${textTh}\n\n${reasonTh}` : reasonTh,
      referralId: id,
    };
  });
}

/** Where a resolution was passed on to, and what became of it. */
export interface ReferralOf {
  toTh: string;
  toEn: string | null;
  /** An instant as text. */
  at: string;
  reason: string;
  answer: { number: number; fiscalYear: number; text: string | null } | null;
}

/**
 * The referral of the resolution in `r` as one value, null when it was not passed on. The answer's words are for those whom
 * `reads` lets, and for everybody where the item of the answer is public.
 */
export function referralOf(reads: RawBuilder<SqlBool>): RawBuilder<ReferralOf | null> {
  return sql<ReferralOf | null>`(select json_build_object('toTh', target.name_th, 'toEn', target.name_en, 'at', f.referred_at,
    'reason', f.reason_th, 'answer', (
      select json_build_object('number', answer.number, 'fiscalYear', answer.fiscal_year,
        'text', case when ${reads} or under.access = 'public' then answer.text_th end)
      from agenda_items as under join resolutions as answer on answer.agenda_item_id = under.id
        and answer.committee_id = f.to_committee_id
      where under.referral_id = f.id order by answer.id limit 1))
    from referrals as f join committees as target on target.id = f.to_committee_id where f.resolution_id = r.id limit 1)`;
}

/** Where the item in `i` came from, when another body passed it on. */
export interface ReferredFrom {
  meetingId: number;
  number: number;
  fiscalYear: number;
  fromTh: string;
  fromEn: string | null;
}

export const referredFrom = sql<ReferredFrom | null>`(
  select json_build_object('meetingId', origin.meeting_id, 'number', origin.number, 'fiscalYear', origin.fiscal_year,
    'fromTh', source.name_th, 'fromEn', source.name_en)
  from referrals as f join resolutions as origin on origin.id = f.resolution_id
  join committees as source on source.id = f.from_committee_id where f.id = i.referral_id)`;

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { heldToday, tell } from "../notices/tell.server.ts";
import type { ManagedMeeting } from "./managed-meeting.server.ts";
import type { MeetingMove } from "./move-meeting.server.ts";

/**
 * Tells whoever sits on the bodies of a meeting on its day, and their secretaries, that it is called or cancelled. Once
 * each: a meeting that was never called is cancelled without a word.
 */
export async function tellMembers(
  trx: Transaction<DB>,
  viewer: Viewer,
  meeting: ManagedMeeting,
  { step, reason }: Pick<MeetingMove, "step" | "reason">,
): Promise<void> {
  if (step === "cancel" && meeting.state === "draft") return;
  const { id, heldOn, startsAt, placeTh } = meeting;
  const { rows } = await sql<{ bodyTh: string; bodyEn: string | null }>`
    select string_agg(c.name_th, ', ' order by c.id) as body_th, string_agg(coalesce(c.name_en, c.name_th), ', ' order by c.id) as body_en
    from meeting_committees as b join committees as c on c.id = b.committee_id where b.meeting_id = ${id}`.execute(trx);
  const words = { ...rows[0], heldOn, time: startsAt?.slice(0, 5) ?? "", place: placeTh ?? "", reason: reason ?? "" };
  const kind = step === "cancel" ? "meeting_cancelled" : "meeting_called";
  await tell(
    trx,
    viewer,
    { kind, subject: id, occasion: meeting.version, words },
    sql`select u.id as user_id from meeting_committees as b
        join committee_terms as t on t.committee_id = b.committee_id and t.term @> ${heldOn}::date
        join users as u on u.person_id = t.person_id where b.meeting_id = ${id}
      union
      select h.user_id from meeting_committees as b join committees as c on c.id = b.committee_id
        join role_assignments as h on h.role = 'committee_secretary' and h.area_code = c.area_code and ${heldToday()}
        where b.meeting_id = ${id}`,
  );
}

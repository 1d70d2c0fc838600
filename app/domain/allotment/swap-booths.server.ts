import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, seenFair } from "../fairs/fair.server.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { tellNewBooths } from "../fairs/tell-applicants.server.ts";
import { recordEvent } from "../history/record-event.server.ts";

export type BoothsSwapped = { ok: true; moved: number } | FairRefusal;

/**
 * Lets whoever stands in two booths change places; when one of them is free, the other's enterprise moves there. The old
 * allocations end and new ones with the same days, answer and arrival begin, all or nothing; both are told. Refused once
 * sales of either have been reported. Null when there is no such fair or booth for the viewer.
 */
export function swapBooths(
  viewer: Viewer,
  code: string,
  { boothId, otherCode }: { boothId: number; otherCode: string },
): Promise<BoothsSwapped | null> {
  return fairTransaction(async (trx): Promise<BoothsSwapped | null> => {
    const fair = managesFairs(viewer) && (await seenFair(trx, viewer, code));
    if (!fair) return null;
    if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
    const { rows: booths } = await sql<Booth>`
      select b.id, b.code, z.category_code from booths as b join fair_zones as z on z.id = b.zone_id
      where b.fair_id = ${fair.id} and (b.id = ${boothId} or b.code = ${otherCode.trim()}) order by b.id`.execute(trx);
    const one = booths.find(({ id }) => id === boothId);
    const other = booths.find(({ id }) => id !== boothId);
    if (!one) return null;
    if (!other) return refuse("booth_unknown", { field: "other" });
    const standing = await lockStanding(trx, [one.id, other.id]);
    if (standing.length === 0) return refuse("nobody_there", { field: "other" });
    if (standing.some((each) => each.hasSales)) return refuse("booth_has_sales", { field: "other" });
    for (const { boothId: from, categoryCode } of standing) {
      const target = from === one.id ? other : one;
      if ((target.categoryCode ?? categoryCode) !== categoryCode)
        return refuse("booth_of_another_category", { field: "other" });
    }
    const made = await exchange(trx, standing, one.id, other.id);
    await tellNewBooths(trx, made);
    await recordEvent(trx, viewer, {
      action: "fair.booths_swapped",
      entity: "fair",
      entityId: code,
      newValues: { booths: [one.code, other.code], applications: standing.map((each) => each.applicationId) },
    });
    return { ok: true, moved: made.length };
  });
}

interface Booth {
  id: number;
  code: string;
  categoryCode: string | null;
}

interface Standing {
  allocationId: number;
  applicationId: number;
  boothId: number;
  categoryCode: string;
  state: "offered" | "confirmed";
  checkedInAt: Date | null;
  hasSales: boolean;
}

/** The live allocations of two booths, locked in the one order: applications, booths, allocations. */
async function lockStanding(trx: Transaction<DB>, boothIds: number[]): Promise<Standing[]> {
  await sql`select from fair_applications where id in (select application_id from booth_allocations
    where live_booth_id = any(${boothIds}::int[])) order by id for update`.execute(trx);
  await sql`select from booths where id = any(${boothIds}::int[]) order by id for update`.execute(trx);
  const { rows } = await sql<Standing>`
    select al.id as allocation_id, al.application_id, al.booth_id, a.category_code, al.state, al.checked_in_at,
      exists (select from booth_sale_reports as s where s.allocation_id = al.id) as has_sales
    from booth_allocations as al join fair_applications as a on a.id = al.application_id
    where al.live_booth_id = any(${boothIds}::int[]) order by al.id for update of al`.execute(trx);
  return rows;
}

/** Ends allocations and begins each anew in the other booth; answers the new ones. */
async function exchange(trx: Transaction<DB>, standing: Standing[], one: number, other: number): Promise<number[]> {
  const ids = standing.map((each) => each.allocationId);
  await sql`update booth_allocations set state = 'cancelled', checked_in_at = null where id = any(${ids}::int[])`.execute(
    trx,
  );
  const made: number[] = [];
  for (const { allocationId, boothId, state, checkedInAt } of standing) {
    const { rows } = await sql<{ id: number }>`
      insert into booth_allocations (fair_id, fair_days, booth_id, application_id, days, state, offer_expires_at, checked_in_at)
      select fair_id, fair_days, ${boothId === one ? other : one}, application_id, days, ${state}, offer_expires_at, ${checkedInAt}
      from booth_allocations where id = ${allocationId} returning id`.execute(trx);
    made.push(...rows.map(({ id }) => id));
  }
  return made;
}

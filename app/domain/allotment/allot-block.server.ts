import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, seenFair } from "../fairs/fair.server.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { giveAll } from "./draw-lot.server.ts";
import type { LotPlan } from "./lot.ts";

export type BlockAllotted = { ok: true; given: number; withoutBooth: number } | FairRefusal;

/**
 * Gives the selected of a province the free booths of a zone side by side: booths in the order of their codes, enterprises
 * in the order of their province's ranking. Null for whoever does not manage the fair, or when there is no such zone.
 */
export function allotBlock(
  viewer: Viewer,
  fairCode: string,
  { zoneId, provinceCode }: { zoneId: number; provinceCode: string },
): Promise<BlockAllotted | null> {
  return fairTransaction(async (trx): Promise<BlockAllotted | null> => {
    const fair = managesFairs(viewer) && (await seenFair(trx, viewer, fairCode));
    if (!fair) return null;
    const zone = await trx
      .selectFrom("fairZones")
      .where("id", "=", zoneId)
      .where("fairId", "=", fair.id)
      .select("categoryCode")
      .executeTakeFirst();
    if (!zone) return null;
    if (!fair.resultsAnnouncedAt) return refuse("not_announced");
    const { rows: applications } = await sql<{ id: number; category: string; rank: number | null }>`
      select id, category_code as category, province_rank as rank from fair_applications
      where fair_id = ${fair.id} and state = 'selected' and province_code = ${provinceCode}
        and category_code = coalesce(${zone.categoryCode}, category_code)
      order by id for update`.execute(trx);
    if (applications.length === 0) return refuse("nothing_selected");
    const { rows: booths } = await sql<{ id: number }>`
      select b.id from booths as b where b.zone_id = ${zoneId} and b.is_open
        and not exists (select from booth_allocations as al where al.live_booth_id = b.id)
      order by b.code for update`.execute(trx);
    const ranked = [...applications].sort(byCategoryAndRank);
    const plan: LotPlan = booths
      .slice(0, ranked.length)
      .map(({ id }, at) => ({ application: ranked[at]!.id, booth: id }));
    await giveAll(trx, viewer, fair, plan);
    await recordEvent(trx, viewer, {
      action: "fair.block_allotted",
      entity: "fair",
      entityId: fairCode,
      newValues: { zone: zoneId, province: provinceCode, booths: plan.length },
    });
    return { ok: true, given: plan.length, withoutBooth: ranked.length - plan.length };
  });
}

type Ranked = { id: number; category: string; rank: number | null };

function byCategoryAndRank(one: Ranked, other: Ranked): number {
  if (one.category !== other.category) return one.category < other.category ? -1 : 1;
  return (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER) || one.id - other.id;
}

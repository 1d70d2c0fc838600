import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { seenFair } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { lockApplication } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export type Ranked = { ok: true; rank: number } | FairRefusal;

/**
 * Moves an application that has passed within its province's ranking of the category: one up, one down, or to a number;
 * the others make room, so that there are never two of one rank nor a gap. Until screening ends. Null when it is not there.
 */
export function rankApplication(
  viewer: Viewer,
  code: string,
  { id, to }: { id: number; to: "up" | "down" | number },
): Promise<Ranked | null> {
  return fairTransaction(async (trx): Promise<Ranked | null> => {
    const fair = await seenFair(trx, viewer, code);
    const seen = fair && (await lockApplication(trx, viewer, "fairs.screen", fair.id, id));
    if (!fair || !seen) return null;
    // The time first: after it the state would tell who was selected quietly.
    if (now() >= fair.screenUntil) return refuse("too_late");
    if (seen.state !== "province_passed") return refuse("wrong_state");
    const line = await lockLine(trx, seen);
    const from = line.indexOf(id);
    const wanted = to === "up" ? from - 1 : to === "down" ? from + 1 : to - 1;
    if (!Number.isInteger(wanted)) return refuse("number", { field: `rank-${id}` });
    const place = Math.min(Math.max(wanted, 0), line.length - 1);
    line.splice(from, 1);
    line.splice(place, 0, id);
    await writeRanks(trx, line);
    const change = { oldValues: { rank: from + 1 }, newValues: { rank: place + 1 } };
    const entity = { entity: "fair_application", entityId: id };
    await recordEvent(trx, viewer, { action: "fair_application.ranked", ...entity, ...change });
    return { ok: true, rank: place + 1 };
  });
}

/** The ranking as it stands; all rows are locked in the order of their ids, then sorted. */
async function lockLine(
  trx: Transaction<DB>,
  { fairId, provinceCode, categoryCode }: { fairId: number; provinceCode: string; categoryCode: string },
): Promise<number[]> {
  const { rows } = await sql<{ id: number; provinceRank: number | null }>`
    select id, province_rank from fair_applications where fair_id = ${fairId} and province_code = ${provinceCode}
      and category_code = ${categoryCode} and state = 'province_passed' order by id for update`.execute(trx);
  return [...rows]
    .sort((a, b) => (a.provinceRank ?? 1e9) - (b.provinceRank ?? 1e9) || a.id - b.id)
    .map((row) => row.id);
}

/** In two steps: the index allows no two of one rank even for a moment. Those who have left keep no rank. */
async function writeRanks(trx: Transaction<DB>, line: readonly number[]): Promise<void> {
  await sql`update fair_applications a set province_rank = null from fair_applications one
    where one.id = ${line[0]} and a.fair_id = one.fair_id and a.province_code = one.province_code
      and a.category_code = one.category_code and a.province_rank is not null`.execute(trx);
  await sql`update fair_applications a set province_rank = place.rank
    from unnest(${[...line]}::integer[]) with ordinality as place(id, rank) where a.id = place.id`.execute(trx);
}

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { managesFairs } from "./fair.server.ts";
import { type FairInput, instantsOf, isFairCode } from "./fair-input.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";

export type CreatedFair = { ok: true; id: number; code: string } | FairRefusal;

/**
 * Sets up a fair, not yet published; with `from`, another fair's code, its zones, booths, quotas and questions come
 * along, and it is the fair before unless another is named. Null for whoever does not manage fairs.
 */
export async function createFair(
  viewer: Viewer,
  code: string,
  input: FairInput,
  from: string | null = null,
): Promise<CreatedFair | null> {
  if (!managesFairs(viewer)) return null;
  if (!isFairCode(code)) return refuse("code", { field: "code" });
  return fairTransaction(async (trx): Promise<CreatedFair> => {
    const source = from
      ? await trx.selectFrom("fairs").where("code", "=", from).select("id").executeTakeFirst()
      : undefined;
    const before = await fairBefore(trx, input);
    if (before === undefined) return refuse("fair_before", { field: "previousFair" });
    const { id } = await trx
      .insertInto("fairs")
      .values({ code, ...fairColumns(input), previousFairId: before ?? source?.id ?? null })
      .returning("id")
      .executeTakeFirstOrThrow();
    if (source) await copyParts(trx, source.id, id);
    const newValues = { ...input, from };
    await recordEvent(trx, viewer, { action: "fair.created", entity: "fair", entityId: code, newValues });
    return { ok: true, id, code };
  });
}

/** The id of the fair that one follows; null for none, undefined when there is no such fair or it does not open earlier. */
export async function fairBefore(
  trx: Transaction<DB>,
  { previousFair, opensOn }: Pick<FairInput, "previousFair" | "opensOn">,
): Promise<number | null | undefined> {
  if (previousFair === null) return null;
  const before = await trx
    .selectFrom("fairs")
    .where("code", "=", previousFair)
    .where(sql<boolean>`lower(open_days) < ${opensOn}::date`)
    .select("id")
    .executeTakeFirst();
  return before?.id;
}

/** The columns of a fair from what was set; the last days become the midnights that end them. */
export function fairColumns(input: FairInput) {
  const { opensOn, lastDay, applyFrom, applyLast, screenLast, previousFair: _, ...rest } = input;
  return {
    ...rest,
    ...instantsOf({ applyFrom, applyLast, screenLast }),
    openDays: sql<string>`daterange(${opensOn}::date, ${lastDay}::date, '[]')`,
  };
}

async function copyParts(trx: Transaction<DB>, from: number, to: number): Promise<void> {
  await sql`
    with zones as (
      insert into fair_zones (fair_id, hall, code, name_th, name_en, category_code)
      select ${to}::integer, hall, code, name_th, name_en, category_code from fair_zones where fair_id = ${from} order by id
      returning id, hall, code
    )
    insert into booths (fair_id, zone_id, code, size_square_metres, x_metres, y_metres, width_metres, depth_metres)
    select ${to}::integer, zones.id, b.code, b.size_square_metres, b.x_metres, b.y_metres, b.width_metres, b.depth_metres
    from booths b join fair_zones old on old.id = b.zone_id join zones on zones.hall = old.hall and zones.code = old.code
    where b.fair_id = ${from} order by b.id`.execute(trx);
  await sql`
    insert into fair_quotas (fair_id, province_code, category_code, capacity)
    select ${to}::integer, province_code, category_code, capacity from fair_quotas where fair_id = ${from} order by id`.execute(
    trx,
  );
  await sql`
    insert into fair_questions (fair_id, position, kind, text_th, text_en, required)
    select ${to}::integer, position, kind, text_th, text_en, required from fair_questions where fair_id = ${from}`.execute(
    trx,
  );
}

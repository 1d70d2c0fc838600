import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managedFair } from "../fairs/fair.server.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { PlannedBooth } from "./plan-csv.ts";

export interface PlanChange {
  created: number;
  moved: number;
  unchanged: number;
  removed: number;
}

export type PlanImported = ({ ok: true } & PlanChange) | (FairRefusal & { booths?: string[] });

/**
 * Draws the plan of a fair anew: booths that are new are added with their zones, those that are there move, those that are
 * missing go. A plan without a booth that was ever given to somebody is refused whole and says which. `dryRun` only counts.
 * Null for whoever does not manage the fair.
 */
export function importPlan(
  viewer: Viewer,
  fairCode: string,
  booths: readonly PlannedBooth[],
  { dryRun }: { dryRun: boolean },
): Promise<PlanImported | null> {
  return fairTransaction(async (trx): Promise<PlanImported | null> => {
    const fair = await managedFair(trx, viewer, fairCode);
    if (!fair) return null;
    const planned = plannedRows(booths);
    const { rows: dropped } = await sql<{ code: string; given: boolean }>`
      select b.code, exists (select from booth_allocations as al where al.booth_id = b.id) as given
      from booths as b where b.fair_id = ${fair.id} and b.code <> all(${booths.map(({ booth }) => booth)}::text[])
      order by b.code`.execute(trx);
    const given = dropped.filter((each) => each.given).map(({ code }) => code);
    if (given.length > 0) return { ...refuse("booth_in_use"), booths: given };
    const { rows } = await sql<{ created: number; unchanged: number }>`
      select count(*) filter (where b.id is null)::int as created,
        count(*) filter (where (z.hall, z.code, b.x_metres, b.y_metres, b.width_metres, b.depth_metres)
          = (p.hall, p.zone, p.x, p.y, p.width, p.depth))::int as unchanged
      from ${planned} left join booths as b on b.fair_id = ${fair.id} and b.code = p.booth left join fair_zones as z on z.id = b.zone_id`.execute(
      trx,
    );
    const { created = 0, unchanged = 0 } = rows[0] ?? {};
    const change: PlanChange = {
      created,
      unchanged,
      moved: booths.length - created - unchanged,
      removed: dropped.length,
    };
    if (dryRun) return { ok: true, ...change };
    await redraw(
      trx,
      fair.id,
      booths,
      dropped.map(({ code }) => code),
    );
    await recordEvent(trx, viewer, {
      action: "fair.plan_imported",
      entity: "fair",
      entityId: fairCode,
      newValues: { ...change },
    });
    return { ok: true, ...change };
  });
}

async function redraw(
  trx: Transaction<DB>,
  fairId: number,
  booths: readonly PlannedBooth[],
  dropped: string[],
): Promise<void> {
  const planned = plannedRows(booths);
  await sql`delete from booths where fair_id = ${fairId} and code = any(${dropped}::text[])`.execute(trx);
  await sql`
    insert into fair_zones (fair_id, hall, code, name_th)
    select distinct ${fairId}::int, p.hall, p.zone, p.zone from ${planned} on conflict (fair_id, hall, code) do nothing`.execute(
    trx,
  );
  await sql`
    insert into booths (fair_id, zone_id, code, x_metres, y_metres, width_metres, depth_metres, size_square_metres)
    select ${fairId}::int, z.id, p.booth, p.x, p.y, p.width, p.depth, p.width * p.depth
    from ${planned} join fair_zones as z on z.fair_id = ${fairId} and z.hall = p.hall and z.code = p.zone
    on conflict (fair_id, code) do update set zone_id = excluded.zone_id, x_metres = excluded.x_metres, y_metres = excluded.y_metres,
      width_metres = excluded.width_metres, depth_metres = excluded.depth_metres, size_square_metres = excluded.size_square_metres`.execute(
    trx,
  );
}

function plannedRows(booths: readonly PlannedBooth[]) {
  return sql`unnest(${booths.map(({ hall }) => hall)}::text[], ${booths.map(({ zone }) => zone)}::text[],
    ${booths.map(({ booth }) => booth)}::text[], ${booths.map(({ x }) => x)}::numeric[], ${booths.map(({ y }) => y)}::numeric[],
    ${booths.map(({ width }) => width)}::numeric[], ${booths.map(({ depth }) => depth)}::numeric[])
    as p (hall, zone, booth, x, y, width, depth)`;
}

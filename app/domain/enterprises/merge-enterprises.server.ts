import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { addDays, bangkokDate } from "../periods/fiscal.ts";
import { productsFollow } from "../products/follow-enterprise.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { type HeldEnterprise, holdEnterprise } from "./find-enterprise.server.ts";
import { type Belonged, passBelongingsOn } from "./merge-belongings.server.ts";
import { fillBlanks } from "./merge-fields.server.ts";
import { type MergeObstacles, mergeObstacles } from "./merge-obstacles.server.ts";
import { passReportsOn } from "./merge-reports.server.ts";

/** Ids of what was passed on, by table, and the columns that filled a blank. */
type Moved = Belonged & { submissions: number[]; fields: string[] };

export type Merged =
  | { ok: true; moved: Moved }
  | { ok: false; reason: "claims:merge.refused.no_reason" | "claims:merge.refused.same" }
  | ({ ok: false; reason: "claims:merge.refused.twice" } & MergeObstacles);

/**
 * Makes one record of two of the same enterprise: everything the merged one has goes to the kept one, it ends, and its
 * address leads to the kept one. Refused when both have figures for one period, or stand for one fair: that would count
 * twice. Null when either is not in the viewer's scope.
 */
export async function mergeEnterprises(
  viewer: Viewer,
  { keptCode, mergedCode, reason }: { keptCode: string; mergedCode: string; reason: string },
): Promise<Merged | null> {
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<Merged | null> => {
      if (keptCode === mergedCode) return { ok: false, reason: "claims:merge.refused.same" };
      const both = await holdBoth(trx, viewer, keptCode, mergedCode);
      if (!both) return null;
      const [kept, merged] = both;
      const why = reason.trim();
      if (!why) return { ok: false, reason: "claims:merge.refused.no_reason" };
      const obstacles = await mergeObstacles(trx, kept.id, merged.id);
      if (obstacles.periods.length || obstacles.fairs.length)
        return { ok: false, reason: "claims:merge.refused.twice", ...obstacles };
      const belongings = await passBelongingsOn(trx, kept.id, merged.id);
      const submissions = await passReportsOn(trx, kept.id, merged.id);
      const moved = { ...belongings, submissions, fields: await fillBlanks(trx, kept.id, merged.id) };
      await productsFollow(trx, kept.id);
      await end(trx, kept, merged);
      await markMoved(trx, kept, merged, moved);
      const row = { keptUnitId: kept.id, mergedUnitId: merged.id, reason: why, moved: JSON.stringify(moved) };
      await trx
        .insertInto("enterpriseMerges")
        .values({ ...row, mergedBy: viewer.userId ?? 0, mergedAt: now() })
        .execute();
      for (const code of [keptCode, mergedCode])
        await recordEvent(trx, viewer, {
          action: "enterprise.merged",
          entity: "enterprise",
          entityId: code,
          newValues: { kept: keptCode, merged: mergedCode, reason: why },
        });
      return { ok: true, moved };
    });
  if (outcome?.ok) wakeFold();
  return outcome;
}

/** In one order for everybody, so that two merges of the same pair wait for each other instead of blocking. */
async function holdBoth(trx: Transaction<DB>, viewer: Viewer, keptCode: string, mergedCode: string) {
  const held = new Map<string, HeldEnterprise>();
  for (const code of [keptCode, mergedCode].sort()) {
    const one = await holdEnterprise(trx, viewer, "enterprises.decide", code);
    if (!one) return null;
    held.set(code, one);
  }
  return [held.get(keptCode)!, held.get(mergedCode)!] as const;
}

async function end(trx: Transaction<DB>, kept: HeldEnterprise, merged: HeldEnterprise): Promise<void> {
  await trx
    .updateTable("reportingUnits")
    .set({
      mergedIntoId: kept.id,
      activeTo: sql`greatest(active_from, ${addDays(bangkokDate(now()), -1)}::date)`,
    })
    .where("id", "=", merged.id)
    .execute();
  await trx
    .updateTable("reportingUnits")
    .set({ mergedIntoId: kept.id })
    .where("mergedIntoId", "=", merged.id)
    .execute();
}

/** Products and certificates are counted where their enterprise is. */
async function markMoved(
  trx: Transaction<DB>,
  kept: HeldEnterprise,
  merged: HeldEnterprise,
  { products, certificates }: Moved,
): Promise<void> {
  if (products.length === 0 && certificates.length === 0) return;
  const { first } = await trx
    .selectFrom("products")
    .where(sql<boolean>`id = any(${products}::int[])`)
    .select(sql<string | null>`min(registered_on)`.as("first"))
    .executeTakeFirstOrThrow();
  for (const area of new Set([kept.areaCode.slice(0, 2), merged.areaCode.slice(0, 2)]))
    await markRegister(trx, "product", area, first ?? bangkokDate(now()));
}

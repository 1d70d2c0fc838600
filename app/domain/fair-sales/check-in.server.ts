import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { type SomeDays, someDay } from "../floor-plan/plan.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { ledOn } from "./moved-booths.server.ts";
import { allocations, lookedAfter } from "./sales-scope.server.ts";

/** Who has to move in, for a list that also works without a network. */
export interface Arrival extends SomeDays {
  allocationId: number;
  boothCode: string;
  zoneCode: string;
  enterpriseTh: string;
  provinceCode: string;
  checkedInAt: Date | null;
}

/** Everybody with a confirmed booth in the viewer's zones, by booth; not those who are known not to come. */
export function arrivals(viewer: Viewer, fairCode: string): Promise<Arrival[]> {
  return allocations(db())
    .where("f.code", "=", fairCode)
    .where("al.state", "=", "confirmed")
    .where("ap.state", "<>", "no_show")
    .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
    .orderBy("b.code")
    .orderBy("al.days")
    .select(["al.id as allocationId", "b.code as boothCode", "z.code as zoneCode", "u.nameTh as enterpriseTh"])
    .select(["ap.provinceCode", "al.checkedInAt"])
    .select([someDay("lower(al.days)").as("from"), someDay("upper(al.days) - 1").as("to")])
    .execute();
}

/** A scan, perhaps made without a network: which booth, and when. */
export interface Scan {
  allocationId: number;
  at: Date;
}

/**
 * Checks in what was scanned; a repeated scan changes nothing, a moment in the future counts as now, and the code of a booth
 * that was changed since checks in where its enterprise stands now. Answers the ids that stand as checked in afterwards:
 * what is missing among them is not a confirmed booth of the viewer's zones.
 */
export async function checkIn(viewer: Viewer, fairCode: string, scanned: Scan[]): Promise<number[]> {
  if (scanned.length === 0) return [];
  const at = now();
  return db()
    .transaction()
    .execute(async (trx) => {
      const moved = await ledOn(
        trx,
        scanned.map(({ allocationId }) => allocationId),
      );
      const nowOf = (id: number) => moved.get(id) ?? id;
      const scans = scanned.map(({ allocationId, at }) => ({ allocationId: nowOf(allocationId), at }));
      const mine = await allocations(trx)
        .where("f.code", "=", fairCode)
        .where("f.closedAt", "is", null)
        .where("al.state", "=", "confirmed")
        .where(
          "al.id",
          "in",
          scans.map(({ allocationId }) => allocationId),
        )
        .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
        .select(["al.id", "al.checkedInAt"])
        .execute();
      const fresh = new Set(mine.filter(({ checkedInAt }) => checkedInAt === null).map(({ id }) => id));
      for (const scan of scans) {
        if (!fresh.delete(scan.allocationId)) continue;
        const checkedInAt = new Date(Math.min(scan.at.getTime(), at.getTime()));
        await trx
          .updateTable("boothAllocations")
          .set({ checkedInAt, checkedInBy: viewer.userId })
          .where("id", "=", scan.allocationId)
          .where("checkedInAt", "is", null)
          .execute();
        await recordEvent(trx, viewer, {
          action: "booth.checked_in",
          entity: "booth_allocation",
          entityId: scan.allocationId,
          newValues: { at: checkedInAt.toISOString() },
        });
      }
      const here = new Set(mine.map(({ id }) => id));
      const asked = scanned.map(({ allocationId }) => allocationId);
      return [...new Set([...here, ...asked.filter((id) => here.has(nowOf(id)))])];
    });
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { allocations, lookedAfter } from "./sales-scope.server.ts";

/** How many were verified, and how many could not be: own entries, corrected meanwhile, or not the viewer's. */
export interface VerifiedSales {
  verified: number;
  left: number;
}

/**
 * Verifies reports of booth-days, each by its id as the page showed it, so that what was corrected since stays open. Nobody
 * verifies what they entered themselves.
 */
export async function verifySales(viewer: Viewer, fairCode: string, reportIds: number[]): Promise<VerifiedSales> {
  const verified = await db()
    .transaction()
    .execute(async (trx) => {
      const open = await allocations(trx)
        .innerJoin("boothDaySales as s", "s.allocationId", "al.id")
        .where("f.code", "=", fairCode)
        .where("f.closedAt", "is", null)
        .where("s.id", "in", reportIds.length > 0 ? reportIds : [0])
        .where("s.verifiedAt", "is", null)
        .where("s.enteredBy", "<>", viewer.userId ?? 0)
        .where(lookedAfter(viewer, sql.ref("f.id"), sql.ref("z.id")))
        .select(["s.id", "s.enteredBy", "s.saleDate", "ap.provinceCode"])
        .$narrowType<{ id: number; enteredBy: number; saleDate: string }>()
        .execute();
      if (open.length === 0) return 0;
      const done = await trx
        .insertInto("boothSaleVerifications")
        .values(
          open.map(({ id, enteredBy }) => ({ reportId: id, enteredBy, verifiedBy: viewer.userId!, verifiedAt: now() })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning("reportId")
        .execute();
      const places = new Map(
        open.map(({ provinceCode, saleDate }) => [`${provinceCode} ${saleDate}`, { provinceCode, saleDate }]),
      );
      for (const { provinceCode, saleDate } of places.values())
        await markRegister(trx, "fair_sale", provinceCode, saleDate);
      await recordEvent(trx, viewer, {
        action: "sales.verified",
        entity: "fair",
        entityId: fairCode,
        newValues: { reports: done.map(({ reportId }) => reportId) },
      });
      return done.length;
    });
  if (verified > 0) wakeFold();
  return { verified, left: reportIds.length - verified };
}

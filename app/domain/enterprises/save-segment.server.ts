import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { otopScope } from "./otop-scope.ts";
import { SEGMENT_SCHEME, type Segment, type SegmentAnswers, segmentOf } from "./segment.ts";

/**
 * Records the answers to the five questions about a product on a day, "YYYY-MM-DD", with the class that the rule table
 * gives them; a second assessment of the same day replaces the first. The product carries the class of its newest
 * assessment. Null when there is no such product in the viewer's scope.
 */
export function saveSegment(
  viewer: Viewer,
  productId: number,
  assessedOn: string,
  answers: SegmentAnswers,
): Promise<{ ok: true; segment: Segment | null } | null> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const product = await publishable(trx, viewer, productId);
      if (!product) return null;
      const segment = segmentOf(answers);
      const row = { answers: JSON.stringify(answers), scheme: SEGMENT_SCHEME, segment, assessedBy: viewer.userId };
      await trx
        .insertInto("productSegments")
        .values({ productId, assessedOn, ...row })
        .onConflict((conflict) => conflict.columns(["productId", "assessedOn"]).doUpdateSet(row))
        .execute();
      await sql`
        update products set segment = (select segment from product_segments where product_id = ${productId} order by assessed_on desc limit 1)
        where id = ${productId}`.execute(trx);
      await markRegister(trx, "segment", product.areaCode, assessedOn);
      await recordEvent(trx, viewer, {
        action: "product.segment_assessed",
        entity: "product",
        entityId: productId,
        oldValues: { segment: product.segment },
        newValues: { segment, assessedOn, answers: { ...answers } },
      });
      return { ok: true, segment };
    });
}

/** A product that the viewer may assess, held until the transaction ends. */
export async function publishable(trx: Transaction<DB>, viewer: Viewer, productId: number) {
  return trx
    .selectFrom("products as p")
    .where("p.id", "=", productId)
    .where(inScope(otopScope(viewer, "products.publish"), sql`p.area_code`))
    .select(["p.areaCode", "p.segment", "p.stars"])
    .forUpdate()
    .executeTakeFirst();
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { type Graded, type GradingScheme, gradingOf } from "./grading.ts";
import { publishable } from "./save-segment.server.ts";

/**
 * Records the points of a product in a round, with the stars that the round's own weights and bands give; entered again
 * they replace those of before, which the history keeps. The product carries the stars of its newest round. Null when
 * there is no such product in the viewer's scope, or no such round.
 */
export function saveGrading(
  viewer: Viewer,
  productId: number,
  roundId: number,
  scores: Record<string, string>,
): Promise<Graded | null> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const product = await publishable(trx, viewer, productId);
      const round = await trx
        .selectFrom("gradingRounds")
        .where("id", "=", roundId)
        .select(["scheme", "fiscalYear", "partWeights", "starBands"])
        .executeTakeFirst();
      if (!product || !round) return null;
      const graded = gradingOf(round as unknown as GradingScheme, scores);
      if (!graded.ok) return graded;
      const row = { partScores: JSON.stringify(scores), stars: graded.stars };
      const before = await trx
        .selectFrom("productGradings")
        .where("productId", "=", productId)
        .where("roundId", "=", roundId)
        .select(["partScores", "stars"])
        .executeTakeFirst();
      await trx
        .insertInto("productGradings")
        .values({ productId, roundId, ...row })
        .onConflict((conflict) => conflict.columns(["productId", "roundId"]).doUpdateSet(row))
        .execute();
      await sql`
        update products set stars = (select g.stars from product_gradings g join grading_rounds r on r.id = g.round_id
          where g.product_id = ${productId} order by r.fiscal_year desc, r.id desc limit 1)
        where id = ${productId}`.execute(trx);
      await recordEvent(trx, viewer, {
        action: "product.graded",
        entity: "product",
        entityId: productId,
        oldValues: before ? { scores: before.partScores, stars: before.stars } : undefined,
        newValues: { scheme: round.scheme, fiscalYear: round.fiscalYear, scores: { ...scores }, stars: graded.stars },
      });
      return graded;
    });
}

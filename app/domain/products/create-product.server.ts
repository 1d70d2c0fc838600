import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "../enterprises/otop-scope.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import type { ProductContent, ProductWords } from "./content.ts";
import { hasNamesake } from "./namesake.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { columnsOf } from "./product-columns.server.ts";

/**
 * Enters a new product of an enterprise as a draft: by its member, or by an officer of its area for it. Refused when the
 * enterprise has one of this name. Null when the viewer may write for no such enterprise.
 */
export function createProduct(
  viewer: Viewer,
  { unitCode, words }: { unitCode: string; words: ProductWords },
): Promise<ProductOutcome | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const today = bangkokDate(now());
      // Held until the end: the same form sent twice makes one product.
      const maker = await trx
        .selectFrom("reportingUnits as u")
        .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
        .where("u.code", "=", unitCode)
        .where(sql<boolean>`(u.active_to is null or u.active_to >= ${today})`)
        .where(inScope(otopScope(viewer, "products.edit"), sql`u.home_area_code`, sql`u.id`))
        .select(["u.id", "u.homeAreaCode"])
        .forUpdate("u")
        .executeTakeFirst();
      if (!maker) return null;
      if (await hasNamesake(trx, maker.id, words.nameTh)) return refuse("same_name");
      const content: ProductContent = { ...words, pictures: [] };
      const { id, version } = await trx
        .insertInto("products")
        .values({ enterpriseId: maker.id, registeredOn: today, ...(await columnsOf(trx, maker.id, content)) })
        .returning(["id", "version"])
        .executeTakeFirstOrThrow();
      await trx
        .insertInto("productRevisions")
        .values({
          productId: id,
          revision: 1,
          content: JSON.stringify(content),
          savedBy: viewer.userId as number,
          savedAt: now(),
        })
        .execute();
      await recordEvent(trx, viewer, {
        action: "product.created",
        entity: "product",
        entityId: id,
        newValues: { enterpriseId: maker.id, ...words },
      });
      await markRegister(trx, "product", maker.homeAreaCode, today);
      return { ok: true, id, version };
    });
}

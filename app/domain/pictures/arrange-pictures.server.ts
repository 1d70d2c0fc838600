import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { fileStore } from "../files/file-store.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import type { ContentPicture } from "../products/content.ts";
import { type ProductOutcome, refuse } from "../products/outcome.ts";
import { stepsOf } from "../products/product.ts";
import { lockProduct } from "../products/product-scope.server.ts";
import { writeRevision } from "../products/write-revision.server.ts";
import { PICTURE_FORMATS, PICTURE_WIDTHS } from "./picture.ts";

/** What may be done with one picture of a draft. */
export type PictureChange =
  | { kind: "describe"; altTh: string; altEn: string }
  | { kind: "first" } // the one that lists show
  | { kind: "remove" };

/**
 * Describes a picture of a draft, puts it first or takes it out. One that no decided revision shows is deleted for good;
 * the public keeps seeing the others until the draft is approved. Null when the viewer has no such picture.
 */
export async function arrangePicture(
  viewer: Viewer,
  { productId, pictureId, change }: { productId: number; pictureId: string; change: PictureChange },
): Promise<ProductOutcome | null> {
  const outcome = await db()
    .transaction()
    .execute(async (trx) => {
      const product = await lockProduct(trx, viewer, productId, "products.edit");
      const before = product?.last.content.pictures ?? [];
      if (!product || !before.some(({ id }) => id === pictureId)) return null;
      if (!stepsOf(product.state, product.last).writer.includes("edit")) return refuse("waiting");
      const pictures = changed(before, pictureId, change);
      const version = await writeRevision(trx, viewer, product, { ...product.last.content, pictures });
      const unused = change.kind === "remove" && (await deleteUnused(trx, productId, pictureId));
      await recordEvent(trx, viewer, {
        action: change.kind === "remove" ? "product.picture_removed" : "product.picture_changed",
        entity: "product",
        entityId: productId,
        newValues: { picture: pictureId, ...change },
      });
      return { ok: true as const, id: productId, version, unused };
    });
  if (!outcome?.ok) return outcome;
  const { unused, ...done } = outcome;
  if (unused) await deleteFiles(pictureId);
  return done;
}

function changed(pictures: ContentPicture[], id: string, change: PictureChange): ContentPicture[] {
  const others = pictures.filter((each) => each.id !== id);
  switch (change.kind) {
    case "remove":
      return others;
    case "first":
      return [...pictures.filter((each) => each.id === id), ...others];
    case "describe":
      return pictures.map((each) =>
        each.id === id ? { id, altTh: change.altTh.trim(), altEn: change.altEn.trim() } : each,
      );
  }
}

async function deleteUnused(trx: Transaction<DB>, productId: number, pictureId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from product_pictures where id = ${pictureId}::uuid and not exists (
      select from product_revisions where product_id = ${productId}
        and content -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', ${pictureId}::text)))
      and not exists (select from fair_application_products where product_id = ${productId}
        and submitted_content -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', ${pictureId}::text)))
    returning id`.execute(trx);
  return rows.length > 0;
}

async function deleteFiles(pictureId: string): Promise<void> {
  for (const width of PICTURE_WIDTHS)
    for (const format of PICTURE_FORMATS) await fileStore().remove(`pictures/${pictureId}/${width}.${format}`);
}

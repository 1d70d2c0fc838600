import { randomUUID } from "node:crypto";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { fileStore } from "../files/file-store.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { MOST_PICTURES } from "../products/content.ts";
import { type ProductOutcome, refuse } from "../products/outcome.ts";
import { stepsOf } from "../products/product.ts";
import { readProduct } from "../products/product-record.server.ts";
import { lockProduct } from "../products/product-scope.server.ts";
import { writeRevision } from "../products/write-revision.server.ts";
import type { PictureRefusal } from "./picture.ts";
import { resizePicture } from "./resize-picture.server.ts";

export type AddedPicture =
  | ProductOutcome<{ pictureId: string }>
  | { ok: false; reason: `products:picture.${PictureRefusal}` };

/**
 * Adds a picture to the draft of a product: resized, stripped, kept, and last in the row until it is put elsewhere. Refused
 * while a proposal waits and when eight are there. Null when the viewer has no such product.
 */
export async function addPicture(
  viewer: Viewer,
  { productId, bytes }: { productId: number; bytes: Uint8Array },
): Promise<AddedPicture | null> {
  // Before the work of a second: whose product it is.
  if (!(await readProduct(viewer, productId, "products.edit"))) return null;
  const resized = await resizePicture(bytes);
  if (typeof resized === "string") return { ok: false, reason: `products:picture.${resized}` };
  const id = randomUUID();
  const storageKey = `pictures/${id}`;
  return db()
    .transaction()
    .execute(async (trx): Promise<AddedPicture | null> => {
      const product = await lockProduct(trx, viewer, productId, "products.edit");
      if (!product) return null;
      if (!stepsOf(product.state, product.last).writer.includes("edit")) return refuse("waiting");
      const { content } = product.last;
      if (content.pictures.length >= MOST_PICTURES) return refuse("too_many");
      for (const file of resized.files) await fileStore().write(`${storageKey}/${file.name}`, file.bytes);
      await trx
        .insertInto("productPictures")
        .values({
          id,
          productId,
          storageKey,
          width: resized.width,
          height: resized.height,
          bytes: resized.files.reduce((sum, file) => sum + file.bytes.length, 0),
          uploadedBy: viewer.userId,
          uploadedAt: now(),
        })
        .execute();
      const pictures = [...content.pictures, { id, altTh: "", altEn: "" }];
      const version = await writeRevision(trx, viewer, product, { ...content, pictures });
      await recordEvent(trx, viewer, {
        action: "product.picture_added",
        entity: "product",
        entityId: productId,
        newValues: { picture: id },
      });
      return { ok: true, id: productId, version, pictureId: id };
    });
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { fileStore } from "../files/file-store.server.ts";
import { inProductScope } from "../products/product-scope.server.ts";
import type { PictureFormat, PictureWidth } from "./picture.ts";

export interface PictureFile {
  content: Uint8Array;
  mediaType: string;
  /** Everybody may see it: it is part of what is published. */
  isPublic: boolean;
}

/**
 * A picture in a size and format: of a published revision for everybody, any other for those who write or publish the
 * product or see it in an application for a fair. Null when it is not there for this viewer.
 */
export async function readPicture(
  viewer: Viewer,
  { id, width, format }: { id: string; width: PictureWidth; format: PictureFormat },
): Promise<PictureFile | null> {
  const row = await db()
    .selectFrom("productPictures as i")
    .innerJoin("products as p", "p.id", "i.productId")
    .leftJoin("productRevisions as r", (join) =>
      join.onRef("r.productId", "=", "p.id").onRef("r.revision", "=", "p.publishedRevision"),
    )
    .where("i.id", "=", id)
    .select([
      "i.storageKey",
      inProductScope(viewer, "products.edit", "products.publish", "fairs.read").as("mine"),
      sql<boolean>`coalesce(p.state = 'published'
        and r.content -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', i.id::text)), false)`.as("isPublic"),
    ])
    .executeTakeFirst();
  if (!row || !(row.isPublic || row.mine)) return null;
  const content = await fileStore().read(`${row.storageKey}/${width}.${format}`);
  return content && { content, mediaType: `image/${format}`, isPublic: row.isPublic };
}

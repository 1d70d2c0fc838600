import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { ProductContent } from "./content.ts";

/** How large a picture is, in points: a page keeps its place free. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The sizes of the pictures in a content, by their ids. */
export async function pictureSizes({ pictures }: ProductContent): Promise<Map<string, PictureSize>> {
  if (pictures.length === 0) return new Map();
  const rows = await db()
    .selectFrom("productPictures")
    .where(sql<boolean>`id = any(${pictures.map(({ id }) => id)}::uuid[])`)
    .select(["id", "width", "height"])
    .execute();
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]));
}

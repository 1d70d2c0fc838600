import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { shown } from "./shown-products.server.ts";

/** Ids a part of the sitemap reaches over; a sitemap may list 50,000 addresses. */
const PART = 10_000;

/** How many parts the sitemap of products has: ids are cut into ranges, so that no part has to be counted. */
export async function sitemapParts(_viewer: Viewer): Promise<number> {
  const { last } = await shown(db()).select(sql<number | null>`max(p.id)`.as("last")).executeTakeFirstOrThrow();
  return last === null ? 0 : Math.ceil(last / PART);
}

/** The products on show of one part, from 1, with the day each was last published. */
export function sitemapPart(_viewer: Viewer, part: number): Promise<{ id: number; publishedAt: Date | null }[]> {
  return shown(db())
    .where("p.id", ">", (part - 1) * PART)
    .where("p.id", "<=", part * PART)
    .orderBy("p.id")
    .select(["p.id", "p.publishedAt"])
    .execute();
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { fairRows, readFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";

export interface FairPage {
  fairs: Fair[];
  /** The code to go on after; null on the last page. */
  next: string | null;
}

/**
 * Published fairs from the latest to the first, a page at a time; `province` narrows to those held there. Null when `after`
 * is no code of a fair that the viewer sees.
 */
export async function publicFairs(
  viewer: Viewer,
  { province, after, limit }: { province: string | null; after: string | null; limit: number },
): Promise<FairPage | null> {
  const last = after === null ? null : await readFair(viewer, after);
  if (after !== null && !last) return null;
  let rows = fairRows(db())
    .where("f.publishedAt", "is not", null)
    .orderBy(sql`lower(f.open_days)`, "desc")
    .orderBy("f.id")
    .limit(limit + 1);
  if (province !== null) rows = rows.where("f.provinceCode", "=", province);
  if (last)
    rows = rows.where(
      sql<boolean>`(lower(f.open_days) < ${last.opensOn}::date or (lower(f.open_days) = ${last.opensOn}::date and f.id > ${last.id}))`,
    );
  const found = await rows.execute();
  const fairs = found.slice(0, limit);
  return { fairs, next: found.length > limit ? (fairs.at(-1)?.code ?? null) : null };
}

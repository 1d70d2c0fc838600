import type { Viewer } from "../access/viewer.ts";
import { linkRows, matching, type SupportLink } from "./link-rows.server.ts";
import { LINKS_PER_PAGE, type NetworkFilter } from "./support.ts";

export interface LinkPage {
  links: SupportLink[];
  /** Id to go on after, or null on the last page. */
  next: number | null;
}

/** The support links of a province that a filter lets through, the newest record first, a page at a time. Public. */
export async function linksOfProvince(
  viewer: Viewer,
  province: string,
  filter: NetworkFilter,
  after: number | null,
  limit = LINKS_PER_PAGE,
): Promise<LinkPage> {
  return pageOf(await newestIn(viewer, province, filter, after, limit + 1).execute(), limit);
}

/** The links that {@link linksOfProvince} reads, as a query. */
export function newestIn(viewer: Viewer, province: string, filter: NetworkFilter, after: number | null, limit: number) {
  const rows = linkRows(viewer).where(matching(province, filter)).orderBy("l.id", "desc").limit(limit);
  return after ? rows.where("l.id", "<", after) : rows;
}

/** What one organization gives, or has given: the newest record first, a page at a time. Public. */
export async function linksOfSupporter(
  viewer: Viewer,
  supporterId: number,
  after: number | null,
  limit = LINKS_PER_PAGE,
): Promise<LinkPage> {
  let rows = linkRows(viewer)
    .where("l.supporterId", "=", supporterId)
    .orderBy("l.id", "desc")
    .limit(limit + 1);
  if (after) rows = rows.where("l.id", "<", after);
  return pageOf(await rows.execute(), limit);
}

function pageOf(rows: SupportLink[], limit: number): LinkPage {
  const links = rows.slice(0, limit);
  return { links, next: rows.length > limit ? (links.at(-1)?.id ?? null) : null };
}

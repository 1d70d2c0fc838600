import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { openReportsOf } from "./open-reports.server.ts";
import { similarIds } from "./similar-units.server.ts";
import { ANYWHERE_LENGTH, COUNT_UP_TO, PAGE_SIZE, type UnitList, type UnitQuery } from "./unit-list.ts";
import { beyond, matchingIds, unitRows } from "./unit-rows.server.ts";
import { holds, soughtBy } from "./unit-search.server.ts";

/**
 * Reporting units by the Thai alphabet, a page at a time: names are register data and public; how far a unit's open
 * reports are is told only within the viewer's scope. A search finds what contains the text, forgiving spaces and the
 * order of tones; when nothing does, similar names, on one page. One or two letters are the beginning of a name, or a code.
 */
export async function listUnits(viewer: Viewer, query: UnitQuery): Promise<UnitList> {
  const fold = searchFold(query.q ?? "");
  const sought = soughtBy(fold);
  const limit = query.limit ?? PAGE_SIZE;
  // Counted first: a search that found few is then put in order by itself, not by walking the alphabet for it.
  const some = await idsOf(matchingIds(db(), query, sought).limit(COUNT_UP_TO + 1));
  const nearest = sought !== null && some.length === 0 && fold.length >= ANYWHERE_LENGTH;
  const page = nearest ? await similarIds(query, fold, limit) : await pageOf(query, fold, some, limit + 1);
  const found = await inOrder(viewer, page.slice(0, limit));
  const reports = await openReportsOf(found.filter((unit) => unit.inScope).map((unit) => unit.id));
  return {
    units: found.map(({ inScope, ...unit }) => ({ ...unit, reports: inScope ? (reports.get(unit.id) ?? NONE) : null })),
    next: page.length > limit ? (found.at(-1)?.code ?? null) : null,
    total: nearest ? found.length : some.length,
    nearest,
  };
}

const NONE = { expected: 0, sent: 0, returned: 0, overdue: 0 };

function pageOf(query: UnitQuery, fold: string, some: number[], limit: number) {
  const sought = fold.length >= ANYWHERE_LENGTH ? holds(fold) : soughtBy(fold);
  const few = sought !== null && some.length <= COUNT_UP_TO;
  const descending = query.sort === "-name";
  let rows = few
    ? db().selectFrom("reportingUnits as u").select("u.id").where(sql<SqlBool>`u.id = any(${some}::int[])`)
    : matchingIds(db(), query, sought);
  rows = descending
    ? rows.orderBy(sql`u.name_th collate fanfueang_th desc`).orderBy("u.id", "desc")
    : rows.orderBy(sql`u.name_th collate fanfueang_th`).orderBy("u.id");
  if (query.after) rows = rows.where(beyond(query.after, descending));
  return idsOf(rows.limit(limit));
}

async function idsOf(rows: { execute(): Promise<{ id: number }[]> }): Promise<number[]> {
  return (await rows.execute()).map(({ id }) => id);
}

async function inOrder(viewer: Viewer, ids: number[]) {
  const rows = new Map((await unitRows(viewer, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

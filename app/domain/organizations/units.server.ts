import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { openReportsOf } from "./open-reports.server.ts";
import { MIN_SEARCH_LENGTH, PAGE_SIZE, type UnitList, type UnitQuery } from "./unit-list.ts";
import { beyond, contains, countUpTo, unitRows } from "./unit-rows.server.ts";

/**
 * Reporting units by the Thai alphabet, a page at a time: names are register data and public; how far a unit's open
 * reports are is told only within the viewer's scope. A search finds what contains the text, forgiving spaces and the
 * order of tones; when nothing does, the most similar names, on one page.
 */
export async function listUnits(viewer: Viewer, query: UnitQuery): Promise<UnitList> {
  const fold = searchFold(query.q ?? "");
  const searched = fold.length >= MIN_SEARCH_LENGTH ? fold : null;
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await containing(viewer, query, searched, limit + 1);
  const nearest = rows.length === 0 && searched !== null && !query.after;
  const found = nearest ? await similar(viewer, query, searched, limit) : rows.slice(0, limit);
  const reports = await openReportsOf(found.filter((unit) => unit.inScope).map((unit) => unit.id));
  return {
    units: found.map(({ inScope, ...unit }) => ({ ...unit, reports: inScope ? (reports.get(unit.id) ?? NONE) : null })),
    next: rows.length > limit ? (found.at(-1)?.code ?? null) : null,
    total: nearest ? found.length : await countUpTo(query, searched),
    nearest,
  };
}

const NONE = { expected: 0, sent: 0, returned: 0, overdue: 0 };

function containing(viewer: Viewer, query: UnitQuery, searched: string | null, limit: number) {
  const descending = query.sort === "-name";
  let rows = unitRows(db(), viewer, query).limit(limit);
  rows = descending
    ? rows.orderBy(sql`u.name_th collate fanfueang_th desc`).orderBy("u.id", "desc")
    : rows.orderBy(sql`u.name_th collate fanfueang_th`).orderBy("u.id");
  if (searched) rows = rows.where(contains(searched));
  if (query.after) rows = rows.where(beyond(query.after, descending));
  return rows.execute();
}

/** The threshold is below the default: one wrong vowel in a short Thai word changes most of its trigrams. */
function similar(viewer: Viewer, query: UnitQuery, searched: string, limit: number) {
  return db()
    .transaction()
    .execute(async (trx) => {
      await sql`select set_config('pg_trgm.word_similarity_threshold', '0.35', true)`.execute(trx);
      return unitRows(trx, viewer, query)
        .where(sql<SqlBool>`${searched} <% u.search_key`)
        .orderBy(sql`word_similarity(${searched}, u.search_key)`, "desc")
        .orderBy(sql`u.name_th collate fanfueang_th`)
        .orderBy("u.id")
        .limit(limit)
        .execute();
    });
}

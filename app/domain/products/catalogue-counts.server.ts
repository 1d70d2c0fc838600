import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import { type Cell, countFacets, type Facets } from "./facets.ts";
import { CELL_COLUMNS, type CellRow, cellOf, containsAll, isCertified } from "./shown-products.server.ts";

/** How long the cells of the whole catalogue are good for; a publication in this process makes them anew at once. */
const GOOD_FOR = 60_000;
/** Of a search, so many products are counted; beyond them the counts say "at least". */
export const COUNT_UP_TO = 2000;

// The server's own files and Remix's bundle are two copies of this module; both must forget the same cells.
const slot = Symbol.for("fanfueang.catalogue.cells");
interface Kept {
  cells: Promise<Cell[]> | null;
  madeAt: number;
  renewing: boolean;
}
const processWide = globalThis as { [slot]?: Kept };
function kept(): Kept {
  processWide[slot] ??= { cells: null, madeAt: 0, renewing: false };
  return processWide[slot];
}

/**
 * How many products each choice would show. Without words the counts are exact and at most a minute old: the catalogue is
 * grouped once a minute into cells, and every combination of choices is added up from those. With words they count the
 * first {@link COUNT_UP_TO} matches.
 */
export async function catalogueCounts(
  query: CatalogueQuery,
  terms: readonly string[],
): Promise<Facets & { more: boolean }> {
  if (terms.length === 0) return { ...countFacets(await allCells(), query), more: false };
  const cells = await matchingCells(terms);
  return { ...countFacets(cells.slice(0, COUNT_UP_TO), query), more: cells.length > COUNT_UP_TO };
}

/** Call when something has been published or taken off: this process counts anew. */
export function forgetCatalogueCounts(): void {
  kept().cells = null;
}

/** Old cells are served while new ones are being made: nobody waits but the first. */
async function allCells(): Promise<Cell[]> {
  const state = kept();
  if (state.cells && !state.renewing && Date.now() - state.madeAt > GOOD_FOR) {
    state.renewing = true;
    const fresh = readCells();
    fresh.then(
      () => Object.assign(state, { cells: fresh, madeAt: Date.now(), renewing: false }),
      () => Object.assign(state, { renewing: false }),
    );
  }
  if (!state.cells) {
    const cells = readCells();
    Object.assign(state, { cells, madeAt: Date.now() });
    cells.catch(() => {
      if (state.cells === cells) state.cells = null;
    });
  }
  return state.cells as Promise<Cell[]>;
}

async function readCells(): Promise<Cell[]> {
  const { rows } = await sql<CellRow>`
    select ${CELL_COLUMNS}, ${isCertified()} as certified, count(*) as n
    from products as p where p.state = 'published' group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(db());
  return rows.map(cellOf);
}

async function matchingCells(terms: readonly string[]): Promise<Cell[]> {
  const { rows } = await sql<CellRow>`
    select ${CELL_COLUMNS}, ${isCertified()} as certified, 1 as n
    from products as p where p.state = 'published' and ${containsAll(terms)} limit ${COUNT_UP_TO + 1}`.execute(db());
  return rows.map(cellOf);
}

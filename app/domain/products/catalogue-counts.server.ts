import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { CatalogueQuery } from "./catalogue-query.ts";
import { type Cell, countFacets, type Facets } from "./facets.ts";
import { CELL_COLUMNS, type CellRow, cellOf, isCertified } from "./shown-products.server.ts";

/** How long the cells of the whole catalogue are good for; a publication in this process makes them anew at once. */
const GOOD_FOR = 60_000;

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
 * How many products each choice would show when nothing is searched for: exact and at most a minute old. The catalogue is
 * grouped once a minute into cells, and every combination of choices is added up from those.
 */
export async function catalogueCounts(query: CatalogueQuery): Promise<Facets> {
  return countFacets(await allCells(), query);
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

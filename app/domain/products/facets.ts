import { type CatalogueQuery, PRICE_BAND_CODES, PRICE_BANDS, type PriceBand } from "./catalogue-query.ts";

/** Products that are alike in everything that can be filtered by, and how many they are. */
export interface Cell {
  category: string;
  province: string;
  /** 0: none. */
  stars: number;
  certified: boolean;
  gift: boolean;
  export: boolean;
  onBoard: boolean;
  price: PriceBand | null;
  n: number;
}

/** How many products each choice would show, the other choices kept. */
export interface Facets {
  total: number;
  category: Record<string, number>;
  province: Record<string, number>;
  /** At least so many stars. */
  stars: Record<number, number>;
  price: Record<string, number>;
  certified: number;
  gift: number;
  export: number;
  onBoard: number;
}

type Dimension = keyof Omit<Facets, "total">;

const TESTS: Record<Dimension, (cell: Cell, query: CatalogueQuery) => boolean> = {
  category: (cell, { category }) => category === null || cell.category === category,
  province: (cell, { province }) => province === null || cell.province === province,
  stars: (cell, { stars }) => stars === null || cell.stars >= stars,
  price: (cell, { price }) => price === null || cell.price === price,
  certified: (cell, { certified }) => !certified || cell.certified,
  gift: (cell, { gift }) => !gift || cell.gift,
  export: (cell, { export: exports }) => !exports || cell.export,
  onBoard: (cell, { onBoard }) => !onBoard || cell.onBoard,
};
const DIMENSIONS = Object.keys(TESTS) as Dimension[];

/** Whether products of a cell are what was chosen. */
export function fits(cell: Cell, query: CatalogueQuery): boolean {
  return DIMENSIONS.every((dimension) => TESTS[dimension](cell, query));
}

/** Counts each choice in one pass: a cell counts for a dimension when it fits every other one. */
export function countFacets(cells: Iterable<Cell>, query: CatalogueQuery): Facets {
  const facets: Facets = {
    total: 0,
    category: {},
    province: {},
    stars: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
    price: Object.fromEntries(PRICE_BAND_CODES.map((code) => [code, 0])),
    certified: 0,
    gift: 0,
    export: 0,
    onBoard: 0,
  };
  for (const cell of cells) {
    const failed = DIMENSIONS.filter((dimension) => !TESTS[dimension](cell, query));
    if (failed.length > 1) continue;
    const [only] = failed;
    if (!only) facets.total += cell.n;
    for (const dimension of only ? [only] : DIMENSIONS) add(facets, dimension, cell);
  }
  return facets;
}

function add(facets: Facets, dimension: Dimension, cell: Cell): void {
  switch (dimension) {
    case "category":
    case "province":
      facets[dimension][cell[dimension]] = (facets[dimension][cell[dimension]] ?? 0) + cell.n;
      return;
    case "stars":
      for (let stars = 1; stars <= cell.stars; stars++) facets.stars[stars] = (facets.stars[stars] ?? 0) + cell.n;
      return;
    case "price":
      if (cell.price) facets.price[cell.price] = (facets.price[cell.price] ?? 0) + cell.n;
      return;
    default:
      if (cell[dimension]) facets[dimension] += cell.n;
  }
}

/** The band of a price by its number as the database counts them, 1 the lowest; null without a price. */
export function bandOf(bucket: number | null): PriceBand | null {
  return bucket === null ? null : (PRICE_BAND_CODES[bucket - 1] ?? null);
}

/** Where each band begins, for counting in the database. */
export const BAND_STARTS = PRICE_BAND_CODES.map((code) => PRICE_BANDS[code][0]);

import { CATEGORIES, type Category } from "./product.ts";

/** Bands of the lowest price in baht: from, and below. */
export const PRICE_BANDS = {
  "0-99": [0, 100],
  "100-299": [100, 300],
  "300-999": [300, 1000],
  "1000-2999": [1000, 3000],
  "3000-": [3000, null],
} as const satisfies Record<string, readonly [number, number | null]>;
export type PriceBand = keyof typeof PRICE_BANDS;
export const PRICE_BAND_CODES = Object.keys(PRICE_BANDS) as PriceBand[];

/** What a visitor looks for. Several filters narrow together; what is not understood is left out. */
export interface CatalogueQuery {
  q: string | null;
  category: Category | null;
  /** Two digits. */
  province: string | null;
  /** At least so many stars. */
  stars: number | null;
  /** With a verified certificate that is valid today. */
  certified: boolean;
  gift: boolean;
  export: boolean;
  onBoard: boolean;
  price: PriceBand | null;
  /** Id of the last product of the page before. */
  after: number | null;
}

/** Reads the visitor's choice from the parameters of an address. */
export function catalogueQueryOf(parameters: URLSearchParams): CatalogueQuery {
  const get = (name: string) => parameters.get(name) || null;
  const [stars, after, province] = [get("stars"), get("after"), get("province")];
  return {
    q: get("q")?.trim().slice(0, 100) || null,
    category: CATEGORIES.find((each) => each === get("category")) ?? null,
    province: province && /^\d{2}$/.test(province) ? province : null,
    stars: stars && /^[1-5]$/.test(stars) ? Number(stars) : null,
    certified: get("certified") === "1",
    gift: get("gift") === "1",
    export: get("export") === "1",
    onBoard: get("onBoard") === "1",
    price: PRICE_BAND_CODES.find((each) => each === get("price")) ?? null,
    after: after && /^\d{1,9}$/.test(after) ? Number(after) : null,
  };
}

/** The parameters that give the same choice again. */
export function parametersOf(query: Partial<CatalogueQuery>): Record<string, string | number | null> {
  return {
    q: query.q ?? null,
    category: query.category ?? null,
    province: query.province ?? null,
    stars: query.stars ?? null,
    certified: query.certified ? "1" : null,
    gift: query.gift ? "1" : null,
    export: query.export ? "1" : null,
    onBoard: query.onBoard ? "1" : null,
    price: query.price ?? null,
    after: query.after ?? null,
  };
}

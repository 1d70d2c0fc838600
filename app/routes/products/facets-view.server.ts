import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Province } from "#app/domain/areas/provinces.server.ts";
import { type CatalogueQuery, PRICE_BAND_CODES, parametersOf } from "#app/domain/products/catalogue-query.ts";
import type { Facets } from "#app/domain/products/facets.ts";
import { CATEGORIES } from "#app/domain/products/product.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";

type Counts = (Facets & { more: boolean }) | null;

const FLAGS = ["certified", "gift", "export", "onBoard"] as const;

/** The address of a choice: a province has pages of its own. */
export function addressOf(query: Partial<CatalogueQuery>): string {
  const { province, ...others } = parametersOf(query);
  return province ? paths.productsIn(String(province), others) : paths.products(others);
}

/** The choices beside the list, each with how many products it would show and the link that makes or takes it back. */
export function facetsView(viewer: Viewer, t: TFunction, query: CatalogueQuery, counts: Counts, all: Province[]) {
  const first = { ...query, after: null };
  const choice = (label: string, changed: Partial<CatalogueQuery>, current: boolean, count: number | undefined) => ({
    label,
    current,
    count: countText(counts, count),
    none: counts !== null && !count,
    to: addressOf({ ...first, ...changed }),
  });
  const name = nameIn(viewer);
  return {
    categories: CATEGORIES.map((code) => ({
      code,
      ...choice(
        t(`catalogue:category.${code}`),
        { category: query.category === code ? null : code },
        query.category === code,
        counts?.category[code] ?? 0,
      ),
    })),
    stars: [5, 4, 3].map((stars) => ({
      stars,
      ...choice(
        t(stars === 5 ? "catalogue:stars.exactly" : "catalogue:stars.from", { stars }),
        { stars: query.stars === stars ? null : stars },
        query.stars === stars,
        counts?.stars[stars],
      ),
    })),
    flags: FLAGS.map((flag) => ({
      flag,
      ...choice(t(`catalogue:flag.${flag}`), { [flag]: !query[flag] }, query[flag], counts?.[flag]),
    })),
    prices: PRICE_BAND_CODES.map((band) => ({
      band,
      ...choice(
        t(`catalogue:band.${band}`),
        { price: query.price === band ? null : band },
        query.price === band,
        counts?.price[band],
      ),
    })),
    provinces: all
      .map((province) => ({
        value: province.code,
        name: name(province),
        n: counts?.province[province.code] ?? 0,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, viewer.language))
      .map(({ value, name: label, n }) => ({ value, label: counts ? `${label} (${countText(counts, n)})` : label })),
    chosen: chosenOf(t, query, all, name),
  };
}

export type FacetsView = ReturnType<typeof facetsView>;

/** The filters in force, each with the address without it. */
function chosenOf(t: TFunction, query: CatalogueQuery, all: Province[], name: ReturnType<typeof nameIn>) {
  const without = (changed: Partial<CatalogueQuery>) => addressOf({ ...query, after: null, ...changed });
  const province = all.find(({ code }) => code === query.province);
  return [
    query.q && { label: t("catalogue:chosen.words", { text: query.q }), to: without({ q: null }) },
    query.category && { label: t(`catalogue:category.${query.category}`), to: without({ category: null }) },
    province && { label: name(province), to: without({ province: null }) },
    query.stars && {
      label: t(query.stars === 5 ? "catalogue:stars.exactly" : "catalogue:stars.from", { stars: query.stars }),
      to: without({ stars: null }),
    },
    query.price && { label: t(`catalogue:band.${query.price}`), to: without({ price: null }) },
    ...FLAGS.map((flag) => query[flag] && { label: t(`catalogue:flag.${flag}`), to: without({ [flag]: false }) }),
  ].filter((each): each is { label: string; to: string } => Boolean(each));
}

/** Where counting ends, a count says "at least". */
export function countText(counts: Counts, count: number | undefined): string | null {
  if (counts === null || count === undefined) return null;
  return `${formatNumber(count)}${counts.more && count > 0 ? "+" : ""}`;
}

import { provinces } from "#app/domain/areas/provinces.server.ts";
import { searchCatalogue } from "#app/domain/products/catalogue.server.ts";
import { type CatalogueQuery, catalogueQueryOf, parametersOf } from "#app/domain/products/catalogue-query.ts";
import { notFound } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { cardView } from "./card-view.server.ts";
import { addressOf, countText, facetsView } from "./facets-view.server.ts";

/** A page of the catalogue: the whole country's, or a province's own. */
export async function cataloguePage(request: Request, provinceCode?: string) {
  const url = new URL(request.url);
  const viewer = await viewerOf(request);
  const t = translator(viewer.language);
  const all = await provinces();
  const query: CatalogueQuery = {
    ...catalogueQueryOf(url.searchParams),
    ...(provinceCode !== undefined && { province: provinceCode }),
  };
  const province = all.find(({ code }) => code === query.province) ?? null;
  if (provinceCode !== undefined && !province) throw notFound();
  const found = await searchCatalogue(viewer, query);
  const { counts, nearest } = found;
  const place = province && nameIn(viewer)(province);
  const { q: _words, province: _place, after: _after, ...kept } = parametersOf(query);
  return {
    title: place ? t("catalogue:titleIn", { place }) : t("catalogue:title"),
    description: place ? t("catalogue:descriptionIn", { place }) : t("catalogue:description"),
    intro: place ? t("catalogue:introIn", { place }) : t("catalogue:intro"),
    language: viewer.language,
    origin: url.origin,
    /** Pages of a search are one page for those who list the web. */
    canonical: url.origin + addressOf({ category: query.category, province: query.province }),
    place,
    q: query.q ?? "",
    province: query.province ?? "",
    kept,
    facets: facetsView(viewer, t, query, counts, all),
    products: found.products.map((card) => cardView(viewer, t, card)),
    count: counts && t("catalogue:count", { total: countText(counts, counts.total) }),
    near: nearest && {
      meant: nearest.meant && { text: nearest.meant, to: addressOf({ ...query, q: nearest.meant, after: null }) },
    },
    first: query.after ? addressOf({ ...query, after: null }) : undefined,
    next: found.next ? addressOf({ ...query, after: found.next }) : undefined,
    clear: paths.products(),
  };
}

export type CataloguePage = Awaited<ReturnType<typeof cataloguePage>>;

import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { productsOfMaker } from "#app/domain/products/maker-products.server.ts";
import { readProduct } from "#app/domain/products/product-record.server.ts";
import { type PublicProduct, readPublicProduct } from "#app/domain/products/public-product.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { cardView } from "./card-view.server.ts";
import { certificateViews, contentView } from "./product-view.server.ts";
import { structuredData } from "./structured-data.server.ts";

/** A product's public page. */
export async function productPage(request: Request, id: number) {
  const viewer = await viewerOf(request);
  const { language } = viewer;
  const t = translator(language);
  const product = found(await readPublicProduct(viewer, id));
  const { origin } = new URL(request.url);
  const canonical = origin + paths.product(id);
  const content = contentView(viewer, t, product.content, product.sizes);
  const name = nameIn(viewer);
  const maker = name(product.maker);
  const province = name(product.province);
  const [first] = content.pictures;
  const certificates = certificateViews(t, language, product.certificates);
  const others = await productsOfMaker(viewer, product.makerId, id);
  return {
    id,
    title: content.name,
    description: (content.story.join(" ") || t("catalogue:product.description", { maker, province })).slice(0, 200),
    language,
    canonical,
    type: "product" as const,
    image: first
      ? {
          url: origin + paths.picture(first.id, 1280, "webp"),
          width: first.width,
          height: first.height,
          alt: first.alt,
        }
      : null,
    structured: structuredData(product, { content, maker, certificates, canonical, origin }),
    content,
    maker: { code: product.maker.code, name: maker },
    place: { province: product.province.code, name: province, district: name(product.district) },
    stars: product.stars,
    graded:
      product.gradedIn === null ? null : t("catalogue:product.graded", { year: yearText(product.gradedIn, language) }),
    segment: product.segment && t(`catalogue:segment.${product.segment}`),
    certificates,
    published: t("catalogue:product.published", { date: formatDate(product.publishedAt, language) }),
    editable: await mayEdit(viewer, id),
    others: others.slice(0, 4).map((card) => cardView(viewer, t, card)),
    hasMore: others.length > 4,
  };
}

export type ProductPage = Awaited<ReturnType<typeof productPage>>;

async function mayEdit(viewer: Viewer, id: PublicProduct["id"]): Promise<boolean> {
  return can(viewer, "products.edit") && (await readProduct(viewer, id, "products.edit")) !== null;
}

/** Fiscal years are kept in the Buddhist Era. */
function yearText(year: number, language: Viewer["language"]): string {
  return String(language === "th" ? year : year - 543);
}

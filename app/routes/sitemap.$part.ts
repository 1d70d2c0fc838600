import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { sitemapPart } from "#app/domain/products/sitemap.server.ts";
import { notFound } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { xml } from "./products/sitemap-xml.ts";

/** One part of the sitemap: the pages that stand, or up to 10,000 products. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url);
  if (params.part === "pages.xml") {
    const standing = [
      paths.home(),
      paths.dashboard(),
      paths.about(),
      paths.indicators(),
      paths.openData(),
      paths.products(),
      paths.units(),
    ];
    const all = [...standing, ...(await provinces()).map(({ code }) => paths.productsIn(code))];
    return xml(
      "urlset",
      "url",
      all.map((path) => ({ loc: origin + path })),
    );
  }
  const [, part] = /^products-(\d{1,4})\.xml$/.exec(params.part ?? "") ?? [];
  if (!part) throw notFound();
  const products = await sitemapPart(publicViewer("th"), Number(part));
  return xml(
    "urlset",
    "url",
    products.map(({ id, publishedAt }) => ({
      loc: origin + paths.product(id),
      lastmod: publishedAt?.toISOString().slice(0, 10),
    })),
  );
}

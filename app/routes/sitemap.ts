import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { sitemapParts } from "#app/domain/products/sitemap.server.ts";
import { paths } from "#app/paths.ts";
import { xml } from "./products/sitemap-xml.ts";

/** The index of the sitemap: the pages that stand, and the products in parts. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { origin } = new URL(request.url);
  const parts = await sitemapParts(publicViewer("th"));
  const names = ["pages.xml", ...Array.from({ length: parts }, (_, at) => `products-${at + 1}.xml`)];
  return xml(
    "sitemapindex",
    "sitemap",
    names.map((name) => ({ loc: origin + paths.sitemap(name) })),
  );
}

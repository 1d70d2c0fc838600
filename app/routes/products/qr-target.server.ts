import { readMaker } from "#app/domain/products/makers.server.ts";
import { readPublicProduct } from "#app/domain/products/public-product.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { nameIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { idOf } from "./product-id.ts";

/** What a QR code leads to: a product's page, or the shop window of an enterprise. Only what everybody may see has one. */
export async function qrTarget(request: Request, kind: string | undefined, code: string | undefined) {
  const viewer = await viewerOf(request);
  const name = nameIn(viewer);
  const { origin } = new URL(request.url);
  if (kind === "products") {
    const { id, content, maker } = found(await readPublicProduct(viewer, idOf(code)));
    const to = paths.product(id);
    return { viewer, title: name(content), under: name(maker), code: String(id), kind, to, url: origin + to };
  }
  if (kind !== "enterprises") throw notFound();
  const maker = found(await readMaker(viewer, code ?? ""));
  const to = paths.productsBy(maker.code);
  const under = name({ nameTh: maker.provinceTh, nameEn: maker.provinceEn });
  return { viewer, title: name(maker), under, code: maker.code, kind, to, url: origin + to } as const;
}

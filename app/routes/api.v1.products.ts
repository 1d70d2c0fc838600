import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { searchCatalogue } from "#app/domain/products/catalogue.server.ts";
import { catalogueQueryOf } from "#app/domain/products/catalogue-query.ts";
import type { Card } from "#app/domain/products/product-cards.server.ts";
import { pageSize } from "#app/http/api-answer.server.ts";
import { apiLanguage, problem } from "#app/http/problem.server.ts";
import { paths } from "#app/paths.ts";

const MOST = 200;
const USUAL = 50;

/** `GET /api/v1/products`: what the public catalogue shows, the newest first, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams: parameters, origin } = new URL(request.url);
  const cursor = parameters.get("cursor");
  if (cursor !== null && !/^\d{1,9}$/.test(cursor)) return problem(request, 400, "bad_cursor");
  const limit = pageSize(parameters.get("limit"), MOST, USUAL);
  if (limit === null) return problem(request, 400, "bad_limit", { max: MOST });
  const area = parameters.get("area");
  if (area !== null && !/^(TH|\d{2})$/.test(area)) return problem(request, 400, "unknown_area", { value: area });
  const query = {
    ...catalogueQueryOf(parameters),
    province: area === "TH" ? null : area,
    after: cursor === null ? null : Number(cursor),
  };
  const { products, next, nearest } = await searchCatalogue(publicViewer(apiLanguage(request)), query, limit);
  return Response.json({
    products: products.map((card) => published(card, origin)),
    next: next === null ? null : String(next),
    similar: nearest !== null,
  });
}

function published(card: Card, origin: string) {
  return {
    id: card.id,
    url: origin + paths.product(card.id),
    nameTh: card.nameTh,
    nameEn: card.nameEn,
    category: card.category,
    enterprise: { code: card.makerCode, nameTh: card.makerTh, nameEn: card.makerEn },
    province: { code: card.province, nameTh: card.provinceTh, nameEn: card.provinceEn },
    priceFromBaht: card.priceFromBaht,
    priceToBaht: card.priceToBaht,
    unitTh: card.unitTh,
    unitEn: card.unitEn,
    stars: card.stars,
    certificates: card.certificates,
    picture: card.picture && origin + paths.picture(card.picture.id, 1280, "webp"),
  };
}

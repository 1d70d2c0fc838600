import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicIndicators } from "#app/domain/indicators/public-indicators.server.ts";
import { freshAnswer, pageSize } from "#app/http/api-answer.server.ts";
import { problem } from "#app/http/problem.server.ts";

const MOST = 200;

/** `GET /api/v1/indicators`: the catalogue in its own order, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const limit = pageSize(parameters.get("limit"), MOST, MOST);
  if (limit === null) return problem(request, 400, "bad_limit", { max: MOST });
  const all = await publicIndicators();
  const cursor = parameters.get("cursor");
  const start = cursor === null ? 0 : all.findIndex((indicator) => indicator.code === cursor) + 1;
  if (cursor !== null && start === 0) return problem(request, 400, "bad_cursor");
  const indicators = all.slice(start, start + limit);
  const next = start + limit < all.length ? (indicators.at(-1)?.code ?? null) : null;
  const page = { indicators, next };
  return freshAnswer(request, { rows: page, isPublic: true }, "application/json", () => JSON.stringify(page));
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { AREA_LEVELS, listAreas } from "#app/domain/areas/area-list.server.ts";
import { freshAnswer, pageSize } from "#app/http/api-answer.server.ts";
import { problem } from "#app/http/problem.server.ts";

const MOST = 1000;
const USUAL = 100;

/** `GET /api/v1/areas`: the areas of the country in the order of their codes, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const asked = parameters.get("level");
  const level = AREA_LEVELS.find((each) => each === asked) ?? null;
  if (asked !== null && !level) return problem(request, 400, "unknown_level");
  const after = parameters.get("cursor");
  if (after !== null && !/^(TH|[a-z]{4,10}|\d{2}|\d{4}|\d{6})$/.test(after)) return problem(request, 400, "bad_cursor");
  const limit = pageSize(parameters.get("limit"), MOST, USUAL);
  if (limit === null) return problem(request, 400, "bad_limit", { max: MOST });
  const below = parameters.get("area");
  const page = await listAreas({ level, below, after, limit });
  if (!page) return problem(request, 400, "unknown_area", { value: below });
  return freshAnswer(request, { rows: page, isPublic: true }, "application/json", () => JSON.stringify(page));
}

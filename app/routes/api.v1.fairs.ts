import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { type Fair, phaseOf } from "#app/domain/fairs/fair.ts";
import { publicFairs } from "#app/domain/fairs/public-fairs.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { freshAnswer, pageSize } from "#app/http/api-answer.server.ts";
import { apiLanguage, problem } from "#app/http/problem.server.ts";
import { paths } from "#app/paths.ts";

const MOST = 200;
const USUAL = 50;

/** `GET /api/v1/fairs`: the published fairs, the latest first, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams: parameters, origin } = new URL(request.url);
  const limit = pageSize(parameters.get("limit"), MOST, USUAL);
  if (limit === null) return problem(request, 400, "bad_limit", { max: MOST });
  const area = parameters.get("area");
  if (area !== null && !/^(TH|\d{2})$/.test(area)) return problem(request, 400, "unknown_area", { value: area });
  const asked = { province: area === "TH" ? null : area, after: parameters.get("cursor"), limit };
  const page = await publicFairs(publicViewer(apiLanguage(request)), asked);
  if (!page) return problem(request, 400, "bad_cursor");
  const rows = { fairs: page.fairs.map((fair) => published(fair, origin)), next: page.next };
  return freshAnswer(request, { rows, isPublic: true }, "application/json", () => JSON.stringify(rows));
}

function published(fair: Fair, origin: string) {
  const at = now();
  return {
    code: fair.code,
    url: origin + paths.fair(fair.code),
    nameTh: fair.nameTh,
    nameEn: fair.nameEn,
    placeTh: fair.placeTh,
    placeEn: fair.placeEn,
    province: fair.provinceCode,
    opensOn: fair.opensOn,
    lastDay: fair.lastDay,
    applyFrom: fair.applyFrom.toISOString(),
    applyUntil: fair.applyUntil.toISOString(),
    phase: phaseOf(fair, at, bangkokDate(at)),
    minimumStars: fair.minimumStars,
    certificateRequired: fair.certificateRequired,
  };
}

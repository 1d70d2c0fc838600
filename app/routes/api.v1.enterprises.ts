import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicViewer } from "#app/domain/access/viewer.ts";
import { PAGE_SIZE, type UnitRow, unitQueryOf } from "#app/domain/organizations/unit-list.ts";
import { listUnits } from "#app/domain/organizations/units.server.ts";
import { apiLanguage, problem } from "#app/http/problem.server.ts";

const MOST = 200;

/** `GET /api/v1/enterprises`: the public register of OTOP enterprises by the Thai alphabet, a page at a time. */
export async function loader({ request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const cursor = parameters.get("cursor");
  const limit = parameters.get("limit") ?? String(PAGE_SIZE);
  if (cursor !== null && !/^E\d{1,9}$/.test(cursor)) return problem(request, 400, "bad_cursor");
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST) {
    return problem(request, 400, "bad_limit", { max: MOST });
  }
  const query = { ...unitQueryOf(parameters), kind: "enterprise" as const, after: cursor, limit: Number(limit) };
  const { units, next, nearest } = await listUnits(publicViewer(apiLanguage(request)), query);
  return Response.json({ enterprises: units.map(published), next, similar: nearest });
}

function published(unit: UnitRow) {
  return {
    code: unit.code,
    nameTh: unit.nameTh,
    nameEn: unit.nameEn,
    category: unit.categoryCode,
    district: { code: unit.districtCode, nameTh: unit.districtTh, nameEn: unit.districtEn },
    province: { code: unit.provinceCode, nameTh: unit.provinceTh, nameEn: unit.provinceEn },
  };
}

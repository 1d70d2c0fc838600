import type { LoaderFunctionArgs } from "@remix-run/node";
import { readDashboard } from "#app/domain/dashboards/dashboard.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { dashboardWorkbook } from "./dashboard/dashboard-workbook.server.ts";
import { choiceOf } from "./dashboard/read-page.server.ts";

/** The dashboard of an area as an Excel workbook, with the choice of the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const areaCode = params.areaCode ?? "TH";
  const dashboard = found(await readDashboard(viewer, { areaCode, ...choiceOf(request.url) }));
  const { language } = viewer;
  const body = await dashboardWorkbook(dashboard, { language, t: translator(language) });
  return new Response(body, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="fanfueang-${areaCode}-${dashboard.period.code}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { networkFilterOf } from "#app/domain/network/support.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { linksCsv } from "./network/links-csv.server.ts";

/** The support links of a province that the filter lets through, as a table that spreadsheets open in Thai. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const province = params.province ?? "";
  const csv = found(await linksCsv(viewer, province, networkFilterOf(new URL(request.url).searchParams, province)));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="network-${province}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

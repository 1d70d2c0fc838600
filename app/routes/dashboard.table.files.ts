import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPivot } from "#app/domain/pivot/pivot.server.ts";
import { found } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { pivotChoiceOf } from "./pivot/pivot-choice.server.ts";
import { pivotCsv, pivotWorkbook } from "./pivot/pivot-files.server.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The table of the address as CSV or workbook: exact figures, nothing where nobody reported. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const areaCode = params.areaCode ?? "TH";
  const pivot = found(await readPivot(viewer, pivotChoiceOf(request.url, areaCode)));
  const { language } = viewer;
  const reader = { language, t: translator(language) };
  if (pivot.table.kind !== "table") return new Response(reader.t("pivot:tooMany.title"), { status: 422 });
  const type = new URL(request.url).pathname.endsWith(".csv") ? "csv" : "xlsx";
  const content =
    type === "csv"
      ? new TextEncoder().encode(pivotCsv(pivot, pivot.table, reader))
      : await pivotWorkbook(pivot, pivot.table, reader);
  const name = `fanfueang-${areaCode}-${pivot.rows}-${pivot.columns}-${pivot.period.code}.${type}`;
  return sendFile({ name, mediaType: TYPES[type], content }, "attachment");
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { reportPdf } from "./fair-sales/report-pdf.server.ts";
import { reportCsv, reportWorkbook } from "./fair-sales/report-table-files.server.ts";
import { reportView } from "./fair-sales/report-view.server.ts";

const TYPES: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

/** The closing report as a file: CSV, workbook or PDF, all from the one that was frozen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  const extension = /^sales\.(csv|xlsx|pdf)$/.exec(params.file ?? "")?.[1];
  if (!extension) throw notFound();
  const { fair, report } = found(await readClosingReport(viewer, params.code ?? ""));
  const view = await reportView(viewer, fair, found(report));
  const content =
    extension === "csv"
      ? new TextEncoder().encode(reportCsv(viewer, view))
      : extension === "xlsx"
        ? await reportWorkbook(viewer, view)
        : await reportPdf(viewer, view);
  return sendFile({ name: `${fair.code}.${extension}`, mediaType: TYPES[extension]!, content }, "attachment");
}

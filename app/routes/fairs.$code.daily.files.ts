import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/http/respond.server.ts";
import { sendFile } from "#app/http/send-file.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { dailyCsv, dailyWorkbook } from "./fair-sales/daily-files.server.ts";
import { dailyView } from "./fair-sales/daily-view.server.ts";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The daily report of a day, or of all days so far, as CSV or workbook. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const [, asked, extension] = /^(all|\d{4}-\d{2}-\d{2})\.(csv|xlsx)$/.exec(params.file ?? "") ?? [];
  const view = await dailyView(viewer, params.code ?? "", asked ?? "all");
  if (!asked || (view.day !== null && view.day !== asked)) throw notFound();
  const type = extension as keyof typeof TYPES;
  const content = type === "csv" ? new TextEncoder().encode(dailyCsv(viewer, view)) : await dailyWorkbook(viewer, view);
  return sendFile({ name: `${view.fair.code}-${asked}.${type}`, mediaType: TYPES[type], content }, "attachment");
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "#app/domain/imports/import-row.ts";
import { type TemplateRow, templateRows } from "#app/domain/imports/template.server.ts";
import { asText } from "#app/domain/workbooks/as-text.ts";
import { notFound } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";
import { figureOf, namesOf } from "./imports/template-row.ts";
import { templateWorkbook } from "./imports/template-workbook.server.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file to fill in for one form and period: a workbook, or a CSV with a mark, so that spreadsheets open it in Thai. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const { pathname, searchParams } = new URL(request.url);
  const [form, period] = [searchParams.get("form") ?? "", searchParams.get("period") ?? ""];
  const rows = await templateRows(viewer, form, period);
  if (rows.length === 0) throw notFound();
  const isWorkbook = pathname.endsWith(".xlsx");
  const body = isWorkbook ? await templateWorkbook(rows, viewer.language) : templateCsv(rows, viewer.language);
  return new Response(body, {
    headers: {
      "Content-Type": isWorkbook ? WORKBOOK : "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${form}-${period}.${isWorkbook ? "xlsx" : "csv"}"`,
      "Cache-Control": "no-store",
    },
  });
}

function templateCsv(rows: TemplateRow[], language: Language): string {
  const t = translator(language);
  const help = (["unitName", "indicatorName", "previous"] as const).map((key) => t(`imports:template.column.${key}`));
  return stringify([[...COLUMNS, ...help], ...rows.map((row) => lineOf(row, language))], { bom: true });
}

function lineOf(row: TemplateRow, language: Language): string[] {
  const { cell } = row;
  const { unitName, indicatorName } = namesOf(row, language);
  return [
    row.unit,
    row.period,
    row.indicator,
    row.split,
    cell?.value ?? "",
    cell?.numerator ?? "",
    cell?.denominator ?? "",
    cell?.missingReason ?? "",
    asText(cell?.explanation ?? ""),
    asText(unitName),
    asText(indicatorName),
    row.previous ? figureOf(row.previous) : "",
  ];
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "#app/domain/imports/import-row.ts";
import { type TemplateRow, templateRows } from "#app/domain/imports/template.server.ts";
import type { Answer } from "#app/domain/observations/cell.ts";
import { notFound } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { translator } from "#app/i18n/server.server.ts";

/** The CSV to fill in for one form and period: UTF-8 with a mark, so that spreadsheets open it in Thai. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  const parameters = new URL(request.url).searchParams;
  const [form, period] = [parameters.get("form") ?? "", parameters.get("period") ?? ""];
  const rows = await templateRows(viewer, form, period);
  if (rows.length === 0) throw notFound();
  const t = translator(viewer.language);
  const header = [...COLUMNS, t("imports:template.unitName"), t("imports:template.indicatorName")];
  const lines = rows.map((row) => lineOf(row, viewer.language));
  const csv = stringify([[...header, t("imports:template.previous")], ...lines], { bom: true });
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${form}-${period}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

function lineOf(row: TemplateRow, language: Language): string[] {
  const { cell } = row;
  const english = language === "en";
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
    asText((english && row.unitNameEn) || row.unitNameTh),
    asText(english ? row.indicatorNameEn : row.indicatorNameTh),
    row.previous ? figureOf(row.previous) : "",
  ];
}

function figureOf({ value, numerator, denominator, missingReason }: Answer): string {
  return value ?? missingReason ?? `${numerator} / ${denominator}`;
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function asText(text: string): string {
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}

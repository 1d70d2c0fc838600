import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { templateCodes } from "#app/domain/register-imports/template-codes.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { COLUMN_NAMES, EXAMPLE } from "./register-imports/template.ts";
import { templateWorkbook } from "./register-imports/template-workbook.server.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The file to fill in: a workbook with the codes on a second sheet, or a CSV that spreadsheets open in Thai. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const isWorkbook = new URL(request.url).pathname.endsWith(".xlsx");
  const body = isWorkbook
    ? await templateWorkbook(await templateCodes(viewer), viewer.language)
    : stringify([COLUMN_NAMES, EXAMPLE], { bom: true });
  const name = `enterprises.${isWorkbook ? "xlsx" : "csv"}`;
  return new Response(body, {
    headers: {
      "Content-Type": isWorkbook ? WORKBOOK : "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

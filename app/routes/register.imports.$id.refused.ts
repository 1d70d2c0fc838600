import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { COLUMNS } from "#app/domain/register-imports/columns.ts";
import { everyRefusedRow } from "#app/domain/register-imports/imported-rows.server.ts";
import { readRegisterImport } from "#app/domain/register-imports/imports.server.ts";
import { asText } from "#app/domain/workbooks/as-text.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { problemView } from "./register-imports/row-view.server.ts";
import { COLUMN_NAMES } from "./register-imports/template.ts";

/** The refused rows with their reasons, to be mended and sent again as they are. Written while it is read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const { id } = found(await readRegisterImport(viewer, params.id ?? ""));
  const t = translator(viewer.language);
  async function* lines() {
    yield stringify([[t("registerImports:table.line"), t("registerImports:table.reasons"), ...COLUMN_NAMES]], {
      bom: true,
    });
    for await (const { line, content, problems } of everyRefusedRow(id)) {
      const reasons = problems
        .map((problem) => problemView(problem, t))
        .map(({ column, message }) => `${column}: ${message}`);
      yield stringify([[line, reasons.join(" | "), ...COLUMNS.map((column) => asText(content.cells[column] ?? ""))]]);
    }
  }
  return new Response(createReadableStreamFromReadable(Readable.from(lines())), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="refused.csv"',
      "Cache-Control": "no-store",
    },
  });
}

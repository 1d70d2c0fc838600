import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { openFigures } from "#app/domain/open-data/open-figures.server.ts";
import { freshAnswer } from "#app/http/api-answer.server.ts";
import { found } from "#app/http/respond.server.ts";
import { dictionaryCsv } from "./open-data/dictionary-csv.server.ts";
import { figuresCsv } from "./open-data/figures-csv.server.ts";
import { fileOf } from "./open-data/files.ts";

/** One file of the open data, the same for everybody; 304 when the reader has it already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const name = params.file ?? "";
  const { figures: asked, language } = found(fileOf(name));
  const headers = { "Content-Disposition": `attachment; filename="${name}"` };
  if (!asked) {
    const text = await dictionaryCsv(language);
    return freshAnswer(request, { rows: text, isPublic: true }, "text/csv", () => text, headers);
  }
  const figures = found(await openFigures(asked.fiscalYear, asked.scope));
  const freshness = { rows: [language, figures.fingerprint], changedAt: figures.changedAt, isPublic: true };
  const body = () =>
    createReadableStreamFromReadable(Readable.from(figuresCsv(figures, language, asked.fiscalYear, request.signal)));
  return freshAnswer(request, freshness, "text/csv", body, headers);
}

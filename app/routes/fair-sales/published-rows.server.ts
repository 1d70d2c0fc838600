import { data } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { type PublishedOutcome, type PublishedPlan, publishRows } from "#app/domain/fair-sales/publish-rows.server.ts";
import type { PublishedField } from "#app/domain/fair-sales/published-input.ts";
import { MOST_BYTES } from "#app/domain/fair-sales/published-rows.ts";
import { decodeText } from "#app/domain/imports/decode-text.ts";
import { found } from "#app/http/respond.server.ts";
import type { Upload } from "#app/http/upload.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { done } from "../fairs/answer.server.ts";
import type { FormAnswer } from "../fairs/answer.ts";
import { fairWords } from "../fairs/fair-words.server.ts";
import { figureWords } from "./published-page.server.ts";

/** A file and pasted rows may stand side by side in the form. */
export const MOST_FORM_BYTES = 2 * MOST_BYTES;

export type TriedRows = Awaited<ReturnType<typeof triedView>>;

/** The rows again, with what they would do or why they are refused as a whole. */
export interface RowsAnswer extends FormAnswer {
  intent: "rows";
  tried: TriedRows | null;
}

/** Tries rows of published figures, from a file or pasted; with `commit`, records them as they were shown. */
export async function takeRows(viewer: Viewer, upload: Upload, fields: FormData) {
  const text = await textOf(upload, fields);
  const word = (name: string) => String(fields.get(name) ?? "");
  const typed = {
    rows: text ?? "",
    rowsFair: word("rowsFair"),
    rowsFairCode: word("rowsFairCode"),
    rowsSource: word("rowsSource"),
  };
  if (text === null) return refused(viewer, typed, "not_text");
  if (upload === "too_large" || Buffer.byteLength(text) > MOST_BYTES) return tooLarge(viewer);
  const defaults = { fairName: typed.rowsFair, fairCode: typed.rowsFairCode, source: typed.rowsSource };
  const commit = word("commit") === "yes";
  const outcome = found(await publishRows(viewer, text, defaults, { commit }));
  if (!outcome.ok) {
    const { key, ...params } = outcome.problem;
    return refused(viewer, typed, key, params);
  }
  const { plan, recorded } = outcome;
  if (recorded)
    return done(paths.fairsPublished(), "figuresRecorded", { count: plan.counts.new, known: plan.counts.known });
  const answer: RowsAnswer = { intent: "rows", errors: [], typed, tried: await triedView(viewer, plan) };
  return data(answer, { status: commit ? 422 : 200 });
}

/** What was sent is more than is read. */
export function tooLarge(viewer: Viewer) {
  return refused(viewer, {}, "too_large", { kilobytes: MOST_BYTES / 1024 });
}

/** The chosen file, else what was pasted; null for a file that is no text. */
async function textOf(upload: Upload, fields: FormData): Promise<string | null> {
  if (typeof upload === "object") return decodeText(upload.bytes);
  const pasted = String(fields.get("rows") ?? "");
  return pasted.includes("\0") ? null : pasted;
}

function refused(viewer: Viewer, typed: Record<string, string>, key: string, params: Record<string, unknown> = {}) {
  const t = translator(viewer.language);
  const columns = (params.columns as string[] | undefined)
    ?.map((column) => t(`fairPublished:field.${column}`))
    .join(", ");
  const message = t(`fairPublished:rows.file.${key}`, { ...params, columns });
  const answer: RowsAnswer = { intent: "rows", errors: [{ id: "rows", message }], typed, tried: null };
  return data(answer, { status: 422 });
}

/** What the rows would do in the reader's words: refused ones with line, column and reason, then all others. */
async function triedView(viewer: Viewer, plan: PublishedPlan) {
  const t = translator(viewer.language);
  const words = figureWords(viewer, await fairWords(viewer));
  const why = (row: Extract<PublishedOutcome, { outcome: "refused" }>) =>
    (Object.entries(row.problems) as [PublishedField, string][]).map(([field, problem]) => ({
      line: row.line,
      column: t(`fairPublished:field.${field}`),
      why: t(`fairPublished:problem.${problem}`),
    }));
  return {
    counts: {
      new: formatNumber(plan.counts.new),
      known: formatNumber(plan.counts.known),
      refused: formatNumber(plan.counts.refused),
    },
    commits: plan.counts.refused === 0 && plan.counts.new > 0,
    ignored: plan.ignored.join(", "),
    refused: plan.rows.flatMap((row) => (row.outcome === "refused" ? why(row) : [])),
    rows: plan.rows.flatMap((row) =>
      row.outcome === "refused"
        ? []
        : [{ line: row.line, outcome: row.outcome, fair: row.figure.fairName, ...words(row.figure) }],
    ),
  };
}

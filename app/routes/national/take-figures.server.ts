import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { decodeText } from "#app/domain/imports/decode-text.ts";
import {
  importNational,
  type NationalOutcome,
  type NationalPlan,
} from "#app/domain/national/import-national.server.ts";
import { type FigureValue, type FileProblem, MOST_BYTES, type RowOutcome } from "#app/domain/national/national-row.ts";
import { grouped } from "#app/domain/observations/parse-number.ts";
import { readBody } from "#app/http/bounded-body.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";

/** A file and pasted text may stand side by side in the form. */
const MOST_FORM_BYTES = 3 * MOST_BYTES;
const MOST_SHOWN = 300;

/** Tries a file or pasted rows, and answers what they would do. */
export async function tryFigures(viewer: Viewer, request: Request) {
  const form = await readForm(request);
  if (!form) return problem(viewer, "", "too_large");
  const text = await textOf(form);
  if (text === null) return problem(viewer, "", "not_text");
  return answer(viewer, text, found(await importNational(viewer, text, null)));
}

/** Stores what was tried, if nothing has changed since. */
export async function storeFigures(viewer: Viewer, request: Request) {
  const form = await readForm(request);
  if (!form) return problem(viewer, "", "too_large");
  const text = String(form.get("text") ?? "");
  const outcome = found(await importNational(viewer, text, String(form.get("seen") ?? "-")));
  if (!outcome.ok) return answer(viewer, text, outcome);
  const flash = await setFlash({ key: "national:flash.stored", params: numbersOf(outcome.counts) });
  return redirect(paths.national(), { status: 303, headers: { "Set-Cookie": flash } });
}

export type Tried = ReturnType<typeof triedView>;
export interface NationalAnswer {
  text: string;
  error: string | null;
  tried: Tried | null;
}

async function readForm(request: Request): Promise<FormData | null> {
  const body = await readBody(request, MOST_FORM_BYTES);
  if (!body) return null;
  return new Response(body, { headers: { "Content-Type": request.headers.get("content-type") ?? "" } }).formData();
}

/** The chosen file, else what was pasted; null for a file that is no text. */
async function textOf(form: FormData): Promise<string | null> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return decodeText(new Uint8Array(await file.arrayBuffer()));
  return String(form.get("text") ?? "");
}

function answer(viewer: Viewer, text: string, outcome: NationalOutcome) {
  if (outcome.ok) return data({ text, error: null, tried: triedView(viewer, outcome) } satisfies NationalAnswer);
  if (outcome.reason === "file") return problem(viewer, text, outcome.problem.messageKey, outcome.problem);
  const error = translator(viewer.language)(`national:refused.${outcome.reason}`);
  const tried = triedView(viewer, outcome.plan);
  return data({ text, error, tried } satisfies NationalAnswer, {
    status: outcome.reason === "changed_since" ? 409 : 422,
  });
}

function problem(viewer: Viewer, text: string, key: FileProblem["messageKey"] | "too_large", params: object = {}) {
  const error = translator(viewer.language)(`national:file.${key}`, { ...params });
  return data({ text, error, tried: null } satisfies NationalAnswer, { status: 422 });
}

/** What the rows would do, in the reader's words; refused ones first, of the others the first few hundred. */
function triedView({ language }: Viewer, plan: NationalPlan) {
  const t = translator(language);
  const refused = plan.rows.filter((row) => row.outcome === "refused");
  const sound = plan.rows.filter((row) => row.outcome !== "refused");
  return {
    seen: plan.seen,
    counts: numbersOf(plan.counts),
    canStore: plan.counts.refused === 0 && plan.counts.created + plan.counts.updated > 0,
    refused: refused.map((row) => ({
      line: row.line,
      column: row.column,
      why: t(`national:row.${row.problem}`),
    })),
    rows: sound.slice(0, MOST_SHOWN).map(rowView),
  };

  function rowView(row: Exclude<RowOutcome, { outcome: "refused" }>) {
    return {
      line: row.line,
      outcome: row.outcome,
      kind: row.kind,
      indicator: row.indicatorCode,
      area: row.areaCode,
      period: formatPeriod(row.periodCode, language, "short"),
      before: row.before ? figureText(row.before) : "–",
      after: figureText(row.after),
      source: [row.source, row.note].filter(Boolean).join(" · "),
    };
  }
}

/** A value, or a pair as `5 / 8`. */
export function figureText({ value, numerator, denominator }: FigureValue): string {
  if (value !== null) return grouped(value);
  return `${grouped(numerator ?? "")} / ${grouped(denominator ?? "")}`;
}

function numbersOf<Name extends string>(counts: Record<Name, number>): Record<Name, string> {
  const entries = Object.entries<number>(counts).map(([name, count]) => [name, formatNumber(count)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

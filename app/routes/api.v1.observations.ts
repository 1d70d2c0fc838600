import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { can } from "#app/domain/access/rights.ts";
import { type FileRefusal, MOST_BYTES } from "#app/domain/imports/import-row.ts";
import { type ObservationsOutcome, postObservations } from "#app/domain/imports/post-observations.server.ts";
import { apiViewerOf } from "#app/http/api-viewer.server.ts";
import { readBody } from "#app/http/bounded-body.server.ts";
import { apiLanguage, problem } from "#app/http/problem.server.ts";
import { translator } from "#app/i18n/server.server.ts";

const MODES = ["atomic", "partial"] as const;
const FORMATS: Record<string, "csv" | "json"> = { "text/csv": "csv", "application/json": "json" };

/** `GET`: there is nothing to read here; figures are read at /api/v1/figures. */
export function loader({ request }: LoaderFunctionArgs) {
  return wrongMethod(request);
}

/** `POST /api/v1/observations`: rows of CSV or JSON, saved by the rules of the form. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return wrongMethod(request);
  const viewer = await apiViewerOf(request);
  if (!viewer || viewer.userId === null) return unauthorized(request);
  if (!can(viewer, "reports.enter")) return problem(request, 403, "developers:forbidden");
  const parameters = new URL(request.url).searchParams;
  const mode = MODES.find((each) => each === (parameters.get("mode") ?? "atomic"));
  if (!mode) return problem(request, 400, "developers:bad_mode");
  const dry = parameters.get("dryRun") ?? "false";
  if (dry !== "true" && dry !== "false") return problem(request, 400, "developers:bad_dry_run");
  const format = FORMATS[(request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? ""];
  if (!format) return problem(request, 415, "developers:bad_content_type");
  const bytes = await readBody(request, MOST_BYTES);
  if (!bytes) return fileProblem(request, { messageKey: "too_large", params: {} });
  const requestKey = request.headers.get("idempotency-key")?.trim() || null;
  const dryRun = dry === "true";
  const answer = await postObservations(viewer, { format, bytes, mode, dryRun, requestKey });
  if (answer.ok) return outcomeOf(request, answer.outcome, { mode, dryRun });
  if (answer.reason === "file") return fileProblem(request, answer.refusal);
  return problem(request, answer.reason === "key_reused" ? 422 : 403, `developers:${answer.reason}`);
}

/** 200 with counts; an atomic request with a refused row is a problem that carries the same members. */
function outcomeOf(request: Request, outcome: ObservationsOutcome, asked: { mode: string; dryRun: boolean }): Response {
  const t = translator(apiLanguage(request));
  const { created, updated, unchanged, refused } = outcome.counts;
  const refusals = outcome.refused.map(({ messageKey, params, ...row }) => ({
    ...row,
    message: t(messageKey, params),
  }));
  const members = { ...asked, created, updated, unchanged, refused, refusals };
  if (!outcome.kept && !asked.dryRun && refused > 0) return problem(request, 422, "developers:rows_refused", members);
  return Response.json(members, {
    headers: { "Cache-Control": "no-store", "Content-Language": apiLanguage(request), Vary: "Accept-Language" },
  });
}

function fileProblem(request: Request, { messageKey, params }: FileRefusal): Response {
  const status = messageKey === "too_large" || messageKey === "too_many_rows" ? 413 : 422;
  const detail = translator(apiLanguage(request))(`imports:file.${messageKey}`, params);
  return problem(request, status, "developers:unreadable", { rule: messageKey, detail });
}

function unauthorized(request: Request): Response {
  const nothingSent = request.headers.get("authorization") === null;
  const detail = translator(apiLanguage(request))("developers:auth.needed");
  const answer = problem(request, 401, "unauthorized", nothingSent ? { detail } : {});
  answer.headers.set("WWW-Authenticate", "Bearer");
  return answer;
}

function wrongMethod(request: Request): Response {
  const answer = problem(request, 405, "developers:method_not_allowed");
  answer.headers.set("Allow", "POST");
  return answer;
}

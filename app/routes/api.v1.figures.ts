import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { type PublishedFigure, readFigures } from "#app/domain/dashboards/figures.server.ts";
import { freshAnswer } from "#app/http/api-answer.server.ts";
import { apiViewerOf } from "#app/http/api-viewer.server.ts";
import { problem } from "#app/http/problem.server.ts";

const COLUMNS = [
  "indicator",
  "area",
  "period",
  "split",
  "state",
  "value",
  "numerator",
  "denominator",
  "reported",
  "expected",
  "asOf",
];

/** `GET /api/v1/figures`: figures by codes, as JSON or CSV. Public for what is accepted. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await apiViewerOf(request);
  if (!viewer) return unauthorized(request);
  const parameters = new URL(request.url).searchParams;
  const format = formatOf(request, parameters.get("format"));
  if (!format) return problem(request, 400, "unknown_format");
  const split = listOf(parameters, "split");
  const answer = await readFigures(viewer, {
    indicators: listOf(parameters, "indicator"),
    areas: listOf(parameters, "area"),
    level: parameters.get("level"),
    periods: listOf(parameters, "period"),
    state: parameters.get("state") ?? "accepted",
    splits: split.length ? split : ["none"],
  });
  if (!answer.ok) return problem(request, answer.reason === "not_found" ? 404 : 400, answer.reason, answer.details);
  const { figures, changedAt } = answer;
  const freshness = {
    rows: figures.map(({ asOf: _asOf, ...row }) => row),
    changedAt,
    isPublic: (parameters.get("state") ?? "accepted") === "accepted",
  };
  if (format === "json") return freshAnswer(request, freshness, "application/json", () => JSON.stringify({ figures }));
  return freshAnswer(request, freshness, "text/csv", () => csvOf(figures), {
    "Content-Disposition": 'attachment; filename="figures.csv"',
  });
}

/** With a byte order mark, which a spreadsheet needs to read Thai. */
function csvOf(figures: readonly PublishedFigure[]): string {
  return stringify([...figures], { header: true, columns: COLUMNS, bom: true });
}

function formatOf(request: Request, asked: string | null): "json" | "csv" | null {
  if (asked !== null) return asked === "json" || asked === "csv" ? asked : null;
  const accept = request.headers.get("accept") ?? "";
  return accept.includes("text/csv") && !accept.includes("application/json") ? "csv" : "json";
}

function listOf(parameters: URLSearchParams, name: string): string[] {
  const codes = parameters.getAll(name).flatMap((value) => value.split(","));
  return [...new Set(codes.map((code) => code.trim()).filter(Boolean))];
}

/** A token that does not work is said so: the program must not take the public's figures for its own. */
function unauthorized(request: Request): Response {
  const answer = problem(request, 401, "unauthorized");
  answer.headers.set("WWW-Authenticate", "Bearer");
  return answer;
}

import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { cellKey } from "#app/domain/observations/cell.ts";
import { readReport } from "#app/domain/observations/report.server.ts";
import { saveReport } from "#app/domain/observations/save-report.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import type { DraftAnswer } from "./entry/draft-saver.ts";
import { inputsOf } from "./entry/report-fields.ts";
import { readReportPost } from "./entry/report-post.server.ts";
import { keyOf } from "./entry/route-key.ts";
import { theirsOf } from "./entry/stale-answer.server.ts";

/** Saves the changed cells of a form that is being typed into, and answers for a script what became of them. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const viewer = await viewerOf(request);
  if (viewer.userId === null) return answer({ kind: "signed-out" }, 401);
  const post = readReportPost(await request.formData());
  if (!post) return answer({ kind: "closed", reason: "entry:refused.unreadable" }, 400);
  const key = keyOf(params);
  const { version, requestKey, texts } = post;
  const saved = await saveReport(viewer, { ...key, version, cells: inputsOf(texts), requestKey });
  const next = randomUUID();
  if (saved.ok || saved.reason === "problems") {
    const at = formatTime(now(), { seconds: true });
    const refusedCells = saved.refused.map(cellKey);
    return answer({ kind: "saved", version: saved.ok ? saved.version : version, requestKey: next, at, refusedCells });
  }
  if (saved.reason === "stale") {
    const report = await readReport(viewer, key);
    if (report) return answer({ kind: "stale", theirs: theirsOf(viewer, report), requestKey: next }, 409);
  }
  return answer({ kind: "closed", reason: `entry:refused.${saved.reason}` }, 422);
}

function answer(body: DraftAnswer, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

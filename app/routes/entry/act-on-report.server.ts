import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { type SaveAnswer, saveReport } from "#app/domain/observations/save-report.server.ts";
import { addNote } from "#app/domain/reviews/add-note.server.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { type Flash, setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { cellOfField, inputsOf, type Texts } from "./report-fields.ts";
import { type ReportPost, readReportPost } from "./report-post.server.ts";
import { staleAnswer } from "./stale-answer.server.ts";

/** Saves, checks or sends one report as the posted form asks, and goes back to its page. */
export async function actOnReport(request: Request, key: ReportKey) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const post = readReportPost(form);
  if (!post) throw data(null, { status: 400 });
  const answer = await save(viewer, key, post);
  if (!answer.ok) return refusal(viewer, key, post, answer);
  for (const [cell, body] of Object.entries(post.notes)) await answerQuestion(viewer, key, cell, body);
  await dropCarriedDraft(request);
  if (answer.refused.length > 0) return shownAgain(post, { kind: "cells", version: answer.version });
  if (post.intent === "send") return send(viewer, key, post, answer.version);
  const here = pathOf(key);
  if (post.intent === "check") return redirect(withQuery(here, { check: 1 }), 303);
  return back(here, { key: "entry:flash.saved", tone: "success" });
}

/** A key that was used for something else is no reason to lose what was typed: the version decides. */
async function save(viewer: Viewer, key: ReportKey, post: ReportPost): Promise<SaveAnswer> {
  const mine = Object.entries(post.texts).filter(([name]) => !post.theirs.includes(cellOfField(name) ?? ""));
  const { version, requestKey } = post;
  const wanted = { ...key, version, cells: inputsOf(Object.fromEntries(mine)) };
  const answer = await saveReport(viewer, { ...wanted, requestKey });
  return !answer.ok && answer.reason === "key_reused" ? saveReport(viewer, wanted) : answer;
}

async function send(viewer: Viewer, key: ReportKey, post: ReportPost, version: number) {
  const outcome = await submitReport(viewer, { ...key, version });
  const here = pathOf(key);
  // Nobody has typed anything yet: the page says what is missing.
  if (!outcome) return redirect(withQuery(here, { check: 1 }), 303);
  // A form that was sent twice has done its work the first time.
  if (outcome.ok || outcome.current.state === "submitted")
    return back(here, { key: "entry:flash.sent", tone: "success" });
  if (outcome.reason === "reviews:refused.problems") return redirect(withQuery(here, { check: 1 }), 303);
  return shownAgain(post, { kind: "not-sent", version, reason: outcome.reason, open: outcome.problems.map(cellOf) });
}

async function refusal(viewer: Viewer, key: ReportKey, post: ReportPost, answer: SaveAnswer & { ok: false }) {
  switch (answer.reason) {
    case "not_found":
    case "not_expected":
    case "unknown_period":
      throw notFound();
    case "stale":
      return shownAgain(post, await staleAnswer(viewer, found(await readReport(viewer, key)), post), 409);
    case "problems":
      return shownAgain(post, { kind: "cells", version: post.version });
    default:
      return shownAgain(post, { kind: "refused", version: post.version, reason: `entry:refused.${answer.reason}` });
  }
}

/** Why the form is shown again, with everything that was typed. */
export type Again =
  | { kind: "cells"; version: number }
  | { kind: "refused"; version: number; reason: string }
  | { kind: "not-sent"; version: number; reason: string; open: string[] }
  | Awaited<ReturnType<typeof staleAnswer>>;

function shownAgain(post: ReportPost, why: Again, status = 422) {
  const texts: Texts = why.kind === "stale" ? why.texts : post.texts;
  return data({ ...why, texts, notes: post.notes, intent: post.intent, requestKey: randomUUID() }, { status });
}

async function answerQuestion(viewer: Viewer, key: ReportKey, cell: string, body: string): Promise<void> {
  const [indicator = "", split = ""] = cell.split("/");
  if (body.trim()) await addNote(viewer, { ...key, cell: { indicator, split }, body });
}

function cellOf({ indicatorCode, splitCode }: { indicatorCode: string; splitCode: string }): string {
  return `${indicatorCode}/${splitCode}`;
}

function pathOf({ unitCode, periodCode, formCode }: ReportKey): string {
  return paths.report(unitCode, periodCode, formCode);
}

async function back(path: string, flash: Flash) {
  return redirect(path, { status: 303, headers: { "Set-Cookie": await setFlash(flash) } });
}

import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { acceptReport } from "#app/domain/reviews/accept-report.server.ts";
import { addNote, answerNote } from "#app/domain/reviews/add-note.server.ts";
import { approveReport } from "#app/domain/reviews/approve-report.server.ts";
import { ASKED } from "#app/domain/reviews/asked.ts";
import type { CellQuestion, Outcome } from "#app/domain/reviews/outcome.ts";
import { reopenReport } from "#app/domain/reviews/reopen-report.server.ts";
import { returnReport } from "#app/domain/reviews/return-report.server.ts";
import type { ReviewCommand } from "#app/domain/reviews/review.ts";
import { submitReport } from "#app/domain/reviews/submit-report.server.ts";
import { withdrawReport } from "#app/domain/reviews/withdraw-report.server.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { type Flash, setFlash } from "#app/http/cookies.server.ts";
import { found, notFound, safePath } from "#app/http/respond.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { nextReport } from "./next-report.server.ts";

const text = (most: number) => z.string().max(most).default("");
const schema = z.object({
  version: z.coerce.number().int().min(1),
  reason: text(2000),
  openUntil: text(20),
});

/** Takes a step for the report that an address names, as its posted form asks. */
export async function takeStepOf(request: Request, key: ReportKey, command: ReviewCommand) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const posted = schema.safeParse(Object.fromEntries(form));
  if (!posted.success) throw data(null, { status: 400 });
  const { version, reason, openUntil } = posted.data;
  const day = openUntil ? readDate(openUntil) : null;
  if (openUntil && !day) return again(form, { reason: "reviews:refused.date", field: "openUntil" }, 422);
  const outcome = found(await run(viewer, command, { ...key, version, reason, openUntil: day, cells: cellsOf(form) }));
  if (!outcome.ok) return refusedStep(viewer, form, outcome);
  await dropCarriedDraft(request);
  const next = await nextReport(viewer, key, command, safePath(form.get("back"), ""));
  return back(form, key, { key: `reviews:flash.${command}`, next });
}

/** Writes a note on the report that an address names, one that asks somebody, or the answer to one. */
export async function noteOn(request: Request, key: ReportKey) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const body = text("body").slice(0, 2000);
  const question = Number(text("answers")) || null;
  const asks = ASKED.find((each) => each === text("asks")) ?? null;
  const dueOn = asks && text("answerBy") ? readDate(text("answerBy")) : "";
  if (dueOn === null) return again(form, { reason: "reviews:refused.date", field: "answerBy" }, 422);
  const [indicator = "", split = ""] = text("cell").split("/");
  const cell = indicator ? { indicator, split } : null;
  const outcome = found(
    question
      ? await answerNote(viewer, { ...key, question, body })
      : await addNote(viewer, { ...key, body, cell, asks, dueOn }),
  );
  if (!outcome.ok) {
    const isDay = outcome.reason === "reviews:refused.answer_past";
    const field = question ? (`answer-${question}` as const) : isDay ? "answerBy" : "body";
    return again(form, { reason: outcome.reason, field }, 422);
  }
  await dropCarriedDraft(request);
  return back(form, key, { key: `reviews:flash.${question ? "answer" : asks ? "asked" : "note"}` });
}

type Input = ReportKey & {
  version: number;
  reason: string;
  openUntil: string | null;
  cells: CellQuestion[];
};

function run(viewer: Viewer, command: ReviewCommand, input: Input): Promise<Outcome | null> {
  switch (command) {
    case "submission":
      return submitReport(viewer, input);
    case "withdrawal":
      return withdrawReport(viewer, input);
    case "approval":
      return approveReport(viewer, input);
    case "acceptance":
      return acceptReport(viewer, input);
    case "return":
      return returnReport(viewer, input);
    case "reopening":
      return reopenReport(viewer, input);
  }
}

/** The cells that are ticked, each with its own question or none. */
function cellsOf(form: FormData): CellQuestion[] {
  return form.getAll("cell").flatMap((cell) => {
    const [indicator, split] = String(cell).split("/");
    if (!indicator || !split) return [];
    return [{ indicator, split, question: String(form.get(`question:${cell}`) ?? "").slice(0, 1000) }];
  });
}

/** Why the page is shown again, with everything that was typed. */
export interface ReviewAnswer {
  reason: string;
  /** The field to mend, when it is one. */
  field?: "reason" | "openUntil" | "body" | "answerBy" | `answer-${number}`;
  /** Who changed the report meanwhile, and when. */
  by?: string;
  at?: string;
  typed?: Record<string, string>;
  ticked?: string[];
  /** Where the reviewer came from, which the address of a step does not say. */
  back?: string | null;
}

function refusedStep(viewer: Viewer, form: FormData, { reason, current }: Outcome & { ok: false }) {
  if (reason === "reviews:refused.not_allowed") throw notFound();
  const field = reason === "reviews:refused.no_reason" ? "reason" : undefined;
  const date = reason === "reviews:refused.open_until_past" ? "openUntil" : undefined;
  const stale = reason === "reviews:refused.stale" || reason === "reviews:refused.wrong_state";
  const who = { by: current.updatedBy, at: formatDateTime(current.updatedAt, viewer.language) };
  return again(form, { reason, field: field ?? date, ...who }, stale ? 409 : 422);
}

function again(form: FormData, answer: ReviewAnswer, status: number) {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const ticked = form.getAll("cell").map(String);
  const back = safePath(form.get("back"), "") || null;
  return data({ ...answer, typed, ticked, back } satisfies ReviewAnswer, { status });
}

async function back(form: FormData, { unitCode, periodCode, formCode }: ReportKey, message: Flash) {
  const to = safePath(form.get("back"), paths.review(unitCode, periodCode, formCode));
  return redirect(to, {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ ...message, params: { unit: unitCode } }) },
  });
}

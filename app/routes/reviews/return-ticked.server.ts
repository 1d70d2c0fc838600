import { data, redirect } from "@remix-run/node";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { returnReports } from "#app/domain/reviews/return-reports.server.ts";
import { queueQueryOf } from "#app/domain/reviews/review-queue.ts";
import { dropCarriedDraft, requireViewerKeeping } from "#app/http/carried-draft.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";

/** What was typed and ticked, when the list is shown again. */
export interface ReturnAnswer {
  reason: string | null;
  field: "reason" | "openUntil" | null;
  typed: { reason: string; openUntil: string };
  ticked: string[];
}

/** Returns the ticked reports of the list that an address names, all for the reason of its form. */
export async function returnTicked(request: Request) {
  const form = await request.formData();
  const viewer = await requireViewerKeeping(request, form);
  const answer = typedIn([...form].map(([name, value]) => [name, String(value)]));
  const { reason, openUntil } = answer.typed;
  const day = openUntil ? readDate(openUntil) : null;
  const again = (refusal: string, field: ReturnAnswer["field"]) =>
    data({ ...answer, reason: refusal, field } satisfies ReturnAnswer, { status: 422 });
  if (openUntil && !day) return again("reviews:refused.date", "openUntil");
  const chosen = answer.ticked.flatMap((value) => {
    const [, unitCode, periodCode, formCode, version] = /^([^/]+)\/([^/]+)\/([^/]+):(\d{1,9})$/.exec(value) ?? [];
    return unitCode && periodCode && formCode ? [{ unitCode, periodCode, formCode, version: Number(version) }] : [];
  });
  const outcome = found(await returnReports(viewer, { chosen, reason, openUntil: day }));
  if (!outcome.ok) {
    const fields = { "reviews:refused.no_reason": "reason", "reviews:refused.open_until_past": "openUntil" } as const;
    return again(outcome.reason, fields[outcome.reason as keyof typeof fields] ?? null);
  }
  await dropCarriedDraft(request);
  const { returned, leftOut } = outcome;
  const flash = leftOut
    ? await setFlash({ key: "reviews:flash.returned_some", params: { returned, leftOut }, tone: "warning" })
    : await setFlash({ key: "reviews:flash.returned_all", params: { returned }, tone: "success" });
  const list = queueQueryOf(new URL(request.url).searchParams);
  return redirect(paths.reviews({ ...list }), { status: 303, headers: { "Set-Cookie": flash } });
}

/** The fields of the form, posted just now or carried over a sign-in. */
export function typedIn(fields: [string, string][]): ReturnAnswer {
  const field = (name: string, most: number) => (fields.find(([each]) => each === name)?.[1] ?? "").slice(0, most);
  return {
    reason: null,
    field: null,
    typed: { reason: field("reason", 2000), openUntil: field("openUntil", 20) },
    ticked: fields.flatMap(([name, value]) => (name === "report" ? [value] : [])),
  };
}

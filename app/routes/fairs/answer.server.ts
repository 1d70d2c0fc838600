import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { FieldProblem } from "#app/domain/fairs/fair-input.ts";
import type { FairRefusal } from "#app/domain/fairs/refusal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { type FormAnswer, typedIn } from "./answer.ts";
import { fairWords } from "./fair-words.server.ts";

/** On to a page, with a word about what was done. */
export async function done(to: string, key: string, params: Record<string, string | number> = {}) {
  return redirect(to, {
    status: 303,
    headers: { "Set-Cookie": await setFlash({ key: `fairs:flash.${key}`, params }) },
  });
}

/** The form again with what a command refused, in the reader's words; a full row of the quota is named. */
export async function refusedForm(
  viewer: Viewer,
  form: FormData,
  refusal: FairRefusal & { problems?: FieldProblem[] },
) {
  const t = translator(viewer.language);
  const row = refusal.row ? (await fairWords(viewer)).row(refusal.row) : "";
  const params = { ...refusal.params, row };
  const errors = refusal.problems?.length
    ? refusal.problems.map(({ field, reason }) => ({ id: field, message: t(`fairs:refused.${reason}`, params) }))
    : [{ id: refusal.field, message: t(refusal.reason, params) }];
  return again(form, errors);
}

/** The form again with problems at its fields. */
export async function problemForm(viewer: Viewer, form: FormData, problems: FieldProblem[]) {
  const t = translator(viewer.language);
  return again(
    form,
    problems.map(({ field, reason }) => ({ id: field, message: t(`fairs:refused.${reason}`) })),
  );
}

function again(form: FormData, errors: FormAnswer["errors"]) {
  const answer: FormAnswer = { intent: String(form.get("intent") ?? ""), errors, typed: typedIn(form) };
  return data(answer, { status: 422 });
}

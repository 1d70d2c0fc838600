import { data, redirect } from "@remix-run/node";
import { setFlash } from "#app/http/cookies.server.ts";
import { type FormAnswer, typedIn } from "./answer.ts";

/** The page again, with what is wrong and what was typed. */
export function again(
  form: FormData,
  intent: string,
  key: string,
  id?: string,
  params?: Record<string, string | number>,
) {
  const errors = [{ key, ...(id ? { id } : {}), ...(params ? { params } : {}) }];
  return data({ intent, errors, typed: typedIn(form) } satisfies FormAnswer, { status: 422 });
}

/** On to a page, with a message. */
export async function onward(to: string, key: string, params?: Record<string, string | number>) {
  const flash = await setFlash({ key, params, tone: "success" });
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash } });
}

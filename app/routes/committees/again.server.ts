import { data, redirect } from "@remix-run/node";
import { type Flash, setFlash } from "#app/http/cookies.server.ts";
import { notFound } from "#app/http/respond.server.ts";
import type { FormAnswer } from "./form-answer.ts";

/** The form once more, with what was typed and what is wrong with it. */
export function again(answer: FormAnswer) {
  return data(answer, { status: 422 });
}

/** To the page that shows what was done, with a word about it. */
export async function done(to: string, message: Flash) {
  return redirect(to, { status: 303, headers: { "Set-Cookie": await setFlash(message) } });
}

/** A number of an address; anything else is an address of nothing. */
export function idOf(text: string | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw notFound();
  return Number(text);
}

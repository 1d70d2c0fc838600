import { data } from "@remix-run/node";
import type { Problem } from "#app/domain/enterprises/problem.ts";
import type { FormAnswer } from "./form-answer.ts";

/** What must not travel back to the browser in a page: it is typed again. */
const SECRET = ["idNumber"];

/** The page again, with the problems of one of its forms and what was typed into it. */
export function showAgain(form: string, fields: FormData, problems: Problem[]) {
  const typed = Object.fromEntries(
    [...fields].filter(([name]) => !SECRET.includes(name)).map(([name, value]) => [name, String(value)]),
  );
  const ticked = fields.getAll("businessAreas").map(String);
  return data({ form, problems, typed, ticked } satisfies FormAnswer, { status: 422 });
}

/** The texts of a form by their names. */
export function textsOf(fields: FormData): Record<string, string> {
  return Object.fromEntries([...fields].map(([name, value]) => [name, typeof value === "string" ? value : ""]));
}

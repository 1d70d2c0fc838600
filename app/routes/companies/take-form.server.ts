import { data, redirect } from "@remix-run/node";
import type { Changed } from "#app/domain/companies/change-company.server.ts";
import { parseNumber } from "#app/domain/observations/parse-number.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import type { Upload } from "#app/http/upload.server.ts";
import { paths } from "#app/paths.ts";
import type { FormAnswer } from "./form-answer.ts";

/** The texts of a form, with what is read from them; what cannot be read becomes a problem of its field. */
export function readForm(form: FormData) {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") typed[name] = value;
  const problems: FormAnswer["problems"] = [];
  const text = (name: string): string | null => typed[name]?.trim() || null;
  const number = (name: string, isRight: (value: string) => boolean): string | null => {
    const read = parseNumber(typed[name] ?? "");
    if (read.ok && (read.value === null || isRight(read.value))) return read.value;
    problems.push({ id: name, key: "companies:problem.number" });
    return null;
  };
  return {
    typed,
    problems,
    text,
    /** A day in either era; nothing is null. */
    day(name: string): string | null {
      const written = text(name);
      const read = written && readDate(written);
      if (written && !read) problems.push({ id: name, key: "companies:problem.day" });
      return read || null;
    },
    /** Baht or percent, not below zero, at most so many digits after the point. */
    decimal: (name: string, digits = 2) =>
      number(name, (value) => !value.startsWith("-") && (value.split(".")[1]?.length ?? 0) <= digits),
    whole(name: string): number | null {
      const value = number(name, (each) => /^\d{1,9}$/.test(each));
      return value === null ? null : Number(value);
    },
    oneOf: <Word extends string>(name: string, words: readonly Word[]): Word | null =>
      words.find((word) => word === typed[name]) ?? null,
    missing(name: string): void {
      problems.push({ id: name, key: "companies:problem.missing" });
    },
  };
}

export type ReadForm = ReturnType<typeof readForm>;

/** The file of a form, or null; one that is too large is a problem. */
export function paperOf(upload: Upload, read: ReadForm): { name: string; bytes: Uint8Array } | null {
  if (upload === "too_large") read.problems.push({ id: "file", key: "companies:problem.file" });
  return typeof upload === "string" ? null : upload;
}

/** The form again with what is wrong. */
export function again({ typed, problems }: Pick<FormAnswer, "typed" | "problems">) {
  return data({ typed, problems } satisfies FormAnswer, { status: 422 });
}

/** Which field a refusal is about; one about the whole form stands alone. */
const FIELDS: Record<string, string> = {
  no_name: "nameTh",
  number_taken: "registrationNumber",
  number_length: "registrationNumber",
  number_kind: "registrationNumber",
  number_check_digit: "registrationNumber",
  capital: "registeredCapitalBaht",
  revoked: "seRevokedOn",
  holder_twice: "nameTh",
  shares: "shares",
  shares_exceed: "shares",
  votes_exceed: "votePercent",
  dates: "lastDay",
  year: "year",
  audited: "auditedOn",
  paper: "file",
  due: "dueOn",
  filing_twice: "kind",
  future: "filedOn",
};

/** Goes to `to` with a message after a change, or shows the form again with the reason. */
export async function answerChange(changed: Changed, read: ReadForm, to: string, message: string) {
  if (!changed.ok) {
    const id = FIELDS[changed.reason.replace("companies:refused.", "")];
    return again({ typed: read.typed, problems: [{ ...(id ? { id } : {}), key: changed.reason }] });
  }
  const flash = await setFlash({ key: `companies:flash.${message}` });
  return redirect(to, { status: 303, headers: { "Set-Cookie": flash } });
}

/** The version a form was filled in on, of a company by its id. */
export function changeOf(id: string | undefined, { typed }: ReadForm) {
  return { companyId: Number(id) || 0, version: Number(typed.version) || 0 };
}

/** The address of a company, for what comes as text. */
export const companyAt = (id: string | undefined): string => paths.company(Number(id) || 0);

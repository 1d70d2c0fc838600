import { useTranslation } from "react-i18next";
import type { FormAnswer } from "./form-answer.ts";

/** The answer to one form of a page: its errors by field, for the summary, and what was typed. */
export function useFormAnswer(answer: FormAnswer | null | undefined, form: string) {
  const { t } = useTranslation();
  const mine = answer?.form === form ? answer : null;
  const id = (field: string) => `${form}-${field}`;
  return {
    id,
    isAgain: mine !== null,
    typed: mine?.typed ?? null,
    ticked: mine?.ticked ?? null,
    error: (field: string) =>
      (mine?.problems ?? []).filter((problem) => problem.field === field).map(({ key, params }) => t(key, params)),
    summary: (mine?.problems ?? []).map(({ field, key, params }) => ({ id: id(field), message: t(key, params) })),
  };
}

export type FormAnswerOf = ReturnType<typeof useFormAnswer>;

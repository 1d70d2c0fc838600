import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormAnswer } from "./form-answer.ts";

/**
 * What stands in a form: what was typed when it comes back, else what is stored. `of` names one of several forms of a page
 * by its hidden field `form`; the others are not concerned.
 */
export function useAnswer(stored: Record<string, string>, of = "") {
  const { t } = useTranslation("companies");
  const all = useActionData<FormAnswer>();
  const answer = (all?.typed.form ?? "") === of ? all : undefined;
  const problems = answer?.problems ?? [];
  return {
    value: (name: string): string => (answer ? answer.typed[name] : stored[name]) ?? "",
    error: (name: string): string[] => problems.filter(({ id }) => id === name).map(({ key }) => t(key)),
    errors: problems.map(({ id, key }) => ({ ...(id ? { id: of ? `${of}-${id}` : id } : {}), message: t(key) })),
  };
}

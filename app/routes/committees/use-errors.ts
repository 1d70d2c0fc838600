import { useTranslation } from "react-i18next";
import type { FormAnswer } from "./form-answer.ts";

/** The messages at a field, and all of them for the summary. */
export function useErrors(answer: FormAnswer | null) {
  const { t } = useTranslation();
  const all = (answer?.errors ?? []).map(({ id, key, params }) => ({ id, message: t(key, params) }));
  return { all, at: (id: string) => all.filter((error) => error.id === id).map(({ message }) => message) };
}

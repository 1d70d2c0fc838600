import { useTranslation } from "react-i18next";
import type { FormAnswer } from "./form-answer.ts";

/** A refused form in the reader's words: the list for the summary, the message of a field, and what was typed. */
export function useAnswer(answer: FormAnswer | null | undefined) {
  const { t } = useTranslation();
  const errors = (answer?.problems ?? []).map(({ id, key }) => ({ id, message: t(key) }));
  return {
    errors,
    errorOf: (id: string) => errors.filter((error) => error.id === id).map(({ message }) => message),
    typed: answer?.typed ?? {},
  };
}

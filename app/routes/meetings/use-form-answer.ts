import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FormAnswer } from "./answer.ts";

/** What was wrong with the form of this intent: messages for the summary, for a field, and what was typed. */
export function useFormAnswer(intent?: string) {
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation();
  const mine = answer && (intent === undefined || answer.intent === intent) ? answer : null;
  return {
    answered: mine !== null,
    errors: (mine?.errors ?? []).map(({ id, key, params }) => ({ id, message: t(key, params ?? {}) })),
    errorOf: (id: string) =>
      (mine?.errors ?? []).filter((error) => error.id === id).map(({ key, params }) => t(key, params ?? {})),
    typed: mine?.typed ?? {},
  };
}

import { useTranslation } from "react-i18next";
import type { WindowAnswer } from "./window-answer.ts";

/** The message at a field, if its answer has one. */
export function useErrors(answer: WindowAnswer | null): (id: string) => string[] {
  const { t } = useTranslation();
  return (id) => (answer?.errors ?? []).filter((error) => error.id === id).map(({ key, params }) => t(key, params));
}

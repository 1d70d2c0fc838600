import type { Viewer } from "#app/domain/access/viewer.ts";

/** Names in the reader's language; what has no English name keeps its Thai one. */
export function nameIn({ language }: Pick<Viewer, "language">) {
  return (th: string | null, en: string | null): string => (language === "en" && en) || (th ?? "");
}

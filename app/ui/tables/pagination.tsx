import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../forms/button.tsx";

/** Where a long list goes on. Pages have no numbers: they begin behind the last row seen. */
export function Pagination({ previous, next, summary }: { previous?: string; next?: string; summary?: ReactNode }) {
  const { t } = useTranslation("ui");
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={t("pages.label")} className="flex flex-wrap items-center justify-between gap-3 py-3 print:hidden">
      <span className="figures text-sm text-ink-soft">{summary}</span>
      <span className="flex gap-2">
        {previous && (
          <ButtonLink to={previous} icon="left" rel="prev" size="sm">
            {t("pages.previous")}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink to={next} icon="right" rel="next" size="sm" className="flex-row-reverse">
            {t("pages.next")}
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { cellText } from "./cell-text.ts";
import { changedCells } from "./reconcile.ts";
import type { ReportPage } from "./report-page.server.ts";
import type { ShownAgain } from "./start-of.ts";

/** Why the form is shown again. Where nobody may type any more, what was typed stands here, so that it is not lost. */
export function AgainNotice({ page, again }: { page: ReportPage; again: ShownAgain | null }) {
  const { t } = useTranslation("entry");
  if (!again || again.kind === "stale") return null;
  if (again.kind === "cells")
    return (
      <Notice tone="danger" title={t("again.cells")} announce>
        {t("again.cellsHint")}
      </Notice>
    );
  const typed = page.can.save ? [] : changedCells(page.texts, again.texts);
  return (
    <Notice tone="danger" title={t(again.reason as "again.cells")} announce>
      {t("again.kept")}
      {typed.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {typed.map((cell) => (
            <li key={cell}>
              {page.indicators.find((indicator) => cell.startsWith(`${indicator.code}/`))?.name}:{" "}
              <strong className="figures">{cellText(again.texts, cell, t) ?? t("cell.blank")}</strong>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { actOnSheet } from "./act-on-sheet.server.ts";
import { textsOfCells } from "./columns.ts";
import type { SheetPage } from "./sheet-page.server.ts";

export type ShownAgain = Exclude<Awaited<ReturnType<typeof actOnSheet>>, Response>["data"];

/** The page with what was typed instead of what is saved: after a refusal, or carried over a sign-in. */
export function withAgain<Page extends SheetPage & { carried: Record<string, string> | null }>(
  page: Page,
  again: ShownAgain | null,
) {
  const rows = page.rows.map((row) => {
    const posted = again?.rows[row.code];
    if (!posted) return row;
    return { ...row, version: posted.version, texts: textsOfCells(page.columns, posted.base) };
  });
  const texts = page.rows.map(
    (row) =>
      again?.rows[row.code]?.texts ??
      page.columns.map(
        ({ code, field }, column) => page.carried?.[`${row.code}/${code}/${field}`] ?? row.texts[column] ?? "",
      ),
  );
  return { page: { ...page, rows }, texts };
}

/** Which rows were not saved, and why; what was typed still stands in them. */
export function SheetAgain({ page, again }: { page: SheetPage; again: ShownAgain }) {
  const { t } = useTranslation("entry");
  const nameOf = (code: string) => page.indicators.find((indicator) => indicator.code === code)?.name ?? code;
  return (
    <Notice tone="danger" title={t("grid.again")} announce>
      <ul className="list-disc pl-5">
        {page.rows.flatMap((row) => {
          const posted = again.rows[row.code];
          if (!posted) return [];
          const theirs = Object.entries(posted.conflicts).map(
            ([code, cell]) => `${nameOf(code)} ${cell.texts.join("/") || "–"}`,
          );
          const words = [
            posted.closed && t(posted.closed as "refused.locked"),
            posted.by && t("grid.theirs", { ...posted.by, cells: theirs.join(", ") }),
            posted.refused.length > 0 && t("grid.refused", { cells: posted.refused.map(nameOf).join(", ") }),
          ].filter(Boolean);
          return words.length ? [<li key={row.code}>{`${row.name}: ${words.join(" ")}`}</li>] : [];
        })}
      </ul>
    </Notice>
  );
}

import { useTranslation } from "react-i18next";
import { Timeline } from "#app/ui/content/timeline.tsx";
import type { HistoryView } from "./history-view.server.ts";

/** What happened to the report, newest first. */
export function HistoryList({ history }: { history: HistoryView[] }) {
  const { t } = useTranslation("reviews");
  if (!history.length) return <p className="text-ink-soft">{t("history.none")}</p>;
  return (
    <Timeline
      label={t("history.title")}
      entries={history.map(({ text, cells, ...entry }) => ({
        ...entry,
        children: (text || cells.length > 0) && (
          <>
            {text && <p className="max-w-prose whitespace-pre-line">{text}</p>}
            {cells.length > 0 && (
              <ul className="flex flex-col gap-0.5 text-sm">
                {cells.map((cell) => (
                  <li key={cell.name}>
                    <span className="text-ink-soft">{cell.name}:</span> <span className="figures">{cell.text}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        ),
      }))}
    />
  );
}

import { useTranslation } from "react-i18next";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { AnswerForm } from "./answer-form.tsx";
import type { ReviewAnswer } from "./decide.server.ts";
import type { ReviewData } from "./load-review.server.ts";

/** What happened to the report, newest first. */
export function HistoryList({ review, answer }: { review: ReviewData; answer: ReviewAnswer | null }) {
  const { history } = review;
  const { t } = useTranslation("reviews");
  if (!history.length) return <p className="text-ink-soft">{t("history.none")}</p>;
  return (
    <Timeline
      label={t("history.title")}
      entries={history.map(({ text, cells, question, ...entry }) => ({
        ...entry,
        children: (text || cells.length > 0 || question) && (
          <div id={question ? `note-${question.note}` : undefined} className="scroll-mt-28">
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
            {question && (
              <div className="mt-1 flex flex-col items-start gap-1">
                <Badge tone={question.resolved ? "success" : "warning"} icon={question.resolved ? "check" : "clock"}>
                  {question.text}
                </Badge>
                {question.mayAnswer && <AnswerForm review={review} note={question.note} answer={answer} />}
              </div>
            )}
          </div>
        ),
      }))}
    />
  );
}

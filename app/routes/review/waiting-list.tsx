import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { WaitingView } from "./waiting-list.server.ts";

/** What others ask the reader about reports, the most urgent first; nothing when nobody asks. */
export function WaitingList({ questions }: { questions: WaitingView[] }) {
  const { t } = useTranslation("reviews");
  if (!questions.length) return null;
  return (
    <Section title={t("asked.title")} id="questions">
      <ul className="flex flex-col gap-3">
        {questions.map((question) => (
          <li key={question.id} className="border-l-4 border-warning pl-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link to={question.to} className="font-semibold">
                {question.unit}
              </Link>
              <span className="text-ink-soft">{question.about}</span>
              {question.due && (
                <Badge tone={question.overdue ? "danger" : "warning"} icon={question.overdue ? "late" : "clock"}>
                  {t(question.overdue ? "asked.was" : "asked.until", { date: question.due })}
                </Badge>
              )}
            </p>
            <p className="max-w-prose whitespace-pre-line">{question.body}</p>
            <p className="text-sm text-ink-soft">{t("asked.by", question)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/layout/section.tsx";
import type { PublishedView } from "./view-published.server.ts";

/** What others have published, beside our own figures and never among them. */
export function PublishedList({ published }: { published: PublishedView[] }) {
  const { t } = useTranslation("dashboard");
  if (published.length === 0) return null;
  return (
    <Section title={t("published.title")} aside={t("published.help")}>
      <ul className="flex flex-col divide-y divide-line">
        {published.map(({ key, period, figure, source, note }) => (
          <li key={key} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[16rem_14rem_1fr]">
            <span>{period}</span>
            <strong className="figures">{figure}</strong>
            <span className="text-sm text-ink-soft">
              {source}
              {note && ` · ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

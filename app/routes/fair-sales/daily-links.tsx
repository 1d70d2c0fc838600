import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";

const FILES = ["xlsx", "csv"] as const;

/** The daily reports of a fair so far, as pages and as files; the last line has all days together. */
export function DailyLinks({ code, days }: { code: string; days: { date: string; label: string }[] }) {
  const { t } = useTranslation("fairSales");
  return (
    <Section title={t("daily.title")} id="daily" aside={t("daily.aside")}>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {[...days, { date: "all", label: t("daily.all") }].map(({ date, label }) => (
          <li key={date} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-b border-line">
            {date === "all" ? label : <Link to={paths.fairPart(code, "daily", { day: date })}>{label}</Link>}
            <span className="flex gap-4">
              {FILES.map((type) => (
                <a
                  key={type}
                  href={paths.fairDailyFile(code, date, type)}
                  download
                  aria-label={t("daily.fileOf", { type: t(`report.file.${type}`), day: label })}
                >
                  {t(`report.file.${type}`)}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

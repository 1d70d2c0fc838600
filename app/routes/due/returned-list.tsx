import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { DuePage } from "./due-page.server.ts";

/** What came back, with the reason, before everything else. */
export function ReturnedList({ rows }: { rows: DuePage["returned"] }) {
  const { t } = useTranslation("due");
  if (!rows.length) return null;
  return (
    <Section title={t("returned.title")} aside={<Link to={paths.due({ state: "returned" })}>{t("returned.all")}</Link>}>
      <ul className="flex flex-col gap-3">
        {rows.map((row) => (
          <li key={row.key} className="border-l-4 border-danger pl-4">
            <Link to={row.to} className="font-semibold">
              {row.unit}
            </Link>{" "}
            <span className="text-ink-soft">
              {row.period} · {row.form}
            </span>
            <p>{t("returned.reason", { reason: row.reason })}</p>
            <p className="text-sm text-ink-soft">{t("returned.until", { date: row.openUntil })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

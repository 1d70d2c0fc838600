import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";

/** The lots of a fair for everybody: what was published before, and what was drawn. */
export function FairLots({ lots }: { lots: { to: string; zone: string; state: string }[] }) {
  const { t } = useTranslation("fairPlan");
  return (
    <Section title={t("lots")} aside={t("lotsHint")} id="lots">
      <ul className="divide-y divide-line border-y border-line">
        {lots.map((lot) => (
          <li key={lot.to} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
            <Link to={lot.to} className="font-semibold">
              {lot.zone}
            </Link>
            <span className="text-sm text-ink-soft">{lot.state}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

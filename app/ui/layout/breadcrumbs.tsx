import { useTranslation } from "react-i18next";
import { Link } from "../link.tsx";

export interface Crumb {
  label: string;
  to: string;
}

/** The way here from the top. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("crumbs")} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {crumbs.map(({ label, to }) => (
          <li key={to} className="flex items-center gap-x-1.5">
            <Link to={to} className="inline-flex min-h-6 items-center text-ink-soft">
              {label}
            </Link>
            <span aria-hidden className="text-ink-faint">
              ›
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

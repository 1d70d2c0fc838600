import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Link } from "#app/ui/link.tsx";
import type { FairsPage } from "./fairs-page.server.ts";
import { ApplicationBadge, PhaseBadge } from "./phase-badge.tsx";

/** One fair of the list: its first day as a leaf of the calendar, where it stands, and the way on. */
export function FairCard({ fair }: { fair: FairsPage["current"][number] }) {
  const { t } = useTranslation("fairs");
  return (
    <li className="flex gap-4 border-b border-line py-4">
      <div
        aria-hidden="true"
        className="flex h-18 w-16 shrink-0 flex-col overflow-hidden rounded-md border border-line-strong text-center"
      >
        <span className="bg-accent text-sm font-semibold text-on-accent">{fair.tile.month}</span>
        <span className="figures flex-1 bg-surface pt-1 text-3xl leading-tight font-bold">{fair.tile.day}</span>
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <h3 className="text-lg font-bold">
          <Link to={paths.fair(fair.code)}>{fair.name}</Link>
        </h3>
        <p className="text-ink-soft">
          {fair.days}
          {fair.place && <> · {fair.place}</>}
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <PhaseBadge phase={fair.phase} />
          {fair.left && <span className="text-sm font-semibold">{t("applyLeft", { left: fair.left })}</span>}
        </p>
        {fair.state && (
          <p className="flex flex-wrap items-center gap-2 text-sm">
            {t("mine")} <ApplicationBadge state={fair.state} />
          </p>
        )}
        {(fair.applies || fair.state) && (
          <div className="mt-1">
            <ButtonLink
              to={paths.fairPart(fair.code, "apply")}
              variant={fair.applies ? "primary" : "secondary"}
              icon={fair.applies ? "send" : "form"}
            >
              {t(fair.applies ? "apply" : "openMine")}
            </ButtonLink>
          </div>
        )}
      </div>
    </li>
  );
}

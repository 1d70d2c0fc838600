import { useTranslation } from "react-i18next";
import type { OpenReports } from "#app/domain/organizations/unit-list.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";

/** How far a unit's open reports are: how many are sent, and what is wrong first. */
export function OpenReportsCell({ reports }: { reports: OpenReports | null }) {
  const { t } = useTranslation("units");
  if (!reports) return <span className="text-ink-faint">{t("reports.elsewhere")}</span>;
  const { expected, sent, returned, overdue } = reports;
  if (expected === 0) return <span className="text-ink-faint">{t("reports.none")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="figures">{t("reports.sent", { sent, expected })}</span>
      {returned > 0 && (
        <Badge tone="danger" icon="back">
          {t("reports.returned", { count: returned })}
        </Badge>
      )}
      {overdue > 0 && (
        <Badge tone="warning" icon="late">
          {t("reports.overdue", { count: overdue })}
        </Badge>
      )}
      {sent === expected && (
        <Badge tone="success" icon="check">
          {t("reports.complete")}
        </Badge>
      )}
    </span>
  );
}

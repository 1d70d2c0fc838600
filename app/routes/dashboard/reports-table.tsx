import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { FormStatusView } from "./view.ts";

/** How complete the reports are: forms sent, and cells filled in them. */
export function ReportsTable({ reports }: { reports: FormStatusView[] }) {
  const { t } = useTranslation("dashboard");
  return (
    <DataTable
      caption={t("reports.caption")}
      captionHidden
      phone="cards"
      rows={reports}
      rowKey={({ form }) => form}
      empty={<p className="text-ink-soft">{t("reports.none")}</p>}
      columns={[
        { key: "name", header: t("reports.form"), cell: ({ name }) => name },
        {
          key: "share",
          header: <span className="sr-only">{t("reports.share")}</span>,
          cardLabel: t("reports.share"),
          cell: ({ share }) => (
            <progress className="progress-bar min-w-24 max-w-40" value={share} aria-label={t("reports.share")} />
          ),
        },
        { key: "submitted", header: t("reports.submitted"), cell: ({ submitted }) => submitted, numeric: true },
        { key: "onTime", header: t("reports.onTimeShort"), cell: ({ onTime }) => onTime, numeric: true },
        { key: "returned", header: t("reports.returned"), cell: ({ returned }) => returned, numeric: true },
        { key: "accepted", header: t("reports.acceptedShort"), cell: ({ accepted }) => accepted, numeric: true },
        { key: "cells", header: t("reports.cells"), cell: ({ cells }) => cells, numeric: true },
      ]}
    />
  );
}

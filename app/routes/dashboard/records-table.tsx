import { useTranslation } from "react-i18next";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { RecordView } from "./view-records.server.ts";

/** One line for each report that stands behind a figure, with the way to it. */
export function RecordsTable({ rows }: { rows: RecordView[] }) {
  const { t } = useTranslation("dashboard");
  return (
    <DataTable
      caption={t("records.caption")}
      captionHidden
      phone="cards"
      rows={rows}
      rowKey={({ key }) => key}
      empty={<EmptyState title={t("records.none")}>{t("records.noneHelp")}</EmptyState>}
      columns={[
        {
          key: "unit",
          header: t("records.unit"),
          cell: ({ unit, code, to }) => (
            <>
              <Link to={to}>{unit}</Link> <span className="figures text-sm text-ink-faint">{code}</span>
            </>
          ),
        },
        { key: "period", header: t("records.period"), cell: ({ period }) => period },
        { key: "state", header: t("records.state"), cell: ({ state }) => <StateBadge state={state} /> },
        { key: "value", header: t("records.value"), cell: ({ value }) => value, numeric: true },
      ]}
    />
  );
}

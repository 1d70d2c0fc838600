import { useTranslation } from "react-i18next";
import { Badge, StateBadge } from "#app/ui/feedback/badge.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { WindowsView } from "./windows-page.server.ts";

type Group = WindowsView["groups"][number];
type Row = Group["windows"][number];

/** The windows of one form in a year. */
export function WindowTable({ form, windows }: Group) {
  const { t } = useTranslation("windows");
  const columns: Column<Row>[] = [
    {
      key: "period",
      header: t("column.period"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          <strong>{row.period}</strong>
          {row.state ? (
            <StateBadge state={row.state} />
          ) : (
            <Badge tone="success" icon="check">
              {t("open")}
            </Badge>
          )}
          {row.exceptions > 0 && <Badge tone="info">{t("exceptions.count", { total: row.exceptions })}</Badge>}
        </span>
      ),
    },
    { key: "opens", header: t("column.opens"), cell: (row) => row.opens },
    { key: "due", header: t("column.due"), cell: (row) => row.due },
    { key: "closes", header: t("column.closes"), cell: (row) => row.closes },
    { key: "expected", header: t("column.expected"), numeric: true, cell: (row) => row.expected },
    { key: "submitted", header: t("column.submitted"), numeric: true, cell: (row) => row.submitted },
    { key: "approved", header: t("column.approved"), numeric: true, cell: (row) => row.provinceApproved },
    { key: "accepted", header: t("column.accepted"), numeric: true, cell: (row) => row.accepted },
  ];
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-bold">{form}</h3>
      <DataTable
        caption={form}
        captionHidden
        columns={columns}
        rows={windows}
        rowKey={(row) => row.key}
        phone="cards"
        dense
      />
    </div>
  );
}

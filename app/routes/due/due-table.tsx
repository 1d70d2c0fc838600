import { useTranslation } from "react-i18next";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { DuePage } from "./due-page.server.ts";

type Row = DuePage["rows"][number];

/** The reports to enter and send, each a way to its form. */
export function DueTable({ rows }: Pick<DuePage, "rows">) {
  const { t } = useTranslation("due");
  const columns: Column<Row>[] = [
    {
      key: "unit",
      header: t("column.unit"),
      cell: (row) => (
        <span>
          <Link to={row.to} prefetch="intent" className="font-semibold">
            {row.unit}
          </Link>
          <span className="figures block text-sm text-ink-faint">
            {row.unitCode} · {row.place}
          </span>
        </span>
      ),
    },
    { key: "form", header: t("column.form"), cell: (row) => row.form },
    { key: "period", header: t("column.period"), cell: (row) => row.period },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => (
        <span className="flex flex-col items-start gap-1 max-sm:items-end">
          <StateBadge state={row.state} />
          <span className="figures text-sm text-ink-soft">{row.filled}</span>
        </span>
      ),
    },
    {
      key: "due",
      header: t("column.due"),
      cell: (row) => (
        <span className="flex flex-col items-start gap-1 max-sm:items-end">
          <span>{row.due}</span>
          {row.badge && <StateBadge state={row.badge} />}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      phone="cards"
    />
  );
}

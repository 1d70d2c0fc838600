import { useTranslation } from "react-i18next";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { ActionStateBadge } from "./action-state.tsx";
import type { ActionsView } from "./actions-page.server.ts";

type Row = ActionsView["rows"][number];

/** Open actions, the longest overdue first. */
export function ActionTable({ rows }: { rows: Row[] }) {
  const { t } = useTranslation("actions");
  const columns: Column<Row>[] = [
    {
      key: "task",
      header: t("list.task"),
      cell: (row) => (
        <span>
          <Link to={row.to} prefetch="intent" className="font-semibold">
            {row.task}
          </Link>
          <span className="block text-sm text-ink-faint">{row.from}</span>
        </span>
      ),
    },
    { key: "owner", header: t("list.owner"), cell: (row) => row.owner },
    {
      key: "due",
      header: t("list.due"),
      cell: (row) => (
        <span className="whitespace-nowrap">
          {row.due}
          {row.late && <span className="figures block text-sm font-semibold text-warning">{row.late}</span>}
        </span>
      ),
    },
    { key: "state", header: t("list.state"), cell: (row) => <ActionStateBadge state={row.state} /> },
  ];
  return (
    <DataTable
      caption={t("list.title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      phone="cards"
    />
  );
}

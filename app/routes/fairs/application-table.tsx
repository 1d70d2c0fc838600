import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { ShownApplication } from "./applications-shape.server.ts";
import { ApplicationBadge } from "./phase-badge.tsx";

/** Applications, each with its way to be opened. */
export function ApplicationTable({
  caption,
  rows,
  empty,
  tick = false,
}: {
  caption: ReactNode;
  rows: ShownApplication[];
  empty?: ReactNode;
  /** A box before each, inside of a form: `pass` says which, and which version was shown. */
  tick?: boolean;
}) {
  const { t } = useTranslation("fairApplications");
  const columns: Column<ShownApplication>[] = [
    {
      key: "name",
      header: t("column.name"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {tick && (
            <input
              type="checkbox"
              name="pass"
              value={`${row.id}:${row.version}`}
              className="size-6 shrink-0 accent-accent"
              aria-label={t("screen.tick", { name: row.name })}
            />
          )}
          <Link to={row.to}>{row.name}</Link>
          {row.newcomer && <Badge tone="info">{t("newcomer")}</Badge>}
          {row.proposed && (
            <Badge tone="success" icon="check">
              {t("proposed")}
            </Badge>
          )}
        </span>
      ),
    },
    { key: "province", header: t("column.province"), cell: (row) => row.province },
    { key: "category", header: t("column.category"), cell: (row) => row.category },
    { key: "state", header: t("column.state"), cell: (row) => <ApplicationBadge state={row.state} /> },
    { key: "rank", header: t("column.rank"), numeric: true, cell: (row) => row.rank ?? "–" },
    { key: "score", header: t("column.score"), numeric: true, cell: (row) => row.score ?? "–" },
    {
      key: "sent",
      header: t("column.sent"),
      cell: (row) => <span className="whitespace-nowrap">{row.submitted}</span>,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      phone="cards"
      dense
      empty={empty}
    />
  );
}

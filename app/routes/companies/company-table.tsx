import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { CompanyListPage } from "./list-page.server.ts";

type Row = CompanyListPage["rows"][number];

/** The companies with one year's figures; each figure's header sorts by it. */
export function CompanyTable({ rows, chosen, yearText }: CompanyListPage) {
  const { t } = useTranslation("companies");
  const sortable = (sort: "net" | "revenue" | "accumulated") => ({
    key: sort,
    numeric: true,
    cardLabel: t(`column.${sort}`),
    sorted: chosen.sort === sort ? ("descending" as const) : undefined,
    header: (
      <Link
        to={paths.companies({ ...chosen, sort: chosen.sort === sort ? null : sort })}
        className="inline-flex min-h-6 items-center gap-1"
      >
        {t(`column.${sort}`)}
        {chosen.sort === sort && <Icon name="down" className="size-4" />}
      </Link>
    ),
    cell: (row: Row) => row[sort],
  });
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("column.name"),
      cell: ({ id, name, place }) => (
        <span>
          <Link to={paths.company(id)} className="font-semibold">
            {place}
          </Link>
          <span className="block text-sm text-ink-soft">{name}</span>
        </span>
      ),
    },
    sortable("revenue"),
    sortable("net"),
    sortable("accumulated"),
    {
      key: "warnings",
      header: t("column.findings"),
      cell: ({ warnings }) =>
        warnings > 0 ? (
          <Badge tone="warning" icon="warning">
            {t("findings.count", { total: warnings })}
          </Badge>
        ) : (
          <span className="text-ink-faint">{t("findings.none")}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption", { year: yearText ?? "–" })}
      captionHidden
      phone="cards"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState icon="company" title={t("list.emptyTitle")}>
          {t("list.emptyHelp")}
        </EmptyState>
      }
    />
  );
}

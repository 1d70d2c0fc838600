import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import type { IconName } from "#app/ui/icons/paths.ts";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { OpenReportsCell } from "./open-reports-cell.tsx";
import type { UnitSearch } from "./unit-search.server.ts";

type Row = UnitSearch["units"][number];

export const KIND_ICONS: Record<Row["kind"], IconName> = {
  enterprise: "enterprise",
  company: "company",
  province: "committee",
};

/** The units found: a table on a desk, cards on a phone. */
export function UnitTable({ units, chosen, filters, mine }: UnitSearch) {
  const { t } = useTranslation("units");
  const descending = chosen.sort === "-name";
  const categories = new Map(filters.categories.map(({ value, label }) => [value, label]));
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: (
        <Link
          to={paths.units({ ...chosen, after: null, sort: descending ? "name" : "-name" })}
          className="inline-flex min-h-6 items-center gap-1"
          aria-label={t(descending ? "sort.toAscending" : "sort.toDescending")}
        >
          {t("column.name")}
          <Icon name={descending ? "up" : "down"} className="size-4" />
        </Link>
      ),
      sorted: descending ? "descending" : "ascending",
      cell: (unit) => (
        <span className="flex items-start gap-2.5">
          <Icon name={KIND_ICONS[unit.kind]} label={t(`kind.${unit.kind}`)} className="mt-1 text-ink-faint" />
          <span>
            <Link to={paths.unit(unit.code)} prefetch="intent" className="font-semibold" data-result="">
              {unit.name}
            </Link>
            <span className="figures block text-sm text-ink-faint">{unit.code}</span>
          </span>
        </span>
      ),
    },
    {
      key: "place",
      header: t("column.place"),
      cell: ({ district, province }) => (
        <span>
          {district && <span className="block">{district}</span>}
          <span className={district ? "block text-sm text-ink-soft" : ""}>{province}</span>
        </span>
      ),
    },
    {
      key: "category",
      header: t("column.category"),
      cell: (unit) => (unit.category ? categories.get(unit.category) : t(`kind.${unit.kind}`)),
    },
  ];
  if (mine)
    columns.push({
      key: "reports",
      header: t("column.reports"),
      cell: ({ reports }) => <OpenReportsCell reports={reports} />,
    });
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      phone="cards"
      columns={columns}
      rows={units}
      rowKey={(unit) => unit.code}
      empty={
        <EmptyState
          icon="search"
          title={t("empty.title")}
          actions={<ButtonLink to={paths.units({ area: "TH" })}>{t("filter.clear")}</ButtonLink>}
        >
          {t("empty.hint")}
        </EmptyState>
      }
    />
  );
}

import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CompanyPage } from "./company-page.server.ts";

type Row = CompanyPage["sales"][number];

/** The monthly sales of a company added up in both ways of counting a year. */
export function SalesTable({ sales }: { sales: Row[] }) {
  const { t } = useTranslation("companies");
  const way = (key: "calendar" | "fiscal") => ({
    key,
    header: t(`sales.${key}`),
    numeric: true,
    cell: (row: Row) => (
      <span>
        {row[key].sum}
        {row[key].months && <span className="block text-sm text-ink-soft">{row[key].months}</span>}
      </span>
    ),
  });
  return (
    <DataTable
      caption={t("sales.caption")}
      captionHidden
      rows={sales}
      rowKey={({ year }) => year}
      columns={[
        { key: "year", header: t("column.year"), cell: ({ name }) => <span className="figures">{name}</span> },
        way("calendar"),
        way("fiscal"),
      ]}
    />
  );
}

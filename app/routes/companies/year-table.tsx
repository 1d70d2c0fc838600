import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ResultColumns } from "#app/ui/charts/result-columns.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { CompanyPage } from "./company-page.server.ts";

interface Props {
  id: number;
  years: CompanyPage["years"];
  chart: CompanyPage["columns"];
  mayRead: boolean;
}

/** What the years brought: a picture of the results and the figures. */
export function YearTable({ id, years, chart, mayRead }: Props) {
  const { t } = useTranslation("companies");
  const figure = (key: "revenue" | "trading" | "net" | "accumulated" | "social" | "dividends") => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: (row: Props["years"][number]) => row[key],
  });
  return (
    <>
      {chart && (
        <div className="max-w-form">
          <ResultColumns cog={5} columns={chart.columns} scale={chart.scale} label={t("years.chart")} height={150} />
          <p className="figures flex text-sm text-ink-soft" aria-hidden>
            {chart.names.map((name) => (
              <span key={name} className="flex-1 text-center">
                {name}
              </span>
            ))}
          </p>
        </div>
      )}
      <DataTable
        caption={t("years.caption")}
        captionHidden
        rows={years}
        rowKey={({ year }) => year}
        empty={
          <EmptyState icon="form" title={t("years.emptyTitle")}>
            {t("years.emptyHelp")}
          </EmptyState>
        }
        columns={[
          { key: "year", header: t("column.year"), cell: ({ name }) => <span className="figures">{name}</span> },
          ...(["revenue", "trading", "net", "accumulated", "social", "dividends"] as const).map(figure),
          {
            key: "audited",
            header: t("column.audited"),
            cell: ({ audited, source, fileId }) => (
              <span>
                {audited}
                {source && <span className="block text-sm text-ink-soft">{source}</span>}
                {fileId && mayRead && (
                  <a href={paths.companyFile(id, fileId)} className="block text-sm">
                    {t("file.open")}
                  </a>
                )}
              </span>
            ),
          },
        ]}
      />
      <p className="text-sm text-ink-soft">
        {t("years.note")} <Link to={paths.dashboard("TH", { indicator: "C5-08" })}>{t("years.dashboard")}</Link>
      </p>
    </>
  );
}

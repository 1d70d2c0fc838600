import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { BulkPage } from "./bulk-page.server.ts";

type Total = BulkPage["totals"][number];

/** What is about to be decided on: the totals of the reports beside the period before, and the reports by name. */
export function BulkTotals({ page }: { page: Pick<BulkPage, "totals" | "count" | "reports"> }) {
  const { t } = useTranslation("reviews");
  const columns: Column<Total>[] = [
    {
      key: "name",
      header: t("column.indicator"),
      cell: (total) => (
        <span>
          <span className="figures mr-2 text-sm text-ink-faint">{total.code}</span>
          {total.name} <span className="text-sm text-ink-faint">({total.unit})</span>
        </span>
      ),
    },
    { key: "reported", header: t("bulk.reported"), numeric: true, cell: (total) => total.reported },
    { key: "value", header: t("bulk.total"), numeric: true, cell: (total) => <strong>{total.value ?? "–"}</strong> },
    {
      key: "previous",
      header: t("column.previous"),
      numeric: true,
      cell: (total) => (
        <span>
          {total.previous ?? "–"}
          <span className="block text-sm text-ink-soft">
            {t("bulk.previousReported", { total: total.previousReported })}
          </span>
        </span>
      ),
    },
    {
      key: "change",
      header: t("bulk.change"),
      cardLabel: t("bulk.change"),
      numeric: true,
      cell: (total) => total.change ?? "–",
    },
  ];
  return (
    <Section title={t("bulk.totals")}>
      <DataTable
        caption={t("bulk.totals")}
        captionHidden
        columns={columns}
        rows={page.totals}
        rowKey={(total) => total.code}
        phone="cards"
      />
      <Details summary={t("bulk.list", { count: page.count })}>
        <ul className="columns-1 gap-8 sm:columns-2 lg:columns-3">
          {page.reports.map((report) => (
            <li key={report.code} className="break-inside-avoid">
              <Link to={report.to}>{report.name}</Link>{" "}
              <span className="figures text-sm text-ink-faint">{report.code}</span>
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { StateBadge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { UnitPage } from "./unit-page.server.ts";

type Year = NonNullable<UnitPage["years"]>[number];
type Report = Year["reports"][number];

/** What was and is expected of a unit, a table a fiscal year; only the newest stands open. */
export function ReportsByYear({ unit, years }: { unit: string; years: Year[] }) {
  const { t } = useTranslation("units");
  const columns: Column<Report>[] = [
    {
      key: "period",
      header: t("column.period"),
      cell: (report) => (
        <Link to={paths.report(unit, report.periodCode, report.formCode)} prefetch="intent" className="font-semibold">
          {report.period}
        </Link>
      ),
    },
    { key: "form", header: t("column.form"), cell: (report) => report.form },
    {
      key: "state",
      header: t("column.state"),
      cell: (report) => (
        <span className="inline-flex flex-wrap gap-1.5">
          <StateBadge state={report.state} />
          {report.overdue && <StateBadge state={report.open ? "overdue" : "closed"} />}
        </span>
      ),
    },
    { key: "filled", header: t("column.filled"), cell: (report) => <span className="figures">{report.filled}</span> },
    { key: "due", header: t("column.due"), cell: (report) => <span className="figures">{report.due}</span> },
    {
      key: "updated",
      header: t("column.updated"),
      cell: (report) => <span className="figures text-ink-soft">{report.updated ?? "–"}</span>,
    },
  ];
  return (
    <div className="flex flex-col gap-3">
      {years.map(({ year, title, reports }, index) => (
        <Details key={year} open={index === 0} summary={title}>
          <DataTable
            caption={title}
            captionHidden
            phone="cards"
            dense
            columns={columns}
            rows={reports}
            rowKey={(report) => `${report.periodCode}/${report.formCode}`}
          />
        </Details>
      ))}
    </div>
  );
}

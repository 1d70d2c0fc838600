import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { QueuePage } from "./queue-page.server.ts";

type Row = QueuePage["rows"][number];

/** The waiting reports themselves, each a way to its review and with a tick to take several at once. */
export function QueueTable({ rows, ticked }: Pick<QueuePage, "rows"> & { ticked: string[] }) {
  const { t } = useTranslation("reviews");
  const columns: Column<Row>[] = [
    {
      key: "unit",
      header: t("column.unit"),
      cell: (row) => (
        <span className="flex items-start gap-3">
          <input
            type="checkbox"
            name="report"
            value={`${row.key}:${row.version}`}
            aria-label={t("returnMany.tick", { unit: row.unit, period: row.period })}
            defaultChecked={ticked.includes(`${row.key}:${row.version}`)}
            className="mt-0.5 size-6 shrink-0 accent-accent print:hidden"
          />
          <span>
            <Link to={row.to} prefetch="intent" className="font-semibold">
              {row.unit}
            </Link>
            <span className="figures block text-sm text-ink-faint">{row.unitCode}</span>
          </span>
        </span>
      ),
    },
    {
      key: "place",
      header: t("column.place"),
      cell: ({ place, province }) => (
        <span>
          {place && <span className="block">{place}</span>}
          <span className={place ? "block text-sm text-ink-soft" : ""}>{province}</span>
        </span>
      ),
    },
    { key: "form", header: t("column.form"), cell: (row) => row.form },
    {
      key: "period",
      header: t("column.period"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.period}
          {!row.onTime && (
            <Badge tone="warning" icon="late">
              {t("late")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: "since",
      header: t("column.since"),
      cell: (row) => (
        <span>
          <span className="block">{row.since}</span>
          <span className="block text-sm text-ink-soft">{t("sentBy", { by: row.sentBy })}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("queue.caption")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.key}:${row.version}`}
      phone="cards"
    />
  );
}

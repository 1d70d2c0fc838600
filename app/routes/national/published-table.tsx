import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { NationalView } from "./national-page.server.ts";

type Row = NationalView["published"][number];

/** What somebody else has published, each with its source. */
export function PublishedTable({ published }: { published: Row[] }) {
  const { t } = useTranslation("national");
  const columns: Column<Row>[] = [
    {
      key: "indicator",
      header: t("column.indicator"),
      cell: (row) => (
        <span data-cog={row.cog}>
          <span className="figures mr-2 text-sm text-cog-text">{row.code}</span>
          {row.indicator} <span className="text-sm text-ink-faint">({row.unit})</span>
        </span>
      ),
    },
    { key: "period", header: t("column.period"), cell: (row) => row.period },
    { key: "value", header: t("column.value"), numeric: true, cell: (row) => <strong>{row.value}</strong> },
    {
      key: "source",
      header: t("column.source"),
      cell: (row) => (
        <span>
          {row.source}
          {row.note && <span className="block">{row.note}</span>}
          <span className="block text-sm text-ink-soft">{row.by}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("published.title")}
      captionHidden
      columns={columns}
      rows={published}
      rowKey={(row) => row.key}
      phone="cards"
      empty={<p className="text-ink-soft">{t("published.none")}</p>}
    />
  );
}

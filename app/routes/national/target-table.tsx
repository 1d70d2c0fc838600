import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { NationalView } from "./national-page.server.ts";

type Row = NationalView["targets"][number];

/** The targets that hold, each with its reason and the versions before. */
export function TargetTable({ targets }: { targets: Row[] }) {
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
    { key: "value", header: t("column.target"), numeric: true, cell: (row) => <strong>{row.value}</strong> },
    {
      key: "reason",
      header: t("column.reason"),
      cell: (row) => (
        <span>
          {row.reason}
          <span className="block text-sm text-ink-soft">{row.by}</span>
          {row.earlier.length > 0 && (
            <Details summary={t("targets.earlier", { version: row.version })}>
              <ul className="text-sm">
                {row.earlier.map((before) => (
                  <li key={before.version}>{t("targets.before", before)}</li>
                ))}
              </ul>
            </Details>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("targets.title")}
      captionHidden
      columns={columns}
      rows={targets}
      rowKey={(row) => row.key}
      phone="cards"
      empty={<p className="text-ink-soft">{t("targets.none")}</p>}
    />
  );
}

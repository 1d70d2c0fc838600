import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { WindowsView } from "./windows-page.server.ts";

type Row = WindowsView["exceptions"][number];

/** The exceptions in force: for whom, until when, why and by whom. */
export function ExceptionTable({ exceptions }: { exceptions: Row[] }) {
  const { t } = useTranslation("windows");
  const columns: Column<Row>[] = [
    { key: "to", header: t("exceptions.to"), cell: (row) => row.to },
    { key: "form", header: t("form.form"), cell: (row) => row.form },
    { key: "period", header: t("column.period"), cell: (row) => row.period },
    { key: "until", header: t("exceptions.until"), cell: (row) => row.until },
    {
      key: "reason",
      header: t("exceptions.reason"),
      cell: (row) => (
        <span>
          {row.reason}
          <span className="block text-sm text-ink-soft">{row.granted}</span>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("exceptions.title")}
      captionHidden
      columns={columns}
      rows={exceptions}
      rowKey={(row) => row.key}
      phone="cards"
      empty={<p className="text-ink-soft">{t("exceptions.none")}</p>}
    />
  );
}

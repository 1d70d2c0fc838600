import { useTranslation } from "react-i18next";
import type { Column } from "#app/domain/register-imports/columns.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

/** Which columns a file may have, and what belongs into each. */
export function ColumnTable({ columns }: { columns: { column: Column; required: boolean }[] }) {
  const { t } = useTranslation("registerImports");
  return (
    <DataTable
      caption={t("template.columns")}
      captionHidden
      phone="cards"
      rows={columns}
      rowKey={({ column }) => column}
      columns={[
        {
          key: "column",
          header: t("table.column"),
          cell: ({ column, required }) => (
            <span className="flex flex-wrap items-center gap-2">
              {t(`column.${column}`)}
              {required && <Badge>{t("template.required")}</Badge>}
            </span>
          ),
        },
        { key: "what", header: t("template.what"), cell: ({ column }) => t(`what.${column}`) },
      ]}
    />
  );
}

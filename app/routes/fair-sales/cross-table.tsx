import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { ReportPage } from "./report-page.server.ts";

type Cross = NonNullable<NonNullable<ReportPage["view"]>["cross"]>;
type Row = Cross["rows"][number];

const TEXTS = ["category", "stars", "zone"] as const;
const FIGURES = ["booths", "reported", "cash", "orders", "online", "business", "total", "verified"] as const;

/** Province × category × stars × zone, a province at a time; the files have all of them. */
export function CrossTable({ cross, code }: { cross: Cross; code: string }) {
  const { t } = useTranslation("fairSales");
  return (
    <Section
      id="cross"
      title={t("report.cross")}
      aside={t("report.crossAside", { total: cross.total, note: cross.note })}
    >
      <FilterBar label={t("report.cross")} action={`${paths.fairReport(code)}#cross`}>
        <Field id="province" label={t("report.crossOf")}>
          <Select key={cross.province} name="province" defaultValue={cross.province} options={cross.provinces} />
        </Field>
      </FilterBar>
      <DataTable
        caption={cross.name}
        dense
        rows={cross.rows}
        rowKey={(row) => row.key}
        columns={[
          ...TEXTS.map((key) => ({
            key,
            header: t(`cross.${key}`),
            rowHeader: key === "category",
            cell: (row: Row) => row[key],
          })),
          ...FIGURES.map((key) => ({
            key,
            header: t(`column.${key}`),
            numeric: true,
            cell: (row: Row) => row[key],
          })),
        ]}
      />
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { lineColumns } from "./line-columns.tsx";
import type { SelectionNames as Names } from "./selection-names.server.ts";
import type { SelectionPage } from "./selection-page.server.ts";

type Row = Names["rows"][number];

/** Who would get a place and who would wait, by name, with the rank, score or turn that decides. */
export function SelectionNames({ names, choices }: { names: Names; choices: SelectionPage["choices"] }) {
  const { t } = useTranslation("fairApplications");
  const columns: Column<Row>[] = [
    ...lineColumns<Row>(t),
    { key: "why", header: t("select.why.title"), cell: (row) => row.why },
  ];
  if (names.shown === "waiting") columns.push({ key: "full", header: t("select.why.full"), cell: (row) => row.full });
  return (
    <Section title={t("select.names.title")} id="names">
      <Tabs label={t("select.names.title")} tabs={names.tabs} />
      <FilterBar label={t("select.names.title")} keep={{ ...choices, show: names.shown }}>
        <Field id="category" label={t("column.category")}>
          <Select
            key={names.category}
            name="category"
            defaultValue={names.category}
            emptyLabel={t("filter.all")}
            options={names.categories}
          />
        </Field>
      </FilterBar>
      <DataTable
        caption={t(`select.names.${names.shown}`)}
        captionHidden
        columns={columns}
        rows={names.rows}
        rowKey={(row) => row.id}
        phone="cards"
        dense
        empty={<p className="text-ink-soft">{t("select.names.none")}</p>}
      />
      <Pagination previous={names.previous ?? undefined} next={names.next ?? undefined} summary={names.summary} />
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";

export interface TemplateLine {
  to: string;
  csv: string;
  name: string;
  period: string;
  units: string;
}

/** The forms that are open to the viewer, each with its template. */
export function TemplateTable({ forms }: { forms: TemplateLine[] }) {
  const { t } = useTranslation("imports");
  return (
    <DataTable
      caption={t("template.caption")}
      captionHidden
      phone="cards"
      rows={forms}
      rowKey={({ to }) => to}
      columns={[
        { key: "form", header: t("template.form"), cell: ({ name }) => name },
        { key: "period", header: t("template.period"), cell: ({ period }) => period },
        { key: "units", header: t("template.units"), numeric: true, cell: ({ units }) => units },
        {
          key: "download",
          header: <span className="sr-only">{t("template.download")}</span>,
          cardLabel: "",
          cell: ({ to, csv, name, period }) => (
            <span className="flex flex-wrap justify-end gap-2">
              {[
                { type: "Excel", address: to, icon: "download" as const },
                { type: "CSV", address: csv, icon: undefined },
              ].map(({ type, address, icon }) => (
                <ButtonLink
                  key={type}
                  to={address}
                  size="sm"
                  variant={icon ? "secondary" : "quiet"}
                  icon={icon}
                  reloadDocument
                  prefetch="none"
                  aria-label={`${t("template.download")} ${type} ${name} ${period}`}
                >
                  {type}
                </ButtonLink>
              ))}
            </span>
          ),
        },
      ]}
      empty={<EmptyState icon="calendar" title={t("template.empty")} />}
    />
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { CategoryDrawing, CategoryDrawings } from "#app/ui/content/category-drawing.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";

/** Name, what the enterprise is today, and what the reader may do with its record. */
export function RecordHeader({ page }: { page: EnterprisePage }) {
  const { t } = useTranslation("enterprises");
  const { code, may } = page;
  return (
    <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
      <CategoryDrawings />
      <CategoryDrawing category={page.category.code} className="h-20 w-auto rounded-md sm:h-28 print:hidden" />
      <div className="min-w-0">
        <PageHeader
          title={page.name}
          crumbs={page.crumbs.map((area) => ({ label: area.name, to: paths.units({ area: area.code }) }))}
          meta={[
            <span key="code" className="figures">
              {t("record.code", { code })}
            </span>,
            page.producerType,
            page.category.name,
          ]}
          actions={
            <>
              {may.edit && (
                <ButtonLink to={paths.enterpriseEdit(code)} icon="edit" variant="primary">
                  {t("record.edit")}
                </ButtonLink>
              )}
              <ButtonLink to={paths.unit(code)} icon="dashboard">
                {t("record.reports")}
              </ButtonLink>
            </>
          }
        />
        <ul className="flex flex-wrap gap-2">
          {page.statuses
            .filter(({ isCurrent }) => isCurrent)
            .map(({ id, name }) => (
              <li key={id}>
                <Badge tone="info" icon="check">
                  {name}
                </Badge>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

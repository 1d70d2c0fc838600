import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readUnit } from "#app/domain/organizations/unit.server.ts";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { LastFigures } from "./units/last-figures.tsx";
import { ReportsByYear } from "./units/reports-by-year.tsx";
import { unitPage } from "./units/unit-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const unit = found(await readUnit(viewer, params.code ?? ""));
  return unitPage(viewer, unit, translator(viewer.language));
}

export default function UnitPage() {
  const unit = useLoaderData<typeof loader>();
  const { t } = useTranslation("units");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={unit.name}
        crumbs={unit.areas.map(({ code, name }) => ({ label: name, to: paths.units({ area: code }) }))}
        meta={[
          t(`kind.${unit.kind}`),
          <span key="code" className="figures">
            {unit.code}
          </span>,
        ]}
        actions={
          unit.kind === "enterprise" && (
            <ButtonLink to={paths.enterprise(unit.code)} icon="enterprise">
              {t("enterprises:title")}
            </ButtonLink>
          )
        }
      />
      <DefinitionList entries={unit.facts} />
      {!unit.years || !unit.figures ? (
        <Notice tone="info" title={t("private.title")}>
          {t("private.why")}
        </Notice>
      ) : (
        <>
          <Section title={t("reports.title")} aside={t("reports.hint")}>
            {unit.years.length === 0 ? (
              <EmptyState icon="form" title={t("reports.emptyTitle")}>
                {t("reports.emptyHint")}
              </EmptyState>
            ) : (
              <ReportsByYear unit={unit.code} years={unit.years} />
            )}
          </Section>
          {unit.figures.length > 0 && (
            <Section title={t("figures.title")} aside={t("figures.hint")}>
              <LastFigures figures={unit.figures} />
            </Section>
          )}
        </>
      )}
    </div>
  );
}

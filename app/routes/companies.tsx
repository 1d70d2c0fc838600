import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ResultColumns } from "#app/ui/charts/result-columns.tsx";
import { Stat } from "#app/ui/content/stat.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { CompanyFilterBar } from "./companies/company-filter-bar.tsx";
import { CompanyTable } from "./companies/company-table.tsx";
import { companyListPage } from "./companies/list-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return companyListPage(await viewerOf(request), new URL(request.url).searchParams);
}

export default function CompaniesPage() {
  const page = useLoaderData<typeof loader>();
  const { title, stats, chart, yearText, summary, mayRegister } = page;
  const { t } = useTranslation("companies");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        meta={yearText ? [t("list.year", { year: yearText })] : undefined}
        actions={mayRegister && <ButtonLink to={paths.newCompany()}>{t("register.open")}</ButtonLink>}
      >
        {t("list.intro")}
      </PageHeader>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
        {stats.map(({ key, label, value, exact, note, missing }) => (
          <Stat
            key={key}
            cog={5}
            label={label}
            value={value}
            exact={exact ?? undefined}
            coverage={note}
            missing={missing}
            unit={t(`stat.unit.${key}`)}
          />
        ))}
      </div>
      {chart && (
        <Section title={t("chart.title")} aside={t("chart.aside")}>
          <ResultColumns cog={5} columns={chart.columns} scale={chart.scale} label={t("chart.label")} />
        </Section>
      )}
      <CompanyFilterBar {...page} />
      <p role="status" className="figures text-ink-soft">
        {summary}
      </p>
      <CompanyTable {...page} />
    </div>
  );
}

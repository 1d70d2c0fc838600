import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Stat } from "#app/ui/content/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { NetworkDrawing } from "#app/ui/network/network-drawing.tsx";
import { PairMatrix } from "#app/ui/network/pair-matrix.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { LinkTable } from "./network/link-table.tsx";
import { ProvinceFilters } from "./network/province-filters.tsx";
import { provincePage } from "./network/province-page.server.ts";
import { ReceiverTable, SupporterTable } from "./network/province-tables.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  return found(await provincePage(viewer, params.province ?? "", new URL(request.url).searchParams));
}

export default function ProvinceNetworkPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("network");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.title}
        crumbs={[
          { label: t("title"), to: paths.network() },
          { label: page.region.name, to: paths.network({ region: page.region.code }) },
        ]}
        meta={[page.summary, page.inBangkok && t("province.noCommittee")]}
        actions={
          <>
            {page.mayAdd && (
              <ButtonLink to={paths.supportNew()} variant="primary" icon="plus">
                {t("add.title")}
              </ButtonLink>
            )}
            <ButtonLink to={paths.dashboard(page.code)} icon="dashboard">
              {t("province.dashboard")}
            </ButtonLink>
          </>
        }
      >
        {t("province.intro")}
      </PageHeader>
      <ProvinceFilters {...page} />
      {page.total === 0 && (
        <EmptyState
          icon="share"
          title={t("province.emptyTitle")}
          actions={page.mayAdd && <ButtonLink to={paths.supportNew()}>{t("add.title")}</ButtonLink>}
        >
          {t("province.emptyHint")}
        </EmptyState>
      )}
      <NetworkDrawing drawing={page.drawing} />
      <div className="grid grid-cols-2 gap-5 lg:grid-cols-4">
        {page.facts.map(({ key, ...fact }) => (
          <Stat key={key} {...fact} />
        ))}
      </div>
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-2">
        <Section title={t("matrix.title")} aside={t("matrix.hint")}>
          <PairMatrix {...page.matrix} />
        </Section>
        <Section title={t("supporters.title")}>
          <SupporterTable supporters={page.supporters} />
        </Section>
      </div>
      <Section id="districts" title={t("districts.title")}>
        <Details
          summary={t("districts.show", { count: page.choices.districts.length })}
          open={page.receivers.length <= 12}
        >
          <ReceiverTable receivers={page.receivers} />
        </Details>
      </Section>
      <Section
        id="links"
        title={t("list.title")}
        aside={
          <ButtonLink to={page.csv} reloadDocument variant="quiet" size="sm" icon="download">
            {t("list.csv")}
          </ButtonLink>
        }
      >
        <LinkTable links={page.links} empty={<p className="text-ink-soft">{t("province.emptyTitle")}</p>} />
        <Pagination summary={page.summary} previous={page.previous ?? undefined} next={page.next ?? undefined} />
      </Section>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MEASURES } from "#app/domain/network/measures.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { ThailandMap } from "#app/ui/maps/thailand-map.tsx";
import { PairMatrix } from "#app/ui/network/pair-matrix.tsx";
import { Ranking } from "./dashboard/ranking.tsx";
import { CogMark } from "./network/cog-mark.tsx";
import { GapTable } from "./network/gap-table.tsx";
import { NationFilters } from "./network/nation-filters.tsx";
import { nationPage } from "./network/nation-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return nationPage(await viewerOf(request), new URL(request.url).searchParams);
}

export default function NationNetworkPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("network");
  const { map, ranking, name } = page.map;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title} actions={<ButtonLink to={paths.partners()}>{t("partners")}</ButtonLink>}>
        {t("intro")}
      </PageHeader>
      <div className="grid gap-x-12 gap-y-7 lg:grid-cols-[7fr_5fr]">
        <Section title={t("gaps.alive")} aside={t("gaps.aliveHint")}>
          <PairMatrix {...page.matrix} />
        </Section>
        <Section title={t("gaps.widest")}>
          <ol className="flex flex-col">
            {page.said.map(({ key, cog, text, to }) => (
              <li key={key} className="flex items-start gap-3 border-b border-line py-2.5 last:border-0">
                <CogMark cog={cog} />
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ol>
        </Section>
      </div>
      <Section title={t("map.title")} id="map">
        <Tabs
          label={t("map.measure")}
          tabs={MEASURES.map((measure) => ({
            to: `${paths.network({ ...page.chosen, measure })}#map`,
            label: t(`measure.${measure}`),
            current: measure === page.chosen.measure,
          }))}
        />
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(16rem,5fr)_7fr]">
          <ThailandMap {...map} />
          <Ranking ranking={ranking} cog={0} caption={name} />
        </div>
      </Section>
      <Section title={t("gaps.title")} id="gaps" aside={page.found}>
        <NationFilters {...page} />
        {page.groups.length === 0 ? (
          <EmptyState icon="check" title={t("gaps.noneTitle")}>
            {t("gaps.noneHint")}
          </EmptyState>
        ) : (
          <GapTable {...page} />
        )}
      </Section>
    </div>
  );
}

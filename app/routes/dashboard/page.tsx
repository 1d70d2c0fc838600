import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { ThailandMap, type ThailandMapProps } from "#app/ui/maps/thailand-map.tsx";
import { DashboardFilters } from "./dashboard-filters.tsx";
import { Distribution } from "./distribution.tsx";
import { DividedPanel } from "./divided-panel.tsx";
import { GearsPanel } from "./gears-panel.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { PageActions } from "./page-actions.tsx";
import { PublishedList } from "./published-list.tsx";
import { Ranking } from "./ranking.tsx";
import { ReportsTable } from "./reports-table.tsx";
import { Tiles } from "./tiles.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import type { DashboardView } from "./view.ts";
import type { PublishedView } from "./view-published.server.ts";

interface DashboardPageProps extends DashboardView {
  frame: Pick<ThailandMapProps, "shapes" | "viewBox" | "land">;
  published: PublishedView[];
}

/** One dashboard: the gears, the headline figures, map and ranking, the run of the year, every indicator, the reports. */
export function DashboardPage({ frame, published, ...view }: DashboardPageProps) {
  const { t } = useTranslation("dashboard");
  const { indicator } = view;
  const heading = (
    <span data-cog={indicator.cog}>
      <span className="figures text-cog-text">{indicator.code}</span> {indicator.name}
    </span>
  );
  const shown = view.shownPeriod ?? view.period;
  return (
    <div className="paper-dense flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <PageHeader
          title={view.title}
          crumbs={view.crumbs}
          meta={[
            view.period,
            view.part && <strong key="part">{view.part}</strong>,
            view.state.label,
            <time key="as-of" dateTime={view.asOf.iso}>
              {view.asOf.text}
            </time>,
          ]}
          actions={<PageActions {...view.links} />}
        />
        <DashboardFilters filters={view.filters} action={paths.dashboard(view.area.code)} />
      </div>
      <GearsPanel gears={view.gears} cogs={view.cogs} />
      <Tiles tiles={view.tiles} />
      <Section
        id="shown"
        title={heading}
        aside={
          view.links.records && (
            <ButtonLink to={view.links.records} variant="quiet" size="sm" icon="table">
              {t("records.open")}
            </ButtonLink>
          )
        }
      >
        <p className="max-w-prose text-ink-soft">
          {indicator.definition}{" "}
          <Link to={paths.indicators(indicator.code)} prefetch="none" className="print:hidden">
            {t("dictionary.one")}
            <span className="sr-only">: {indicator.name}</span>
          </Link>
        </p>
        {(view.shownPeriod || indicator.note) && (
          <p className="text-ink-soft">{indicator.note ?? t("shownPeriod", { period: shown })}</p>
        )}
        <Places {...view} frame={frame} shown={shown} />
        <div className="run flex flex-col gap-4">
          {view.divided && (
            <DividedPanel
              divided={view.divided}
              cog={indicator.cog}
              caption={`${indicator.name}, ${shown}`}
              table={view.links.partsTable}
            />
          )}
          <div className="flex min-w-0 flex-col gap-4">
            <h3 className="trend-title mt-4 text-lg">{view.trend.title}</h3>
            <TrendPanel trend={view.trend} cog={indicator.cog} caption={`${view.trend.title}: ${indicator.name}`} />
          </div>
        </div>
      </Section>
      <PublishedList published={published} />
      <Section
        title={t("table.title")}
        aside={
          <span className="print:hidden">
            {t("table.help")} ·{" "}
            <Link to={paths.indicators()} prefetch="none">
              {t("dictionary.all")}
            </Link>{" "}
            ·{" "}
            <Link to={view.links.allTable} prefetch="none">
              {t("actions.table")}
            </Link>
          </span>
        }
      >
        <IndicatorTable
          groups={view.table}
          caption={t("table.caption", { area: view.area.name, period: view.period })}
        />
      </Section>
      <Section title={t("reports.title")}>
        <ReportsTable reports={view.reports} />
      </Section>
    </div>
  );
}

/** Map and rankings side by side; nothing for an area that has no smaller ones. */
function Places({
  frame,
  map,
  regions,
  ranking,
  distribution,
  indicator,
  shown,
}: Omit<DashboardPageProps, "published"> & { shown: string }) {
  if (map.provinces.length === 0 && ranking.rows.length === 0) return null;
  return (
    <div className="places grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(16rem,5fr)_7fr]">
      <ThailandMap {...frame} {...map} />
      <div className="flex min-w-0 flex-col gap-6">
        {[regions, ranking].map(
          (list) =>
            list.rows.length > 0 && (
              <div key={list.title} className="flex flex-col gap-2">
                <h3 className="text-lg">{list.title}</h3>
                <Ranking ranking={list} cog={indicator.cog} caption={`${list.title}: ${indicator.name}, ${shown}`} />
              </div>
            ),
        )}
        {distribution && <Distribution distribution={distribution} cog={indicator.cog} />}
      </div>
    </div>
  );
}

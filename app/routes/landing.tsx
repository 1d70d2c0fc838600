import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { ThailandMap } from "#app/ui/maps/thailand-map.tsx";
import { GearsPanel } from "./dashboard/gears-panel.tsx";
import { readDashboardPage } from "./dashboard/read-page.server.ts";
import { Tiles } from "./dashboard/tiles.tsx";
import { LandingWays } from "./landing/ways.tsx";

export const meta: MetaFunction = () => pageMeta();

/** The public sees what the portal is for and the nation's accepted figures; who is signed in goes on to their work. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  if (viewer.userId !== null) throw redirect(placeOf(viewer), 303);
  const page = await readDashboardPage(viewer, "TH");
  if (!page) return { nation: null };
  const { gears, cogs, tiles, map, period, indicator } = page.view;
  return { nation: { gears, cogs, tiles, map: { ...map, ...page.frame }, period, indicator } };
}

function placeOf(viewer: Viewer): string {
  if (can(viewer, "reports.enter")) return paths.due();
  return can(viewer, "reports.approve") ? paths.reviews() : paths.dashboard();
}

export default function LandingPage() {
  const { nation } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dashboard");
  return (
    <div className="flex flex-col gap-10 pt-2 lg:gap-14 lg:pt-6">
      <Welcome />
      {nation && (
        <Section title={t("landing.now")} aside={t("landing.nowAside", { period: nation.period })}>
          <GearsPanel gears={nation.gears} cogs={nation.cogs} />
        </Section>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[5fr_7fr]">
        {nation && (
          <Section title={t("landing.map")} aside={nation.indicator.name}>
            <p className="text-ink-soft">{t("landing.mapHelp")}</p>
            <ThailandMap {...nation.map} />
          </Section>
        )}
        <div className="flex flex-col gap-10">
          {nation && (
            <Section title={t("landing.figures")} aside={nation.period}>
              <Tiles tiles={nation.tiles} columns={2} />
            </Section>
          )}
          <LandingWays />
        </div>
      </div>
    </div>
  );
}

function Welcome() {
  const { t } = useTranslation("dashboard");
  return (
    <div className="grid items-end gap-x-12 gap-y-4 lg:grid-cols-[7fr_5fr]">
      <h1 className="text-3xl sm:text-4xl">{t("landing.title")}</h1>
      <div className="flex flex-col gap-5">
        <p className="text-lg text-ink-soft">{t("landing.lead")}</p>
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={paths.dashboard()} variant="primary" icon="dashboard">
            {t("landing.open")}
          </ButtonLink>
          <ButtonLink to={paths.signIn()} icon="signIn">
            {t("landing.signIn")}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

import { covers, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readDashboard, statesFor } from "#app/domain/dashboards/dashboard.server.ts";
import { publishedBeside } from "#app/domain/national/published-beside.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import type { ThailandMapProps } from "#app/ui/maps/thailand-map.tsx";
import { mapFrame } from "../map/thailand-shapes.server.ts";
import type { DashboardView } from "./view.ts";
import { type Choice, viewDashboard } from "./view-dashboard.server.ts";
import { type PublishedView, viewPublished } from "./view-published.server.ts";

export interface DashboardPageData {
  view: DashboardView;
  frame: Pick<ThailandMapProps, "shapes" | "viewBox" | "land">;
  published: PublishedView[];
}

export const NO_CHOICE: Choice = { indicator: null, period: null, state: null };

/** A dashboard as a page shows it; null where the viewer has none to see. */
export async function readDashboardPage(
  viewer: Viewer,
  areaCode: string,
  choice: Choice = NO_CHOICE,
): Promise<DashboardPageData | null> {
  const dashboard = await readDashboard(viewer, { areaCode, ...choice });
  if (!dashboard) return null;
  const { names, ...frame } = await mapFrame(areaCode, viewer.language);
  const reader = { language: viewer.language, t: translator(viewer.language) };
  const view = viewDashboard(dashboard, reader, {
    choice,
    names,
    canSeeRecords: covers(scopeOf(viewer, "reports.read"), areaCode),
    statesOf: (code) => statesFor(viewer, code),
  });
  const published = await publishedBeside(viewer, {
    areaCode,
    indicatorCode: dashboard.indicator.code,
    fiscalYear: dashboard.period.fiscalYear,
  });
  return { view, frame, published: viewPublished(published, dashboard, reader) };
}

/** What the reader has chosen in the address. */
export function choiceOf(url: string): Choice {
  const { searchParams } = new URL(url);
  return {
    indicator: searchParams.get("indicator"),
    period: searchParams.get("period"),
    state: searchParams.get("state"),
  };
}

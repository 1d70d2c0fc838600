import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Skeleton } from "#app/ui/feedback/skeleton.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import type { TrendView } from "./view.ts";

const HEIGHT = 320;
const TrendChart = lazy(() => import("#app/ui/charts/trend-chart.tsx"));

/** The run of the year as a chart, and as the table behind it. The chart comes after the page; its place is kept. */
export function TrendPanel({ trend, cog, caption }: { trend: TrendView; cog: number; caption: string }) {
  const { t } = useTranslation("dashboard");
  const { t: ui } = useTranslation("ui");
  const [inBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  const shape = (
    <div className="needs-script">
      <Skeleton height={HEIGHT} label={ui("chart.loading")} />
    </div>
  );
  return (
    <div data-cog={cog} className="flex flex-col gap-3">
      {inBrowser ? (
        <Suspense fallback={shape}>
          <TrendChart
            height={HEIGHT}
            points={trend.points}
            unit={trend.unit}
            label={caption}
            words={{
              value: t("trend.thisYear"),
              lastYear: t("trend.lastYear"),
              target: t("column.target"),
              missing: t("noFigure"),
            }}
          />
        </Suspense>
      ) : (
        shape
      )}
      <noscript>
        <TrendTable trend={trend} caption={caption} />
      </noscript>
      <Details summary={ui("chart.table")} className="needs-script">
        <TrendTable trend={trend} caption={caption} />
      </Details>
    </div>
  );
}

function TrendTable({ trend, caption }: { trend: TrendView; caption: string }) {
  const { t } = useTranslation("dashboard");
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={trend.points}
      rowKey={({ period }) => period}
      columns={[
        { key: "period", header: t("column.period"), cell: ({ period }) => period },
        { key: "value", header: t("column.value"), cell: ({ valueText }) => valueText, numeric: true },
        { key: "lastYear", header: t("trend.lastYear"), cell: ({ lastYearText }) => lastYearText, numeric: true },
        { key: "target", header: t("column.target"), cell: ({ targetText }) => targetText, numeric: true },
        { key: "coverage", header: t("column.coverage"), cell: ({ coverage }) => coverage, numeric: true },
      ]}
    />
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { now } from "#app/domain/periods/clock.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { DailyTable } from "./fair-sales/daily-table.tsx";
import { dailyPage } from "./fair-sales/daily-view.server.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

const FILES = ["xlsx", "csv"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const asked = new URL(request.url).searchParams.get("day");
  const { fair, ...page } = await dailyPage(viewer, params.code ?? "", asked);
  return {
    ...page,
    frame: await fairFrame(viewer, fair, "daily"),
    asOf: formatDateTime(now(), viewer.language),
  };
}

/** The daily report of a fair as it is printed and sent on: by zone and category, with the visitors of the day. */
export default function FairDailyPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairSales");
  return (
    <div className="flex flex-col gap-5">
      <FairHead
        frame={frame}
        meta={[t("asOf", { at: page.asOf })]}
        actions={
          page.lines.length > 0 && (
            <>
              {FILES.map((type) => (
                <ButtonLink
                  key={type}
                  to={paths.fairDailyFile(frame.code, page.date, type)}
                  reloadDocument
                  icon="download"
                >
                  {t(`report.file.${type}`)}
                </ButtonLink>
              ))}
              <Button type="button" icon="print" className="needs-script" onClick={() => window.print()}>
                {t("daily.print")}
              </Button>
            </>
          )
        }
      />
      {page.days.length > 0 && (
        <Tabs
          label={t("desk.days")}
          tabs={page.days.map((day) => ({ ...day, to: paths.fairPart(frame.code, "daily", { day: day.date }) }))}
        />
      )}
      {page.lines.length === 0 ? (
        <EmptyState icon="calendar" title={t("daily.empty")} />
      ) : (
        <Section title={page.day} aside={t("daily.aside")}>
          <div className="mb-5 grid gap-x-8 gap-y-5 sm:grid-cols-3">
            <Stat
              label={t("total")}
              value={page.whole.total}
              unit={t("baht")}
              coverage={t("daily.coverage", { reported: page.whole.reported })}
            />
            <Stat label={t("column.cash")} value={page.whole.cash} unit={t("baht")} />
            <Stat
              label={t("visitors.title")}
              value={page.visitors}
              unit={t("visitors.unit")}
              missing={t("visitors.none")}
            />
          </div>
          <DailyTable caption={page.day} lines={page.lines} whole={page.whole} />
        </Section>
      )}
    </div>
  );
}

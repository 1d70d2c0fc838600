import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { CrossTable } from "./fair-sales/cross-table.tsx";
import { reportPage } from "./fair-sales/report-page.server.ts";
import { SumTables } from "./fair-sales/sum-tables.tsx";
import { FairHead } from "./fairs/fair-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

const FILES = ["xlsx", "csv", "pdf"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  return found(await reportPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

/** The closing report of a fair: what it sold, against its target and the fair before, and what is missing. */
export default function ReportPage() {
  const { title, frame, view } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairSales");
  if (!view)
    return (
      <div className="flex flex-col gap-6">
        <FairHead frame={frame} title={title} />
        <EmptyState
          icon="clock"
          title={t("report.notYet")}
          actions={<ButtonLink to={paths.fairTakings(frame.code)}>{t("progress.title")}</ButtonLink>}
        >
          {t("report.notYetHint")}
        </EmptyState>
      </div>
    );
  const { whole } = view.sums;
  return (
    <div className="flex flex-col gap-7">
      <FairHead
        frame={frame}
        title={title}
        meta={[view.made]}
        actions={FILES.map((extension) => (
          <ButtonLink key={extension} to={paths.fairReportFile(frame.code, extension)} reloadDocument icon="download">
            {t(`report.file.${extension}`)}
          </ButtonLink>
        ))}
      >
        {view.method}
      </FairHead>
      {!view.sound && <Notice tone="danger" title={t("report.unsound")} />}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          label={t("total")}
          value={whole.total}
          unit={t("baht")}
          coverage={whole.note}
          target={
            view.target && view.targetShare
              ? t("report.ofTarget", { target: view.target, share: view.targetShare })
              : undefined
          }
        />
        <Stat label={t("verifiedSum")} value={whole.verified} unit={t("baht")} />
        <Stat
          label={view.previous ? t("report.previous", { fair: view.previous.name }) : t("report.noPrevious")}
          value={view.previous?.total ?? null}
          unit={t("baht")}
          missing="–"
          target={view.previous?.change ? t("report.change", { change: view.previous.change }) : undefined}
        />
        <Stat
          label={t("visitors.title")}
          value={view.visitorsTotal}
          unit={t("visitors.unit")}
          missing={t("visitors.none")}
        />
      </div>
      <p className="print:hidden">
        <Link to={paths.fairsPublished(frame.code)}>{t("published")}</Link>
      </p>
      <SumTables groups={view.sums.groups} />
      {view.cross && <CrossTable cross={view.cross} code={frame.code} />}
      <Section title={t("report.missing", { count: view.missingDays })} aside={t("report.missingAside")}>
        <DataTable
          caption={t("report.missing", { count: view.missingDays })}
          captionHidden
          dense
          rows={view.missing}
          rowKey={(row) => row.key}
          empty={t("report.nothingMissing")}
          columns={[
            { key: "booth", header: t("desk.booth"), rowHeader: true, cell: (row) => row.booth },
            { key: "name", header: t("desk.enterprise"), cell: (row) => row.name },
            { key: "province", header: t("column.province"), cell: (row) => row.province },
            { key: "day", header: t("column.day"), cell: (row) => row.day },
          ]}
        />
        {view.moreMissing > 0 && (
          <p className="text-ink-soft">{t("report.moreMissing", { count: view.moreMissing })}</p>
        )}
      </Section>
      <p className="text-sm break-all text-ink-soft">{t("report.fingerprint", { sha256: view.sha256 })}</p>
    </div>
  );
}

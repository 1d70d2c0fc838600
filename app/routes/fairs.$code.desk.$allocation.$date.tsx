import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { boothDay } from "#app/domain/fair-sales/booth-day.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { enterSale } from "./fair-sales/enter-sale.server.ts";
import type { SaleAnswer } from "./fair-sales/sale-answer.ts";
import { SaleForm } from "./fair-sales/sale-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { language } = viewer;
  const day = found(await boothDay(viewer, Number(params.allocation) || 0, params.date ?? ""));
  const current = day.reports[0] ?? null;
  return {
    title: `${day.boothCode} · ${formatDate(day.date, language)}`,
    fair: { code: day.fairCode, name: (language === "en" && day.fairEn) || day.fairTh },
    enterprise: day.enterpriseTh,
    form: {
      allocationId: day.allocationId,
      date: day.date,
      submissionKey: randomUUID(),
      replacesId: current?.id ?? null,
      typed: current
        ? { ...current.amounts, units: current.amounts.units === null ? "" : String(current.amounts.units) }
        : {},
    },
    reports: day.reports.map(({ id, total, reason, at, byTh, byEn }) => ({
      id,
      title: formatNumber(total, { decimals: 2 }),
      reason,
      by: (language === "en" && byEn) || byTh,
      at: formatDateTime(at, language),
      atIso: at.toISOString(),
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const day = found(await boothDay(viewer, Number(params.allocation) || 0, params.date ?? ""));
  return enterSale(viewer, await request.formData(), paths.fairDesk(day.fairCode, { day: day.date }));
}

/** A booth's day at the desk: entered or corrected by the staff, with everything that was ever reported. */
export default function BoothDayPage() {
  const { title, fair, enterprise, form, reports } = useLoaderData<typeof loader>();
  const answer = (useActionData() as SaleAnswer | undefined) ?? null;
  const { t } = useTranslation("fairSales");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        crumbs={[
          { label: fair.name, to: paths.fair(fair.code) },
          { label: t("desk.title"), to: paths.fairDesk(fair.code, { day: form.date }) },
        ]}
        meta={[enterprise]}
      />
      {answer?.refused && <ErrorSummary errors={[{ message: any(answer.refused) }]} />}
      <SaleForm sale={form} answer={answer} action={paths.fairDeskBooth(fair.code, form.allocationId, form.date)} />
      {reports.length > 0 && (
        <Section title={t("history")}>
          <Timeline
            label={t("history")}
            entries={reports.map(({ reason, ...entry }) => ({
              ...entry,
              title: `${entry.title} ${t("baht")}`,
              icon: "edit",
              children: reason,
            }))}
          />
        </Section>
      )}
    </div>
  );
}

import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { boothDay } from "#app/domain/fair-sales/booth-day.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { choiceQuery, deskChoice } from "./fair-sales/desk-choice.ts";
import { enterSale } from "./fair-sales/enter-sale.server.ts";
import type { SaleAnswer } from "./fair-sales/sale-answer.ts";
import { SaleForm } from "./fair-sales/sale-form.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { language } = viewer;
  const day = found(await boothDay(viewer, rowId(params.allocation), params.date ?? ""));
  const fair = found(await readFair(viewer, day.fairCode));
  const choice = choiceQuery(deskChoice(new URL(request.url).searchParams));
  const current = day.reports[0] ?? null;
  return {
    title: `${day.boothCode} · ${formatDate(day.date, language)}`,
    frame: await fairFrame(viewer, fair, "desk"),
    here: paths.fairDeskBooth(day.fairCode, day.allocationId, day.date, choice),
    back: paths.fairDesk(day.fairCode, { day: day.date, ...choice }),
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
  const day = found(await boothDay(viewer, rowId(params.allocation), params.date ?? ""));
  const choice = choiceQuery(deskChoice(new URL(request.url).searchParams));
  const back = paths.fairDesk(day.fairCode, { day: day.date, ...choice, from: day.boothCode });
  return enterSale(viewer, await request.formData(), back);
}

/** A booth's day at the desk: entered or corrected by the staff, with everything that was ever reported. */
export default function BoothDayPage() {
  const { title, frame, here, back, enterprise, form, reports } = useLoaderData<typeof loader>();
  const answer = (useActionData() as SaleAnswer | undefined) ?? null;
  const { t } = useTranslation("fairSales");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <FairHead
        frame={frame}
        title={title}
        actions={
          <ButtonLink to={back} icon="back">
            {t("desk.back")}
          </ButtonLink>
        }
      >
        {enterprise}
      </FairHead>
      {answer?.refused && <ErrorSummary errors={[{ message: any(answer.refused) }]} />}
      <SaleForm sale={form} answer={answer} action={here} typeAtOnce />
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

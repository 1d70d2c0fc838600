import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { boothCode } from "#app/domain/fair-sales/booth-qr.ts";
import { boothsToMoveInto, myBoothDays } from "#app/domain/fair-sales/my-booths.server.ts";
import { totalOf } from "#app/domain/fair-sales/sale.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { BoothPasses } from "./fair-sales/booth-passes.tsx";
import { DayList } from "./fair-sales/day-list.tsx";
import { enterSale } from "./fair-sales/enter-sale.server.ts";
import { qrPath } from "./fair-sales/qr-path.server.ts";
import type { SaleAnswer } from "./fair-sales/sale-answer.ts";
import { SaleForm } from "./fair-sales/sale-form.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.apply");
  const { language } = viewer;
  const fair = found(await readFair(viewer, params.code ?? ""));
  const days = await myBoothDays(viewer, fair.code);
  const asked = new URL(request.url).searchParams;
  const chosen =
    days.find(
      (day) => day.canEnter && day.date === asked.get("day") && String(day.allocationId) === asked.get("booth"),
    ) ?? days.find((day) => day.state === "open");
  return {
    frame: await fairFrame(viewer, fair, "sales"),
    passes: (await boothsToMoveInto(viewer, fair.code)).map((booth) => ({
      booth: booth.boothCode,
      zone: (language === "en" && booth.zoneEn) || booth.zoneTh,
      ...qrPath(boothCode(booth.allocationId)),
    })),
    form: chosen
      ? {
          day: formatDate(chosen.date, language, "long"),
          booth: chosen.boothCode,
          allocationId: chosen.allocationId,
          date: chosen.date,
          submissionKey: randomUUID(),
          replacesId: chosen.reportId,
          typed: chosen.amounts
            ? { ...chosen.amounts, units: chosen.amounts.units === null ? "" : String(chosen.amounts.units) }
            : {},
        }
      : null,
    days: days.map((day) => ({
      key: `${day.allocationId}/${day.date}`,
      day: formatDate(day.date, language),
      booth: day.boothCode,
      state: day.state,
      total: day.amounts && formatNumber(totalOf(day.amounts)),
      edit: day.canEnter ? paths.fairSales(fair.code, { day: day.date, booth: day.allocationId }) : null,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.apply");
  const fair = found(await readFair(viewer, params.code ?? ""));
  return enterSale(viewer, await request.formData(), paths.fairSales(fair.code));
}

/** An enterprise's booth at a fair: what is to be reported today, and what was. */
export default function SalesPage() {
  const { frame, passes, form, days } = useLoaderData<typeof loader>();
  const answer = (useActionData() as SaleAnswer | undefined) ?? null;
  const { t } = useTranslation("fairSales");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>{t("intro")}</FairHead>
      {answer?.refused && <ErrorSummary errors={[{ message: any(answer.refused) }]} />}
      {days.length === 0 && passes.length === 0 && (
        <EmptyState icon="calendar" title={t("empty.title")}>
          {t("empty.hint")}
        </EmptyState>
      )}
      {form && (
        <Section title={t("today", { day: form.day, booth: form.booth })}>
          <SaleForm
            key={`${form.allocationId} ${form.date}`}
            sale={form}
            answer={answer}
            action={paths.fairSales(frame.code)}
          />
        </Section>
      )}
      {passes.length > 0 && <BoothPasses passes={passes} />}
      {days.length > 0 && (
        <Section title={t("days")}>
          <DayList days={days} />
        </Section>
      )}
    </div>
  );
}

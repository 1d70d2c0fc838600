import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { fairSums } from "#app/domain/fair-sales/fair-sums.server.ts";
import { fairVisitors, setVisitors } from "#app/domain/fair-sales/visitors.server.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate, readDate } from "#app/domain/periods/fiscal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight, requireViewer } from "#app/http/viewer.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Link } from "#app/ui/link.tsx";
import { CloseFair } from "./fair-sales/close-fair.tsx";
import { DailyLinks } from "./fair-sales/daily-links.tsx";
import { daysBegun } from "./fair-sales/daily-view.server.ts";
import { SumTables } from "./fair-sales/sum-tables.tsx";
import { sumsView } from "./fair-sales/sums-view.server.ts";
import { VisitorsForm } from "./fair-sales/visitors-form.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { language } = viewer;
  const fair = found(await readFair(viewer, params.code ?? ""));
  // The sums take the longest by far: all else is asked for beside them.
  const [sums, visitors, frame] = await Promise.all([
    sumsView(viewer, fair.code, fairSums(viewer, fair).then(found), null),
    fairVisitors(fair.id),
    fairFrame(viewer, fair, "takings"),
  ]);
  const open = managesFairs(viewer) && fair.closedAt === null;
  return {
    frame,
    asOf: formatDateTime(now(), language),
    sums,
    target: fair.targetBaht && formatNumber(fair.targetBaht),
    visitors: visitors.length > 0 ? formatNumber(visitors.reduce((sum, day) => sum + day.visitors, 0)) : null,
    visitorDays: visitors.map((day) => ({
      day: formatDate(day.onDate, language),
      visitors: formatNumber(day.visitors),
    })),
    closed: fair.closedAt !== null,
    days: daysBegun(fair).map((date) => ({ date, label: formatDate(date, language) })),
    can: { count: open, close: open && bangkokDate(now()) > fair.lastDay },
  };
}

/** Sets the visitors of a day. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const form = await request.formData();
  const typed = { day: String(form.get("day") ?? ""), visitors: String(form.get("visitors") ?? "") };
  const again = (id: string, error: string) => data({ typed, id, error }, { status: 422 });
  const day = readDate(typed.day);
  const count = typed.visitors.replaceAll(",", "");
  if (!day) return again("day", "fairSales:visitors.wrongDay");
  if (!/^\d{1,7}$/.test(count)) return again("visitors", "fairSales:visitors.wrongNumber");
  const set = found(await setVisitors(viewer, params.code ?? "", day, Number(count)));
  if (!set.ok) return again("day", set.reason);
  const flash = await setFlash({ key: "fairSales:flash.counted" });
  return redirect(paths.fairTakings(params.code ?? ""), { status: 303, headers: { "Set-Cookie": flash } });
}

/** What a fair has sold so far, by what, and how much of it has been reported and verified. */
export default function TakingsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation("fairSales");
  const { t: any } = useTranslation();
  const { whole } = page.sums;
  return (
    <div className="flex flex-col gap-7">
      <FairHead
        frame={page.frame}
        meta={[t("asOf", { at: page.asOf })]}
        actions={
          page.closed && (
            <ButtonLink to={paths.fairReport(page.frame.code)} variant="primary" icon="form">
              {t("report.title")}
            </ButtonLink>
          )
        }
      />
      {answer && <ErrorSummary errors={[{ id: answer.id, message: any(answer.error) }]} />}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
        <Stat
          label={t("total")}
          value={whole.total}
          unit={t("baht")}
          coverage={whole.note}
          target={page.target ? t("target", { target: page.target }) : undefined}
        />
        <Stat label={t("verifiedSum")} value={whole.verified} unit={t("baht")} />
        <Stat label={t("column.orders")} value={whole.orders} unit={t("baht")} />
        <Stat
          label={t("visitors.title")}
          value={page.visitors}
          unit={t("visitors.unit")}
          missing={t("visitors.none")}
        />
      </div>
      <DailyLinks code={page.frame.code} days={page.days} />
      <p className="print:hidden">
        <Link to={paths.fairsPublished(page.frame.code)}>{t("published")}</Link>
      </p>
      <SumTables groups={page.sums.groups} />
      {page.can.count && (
        <VisitorsForm
          action={paths.fairTakings(page.frame.code)}
          typed={answer?.typed ?? null}
          days={page.visitorDays}
        />
      )}
      {page.can.close && <CloseFair action={paths.fairClosing(page.frame.code)} missing={whole.note ?? ""} />}
    </div>
  );
}

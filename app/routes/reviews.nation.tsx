import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { acceptProvinces } from "#app/domain/reviews/accept-provinces.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/tables/data-table.tsx";
import { chosenIn, type NationPage, nationalKeyOf, nationPage, nationResult } from "./reviews/nation-page.server.ts";
import { NationResultNotice } from "./reviews/nation-result.tsx";
import { ProvinceTicks } from "./reviews/province-ticks.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.accept");
  return found(await nationPage(viewer, nationalKeyOf(params)));
}

/** Accepts the ticked provinces as they were shown; the page then says what was accepted and what was not and why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "reports.accept");
  const key = nationalKeyOf(params);
  const chosen = chosenIn(await request.formData());
  const outcomes = found(await acceptProvinces(viewer, { ...key, chosen }));
  if (!outcomes.length)
    return data({ error: translator(viewer.language)("reviews:many.noTick"), result: null }, { status: 422 });
  return data({ error: null, result: nationResult(outcomes, viewer, key) });
}

export default function NationPageView() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("reviews");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("title"), to: paths.reviews() }]}
        meta={[page.area, page.form, page.period]}
      >
        {page.summary}
      </PageHeader>
      <ErrorSummary errors={answer?.error ? [{ message: answer.error }] : []} />
      {answer?.result && <NationResultNotice result={answer.result} />}
      <Tabs label={t("many.regions")} tabs={page.areas} />
      {page.provinces.length ? (
        <ProvinceTicks key={page.here} page={page} ticked={answer ? (answer.result?.later ?? []) : null} />
      ) : (
        <EmptyState icon="checks" title={t("queue.emptyTitle")}>
          {t("queue.emptyHint")}
        </EmptyState>
      )}
      <Others provinces={page.others} />
    </div>
  );
}

/** The provinces of which nothing waits, and how far they have come. */
function Others({ provinces }: { provinces: NationPage["others"] }) {
  const { t } = useTranslation("reviews");
  if (!provinces.length) return null;
  return (
    <Details summary={t("many.others", { count: provinces.length })}>
      <DataTable
        caption={t("many.others", { count: provinces.length })}
        captionHidden
        dense
        columns={[
          { key: "name", header: t("column.province"), cell: ({ name }) => name },
          { key: "accepted", header: t("many.accepted"), numeric: true, cell: ({ accepted }) => accepted },
          { key: "expected", header: t("many.expected"), numeric: true, cell: ({ expected }) => expected },
        ]}
        rows={provinces}
        rowKey={({ code }) => code}
      />
    </Details>
  );
}

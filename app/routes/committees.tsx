import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { openProvincialCommittee } from "#app/domain/committees/open-committee.server.ts";
import { requireRight, viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Stat } from "#app/ui/content/stat.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { again, done } from "./committees/again.server.ts";
import { CommitteeFilterBar } from "./committees/committee-filter-bar.tsx";
import { CommitteeTable } from "./committees/committee-table.tsx";
import { EndingTerms } from "./committees/ending-terms.tsx";
import { typedIn } from "./committees/form-answer.ts";
import { committeeList } from "./committees/list-page.server.ts";
import { OpenForm } from "./committees/open-form.tsx";
import { useErrors } from "./committees/use-errors.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return committeeList(await viewerOf(request), new URL(request.url).searchParams);
}

/** Opens the committee of a province that has none. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  const typed = typedIn(await request.formData());
  const opened = await openProvincialCommittee(viewer, typed.province ?? "");
  if (!opened?.ok) {
    const key = opened?.reason ?? "committees:refused.elsewhere";
    return again({ form: "open", errors: [{ id: "province", key }], typed });
  }
  return done(paths.committee(opened.id), { key: "committees:flash.opened", tone: "success" });
}

export default function CommitteesPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { all } = useErrors(answer);
  const { t } = useTranslation("committees");
  const { sums, chosen } = page;
  const narrowed = (missing: string) => paths.committees({ ...chosen, missing });
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title}>{t("intro")}</PageHeader>
      <ErrorSummary errors={all} />
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-3">
        <Stat label={t("sums.filled")} value={sums.filled} unit={t("sums.of", { seats: sums.seats })} />
        <Stat label={t("missing.vacant")} value={sums.vacant} unit={t("sums.seats")} to={narrowed("vacant")} />
        <Stat label={t("missing.ending_30")} value={sums.ending30} unit={t("sums.terms")} to={narrowed("ending_30")} />
        <Stat label={t("missing.ending_90")} value={sums.ending90} unit={t("sums.terms")} to={narrowed("ending_90")} />
        <Stat label={t("missing.not_met")} value={sums.notMet} unit={t("sums.committees")} to={narrowed("not_met")} />
        <Stat label={t("missing.overdue")} value={sums.overdue} unit={t("sums.actions")} to={narrowed("overdue")} />
      </div>
      <EndingTerms terms={page.ending} />
      <CommitteeFilterBar chosen={chosen} filters={page.filters} />
      <CommitteeTable rows={page.rows} count={sums.committees} />
      {page.without.length > 0 && <OpenForm provinces={page.without} />}
    </div>
  );
}

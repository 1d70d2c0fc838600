import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import { carriedDraft } from "#app/http/carried-draft.server.ts";
import { notFound } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { WaitingList } from "./review/waiting-list.tsx";
import { GroupTable } from "./reviews/group-table.tsx";
import { QueueFilterBar } from "./reviews/queue-filter-bar.tsx";
import { queuePage } from "./reviews/queue-page.server.ts";
import { returnTicked, typedIn } from "./reviews/return-ticked.server.ts";
import { ReturnTicked } from "./reviews/return-ticked.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!can(viewer, "reports.approve") && !can(viewer, "reports.accept")) throw notFound();
  const page = await queuePage(viewer, new URL(request.url).searchParams, translator(viewer.language));
  const draft = await carriedDraft(request);
  return { ...page, carried: draft && typedIn(draft.fields) };
}

/** Returns what is ticked in the list, all for one reason. */
export function action({ request }: ActionFunctionArgs) {
  return returnTicked(request);
}

export default function ReviewsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("reviews");
  const nothing = page.rows.length === 0 && !page.chosen.after;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={page.title} meta={[page.summary]}>
        {t(page.accepts ? "queue.intro.central" : "queue.intro.head")}
      </PageHeader>
      <WaitingList questions={page.questions} />
      <QueueFilterBar {...page} />
      {nothing ? (
        <EmptyState icon="checks" title={t("queue.emptyTitle")}>
          {t("queue.emptyHint")}
        </EmptyState>
      ) : (
        <>
          <Section title={t("queue.groups")} aside={t("queue.groupsHint")}>
            {page.everywhere && (
              <p>
                <ButtonLink to={page.everywhere} variant="primary" icon="checks">
                  {t("many.link")}
                </ButtonLink>
              </p>
            )}
            <GroupTable groups={page.groups} accepts={page.accepts} />
          </Section>
          <Section title={t("queue.reports")} id="reports">
            <ReturnTicked page={page} answer={answer ?? page.carried} />
            <Pagination
              previous={page.chosen.after ? paths.reviews({ ...page.chosen, after: null }) : undefined}
              next={page.next ? paths.reviews({ ...page.chosen, after: page.next }) : undefined}
            />
          </Section>
        </>
      )}
    </div>
  );
}

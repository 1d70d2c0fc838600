import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { DueFilterBar } from "./due/due-filter-bar.tsx";
import { duePage } from "./due/due-page.server.ts";
import { DueTable } from "./due/due-table.tsx";
import { ProgressCards } from "./due/progress-cards.tsx";
import { ReturnedList } from "./due/returned-list.tsx";
import { WaitingList } from "./review/waiting-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "reports.enter");
  return duePage(viewer, new URL(request.url).searchParams, translator(viewer.language));
}

export default function DuePage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("due");
  const { chosen } = page;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title} meta={[page.today]}>
        {t("intro")}
      </PageHeader>
      <WaitingList questions={page.questions} />
      <ReturnedList rows={page.returned} />
      <ProgressCards cards={page.progress} />
      <Section title={t("list.title")} id="list" aside={t("list.order")}>
        <DueFilterBar {...page} />
        {page.rows.length === 0 ? (
          <EmptyState icon="checks" title={t(page.isFiltered ? "empty.none" : "empty.title")}>
            {t(page.isFiltered ? "empty.widen" : "empty.hint")}
          </EmptyState>
        ) : (
          <DueTable rows={page.rows} />
        )}
        <Pagination
          previous={chosen.after ? paths.due({ ...chosen, after: null }) : undefined}
          next={page.next ? paths.due({ ...chosen, after: page.next }) : undefined}
        />
      </Section>
    </div>
  );
}

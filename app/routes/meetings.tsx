import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { type MeetingsView, meetingsPage } from "./meetings/list-page.server.ts";
import { MeetingLeaves } from "./meetings/meeting-leaves.tsx";
import { MeetingTable } from "./meetings/meeting-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return meetingsPage(await viewerOf(request), new URL(request.url).searchParams);
}

export default function MeetingsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { chosen } = page;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.title}
        actions={
          page.canCall && (
            <ButtonLink to={paths.meetingNew()} variant="primary" icon="plus">
              {t("new")}
            </ButtonLink>
          )
        }
      >
        {t("intro")}
      </PageHeader>
      <Filters {...page} />
      {page.coming.length > 0 && (
        <Section title={t("list.coming")} id="coming">
          <MeetingLeaves meetings={page.coming} />
        </Section>
      )}
      <Section title={t("list.past")} id="past">
        {page.past.length === 0 ? (
          <EmptyState icon="calendar" title={t("list.none")}>
            {t("list.noneHint")}
          </EmptyState>
        ) : (
          <MeetingTable meetings={page.past} />
        )}
        <Pagination
          previous={chosen.after ? paths.meetings({ ...chosen, after: null }) : undefined}
          next={page.next ? paths.meetings({ ...chosen, after: page.next }) : undefined}
        />
      </Section>
    </div>
  );
}

function Filters({ chosen, filters, committee }: Pick<MeetingsView, "chosen" | "filters" | "committee">) {
  const { t } = useTranslation("meetings");
  return (
    <FilterBar
      label={t("filter.label")}
      action={paths.meetings()}
      keep={{ committee: chosen.committee === null ? null : String(chosen.committee) }}
      actions={
        committee && (
          <span className="text-sm">
            {t("filter.committee", { name: committee })} · <Link to={paths.meetings()}>{t("filter.clear")}</Link>
          </span>
        )
      }
    >
      {!committee && (
        <Field id="area" label={t("filter.area")}>
          <Select key={chosen.area} name="area" defaultValue={chosen.area ?? "all"} options={filters.areas} />
        </Field>
      )}
      <Field id="year" label={t("filter.year")}>
        <Select name="year" defaultValue={chosen.year ?? ""} emptyLabel={t("filter.all")} options={filters.years} />
      </Field>
      <Field id="state" label={t("filter.state")}>
        <Select name="state" defaultValue={chosen.state ?? ""} emptyLabel={t("filter.all")} options={filters.states} />
      </Field>
    </FilterBar>
  );
}

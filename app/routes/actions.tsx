import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import { notFound } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { ActionTable } from "./actions/action-table.tsx";
import { actionsPage } from "./actions/actions-page.server.ts";
import { AgeBar } from "./actions/age-bar.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!can(viewer, "actions.report") && !can(viewer, "network.read")) throw notFound();
  return actionsPage(viewer, new URL(request.url).searchParams);
}

export default function ActionsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("actions");
  const { chosen } = page;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title}>{t("intro")}</PageHeader>
      {page.tabs.length > 0 && <Tabs label={t("tab.label")} tabs={page.tabs} />}
      {page.areas && (
        <FilterBar label={t("filter.label")} action={paths.actions()}>
          {chosen.of && <input type="hidden" name="of" value={chosen.of} />}
          <Field id="area" label={t("filter.area")} className="sm:w-72">
            <Select
              key={chosen.area}
              name="area"
              defaultValue={chosen.area ?? ""}
              emptyLabel={t("filter.anywhere")}
              options={page.areas}
            />
          </Field>
        </FilterBar>
      )}
      {page.total !== "0" && (
        <Section title={t("age.title")}>
          <AgeBar page={page} />
        </Section>
      )}
      <Section title={t("list.title")} id="list">
        {page.rows.length === 0 ? (
          <EmptyState icon="checks" title={t("list.none")}>
            {t("list.noneHint")}
          </EmptyState>
        ) : (
          <ActionTable rows={page.rows} />
        )}
        <Pagination
          previous={chosen.after ? paths.actions({ ...chosen, after: null }) : undefined}
          next={page.next ? paths.actions({ ...chosen, after: page.next }) : undefined}
        />
      </Section>
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { ApplicationTable } from "./fairs/application-table.tsx";
import { applicationsPage } from "./fairs/applications-page.server.ts";
import { FairHead } from "./fairs/fair-head.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  return found(await applicationsPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

export default function FairApplicationsPage() {
  const { frame, chosen, rows, ...page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairApplications");
  return (
    <div className="flex flex-col gap-5">
      <FairHead frame={frame} />
      <FilterBar label={t("filter.label")}>
        <Field id="q" label={t("filter.q")}>
          <TextInput name="q" type="search" defaultValue={chosen.q} />
        </Field>
        <Field id="province" label={t("filter.province")}>
          <Select
            name="province"
            defaultValue={chosen.province}
            emptyLabel={t("filter.all")}
            options={page.provinces}
          />
        </Field>
        <Field id="category" label={t("filter.category")}>
          <Select
            name="category"
            defaultValue={chosen.category}
            emptyLabel={t("filter.all")}
            options={page.categories}
          />
        </Field>
        <Field id="state" label={t("filter.state")}>
          <Select name="state" defaultValue={chosen.state} emptyLabel={t("filter.all")} options={page.states} />
        </Field>
      </FilterBar>
      <ApplicationTable
        caption={frame.page}
        rows={rows}
        empty={
          <EmptyState icon="inbox" title={t("none.title")}>
            {t("none.text")}
          </EmptyState>
        }
      />
      <Pagination previous={page.previous ?? undefined} next={page.next ?? undefined} />
    </div>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { CogRow } from "./partners/cog-row.tsx";
import { PartnerFilters } from "./partners/partner-filters.tsx";
import { type PartnerListPage, partnerListPage } from "./partners/partner-list.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return partnerListPage(await viewerOf(request), new URL(request.url).searchParams);
}

export default function PartnersPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("partners");
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={page.title}
        actions={
          <>
            {page.mayAdd && (
              <ButtonLink to={paths.partnerNew()} variant="primary" icon="plus">
                {t("new")}
              </ButtonLink>
            )}
            <ButtonLink to={paths.network()} icon="share">
              {t("network:title")}
            </ButtonLink>
          </>
        }
      >
        {t("intro")}
      </PageHeader>
      <PartnerFilters {...page} />
      <PartnerTable {...page} />
      <Pagination previous={page.previous ?? undefined} next={page.next ?? undefined} />
    </div>
  );
}

type Row = PartnerListPage["partners"][number];

function PartnerTable({ partners, mayAdd }: PartnerListPage) {
  const { t } = useTranslation("partners");
  const columns: Column<Row>[] = [
    {
      key: "name",
      header: t("column.name"),
      cell: ({ id, name, sector, ended }) => (
        <span>
          <Link to={paths.partner(id)} prefetch="intent" className="font-semibold">
            {name}
          </Link>
          <span className="block text-sm text-ink-soft">
            {sector} {ended && <Badge icon="lock">{ended}</Badge>}
          </span>
        </span>
      ),
    },
    { key: "area", header: t("column.area"), cell: ({ area }) => area },
    { key: "cogs", header: t("column.cogs"), cell: ({ cogs }) => <CogRow cogs={cogs} /> },
    { key: "links", header: t("column.links"), numeric: true, cell: ({ links }) => links },
  ];
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      phone="cards"
      columns={columns}
      rows={partners}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          icon="search"
          title={t("empty.title")}
          actions={
            <>
              <ButtonLink to={paths.partners()}>{t("filter.clear")}</ButtonLink>
              {mayAdd && <ButtonLink to={paths.partnerNew()}>{t("new")}</ButtonLink>}
            </>
          }
        >
          {t("empty.hint")}
        </EmptyState>
      }
    />
  );
}

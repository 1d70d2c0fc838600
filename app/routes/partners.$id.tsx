import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { Pagination } from "#app/ui/tables/pagination.tsx";
import { LinkTable } from "./network/link-table.tsx";
import { CogRow } from "./partners/cog-row.tsx";
import { partnerPage } from "./partners/partner-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  return found(await partnerPage(viewer, params.id ?? "", new URL(request.url).searchParams));
}

export default function PartnerPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("partners");
  const contact = [
    { label: t("field.phone"), value: page.contact?.phone },
    { label: t("field.email"), value: page.contact?.email },
  ];
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.name}
        crumbs={[
          { label: t("title"), to: paths.partners() },
          { label: page.sector, to: page.sectorTo },
        ]}
        meta={[
          page.kind,
          <Link key="area" to={page.networkTo}>
            {page.area}
          </Link>,
          page.ended && <Badge icon="lock">{page.ended}</Badge>,
        ]}
        actions={
          <>
            {page.mayAdd && (
              <ButtonLink to={paths.supportNew({ supporter: page.id })} variant="primary" icon="plus">
                {t("addSupport")}
              </ButtonLink>
            )}
            {page.mine && (
              <ButtonLink to={paths.partnerEdit(page.id)} icon="edit">
                {t("edit")}
              </ButtonLink>
            )}
          </>
        }
      >
        {page.description}
      </PageHeader>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
        <CogRow cogs={page.cogs} />
        <span>{t("running", { links: page.links })}</span>
        {page.website && (
          <a href={page.website} rel="noreferrer nofollow">
            {page.website}
          </a>
        )}
      </div>
      {page.contact && <DefinitionList entries={contact} />}
      <Section title={t("links.title")}>
        <LinkTable
          links={page.rows}
          leave="supporter"
          empty={
            <EmptyState
              icon="share"
              title={t("links.emptyTitle")}
              actions={
                page.mayAdd && <ButtonLink to={paths.supportNew({ supporter: page.id })}>{t("addSupport")}</ButtonLink>
              }
            >
              {t("links.emptyHint")}
            </EmptyState>
          }
        />
        <Pagination previous={page.previous ?? undefined} next={page.next ?? undefined} />
      </Section>
    </div>
  );
}

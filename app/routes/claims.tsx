import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { ClaimItem } from "./claims/claim-item.tsx";
import { claimsPage } from "./claims/claims-page.server.ts";
import { DecisionTabs } from "./claims/decision-tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.decide");
  return claimsPage(viewer, new URL(request.url).searchParams);
}

/** Claims of records in the viewer's area: those that wait first, those that were decided beside. */
export default function ClaimsPage() {
  const { title, claims, decided, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("claims");
  const show = decided ? "decided" : null;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} />
      <DecisionTabs current="claims" />
      <p className="flex gap-4">
        {[false, true].map((each) => (
          <Link
            key={String(each)}
            to={paths.claims({ show: each ? "decided" : null })}
            aria-current={each === decided ? "page" : undefined}
            className={each === decided ? "font-bold text-ink no-underline" : undefined}
          >
            {t(each ? "list.decided" : "list.waiting")}
          </Link>
        ))}
      </p>
      {claims.length === 0 ? (
        <EmptyState icon="inbox" title={t(decided ? "list.emptyDecided" : "list.empty")}>
          {!decided && t("list.emptyHint")}
        </EmptyState>
      ) : (
        <ul className="flex max-w-3xl flex-col">
          {claims.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
      {next !== null && (
        <div>
          <ButtonLink to={paths.claims({ show, after: next })}>{t("list.older")}</ButtonLink>
        </div>
      )}
    </div>
  );
}

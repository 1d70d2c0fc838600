import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { FairCard } from "./fairs/fair-card.tsx";
import { fairsPage } from "./fairs/fairs-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return fairsPage(await viewerOf(request));
}

export default function FairsPage() {
  const { title, manages, current, past } = useLoaderData<typeof loader>();
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={title}
        actions={
          manages && (
            <>
              <ButtonLink to={paths.fairHolidays()} icon="calendar">
                {t("holidays.title")}
              </ButtonLink>
              <ButtonLink to={paths.fairNew()} icon="plus" variant="primary">
                {t("new.title")}
              </ButtonLink>
            </>
          )
        }
      >
        {t("intro")}
      </PageHeader>
      {current.length + past.length === 0 && (
        <EmptyState icon="calendar" title={t("empty.title")}>
          {t(manages ? "empty.manage" : "empty.wait")}
        </EmptyState>
      )}
      {current.length > 0 && (
        <Section title={t("current")} id="current">
          <ul>
            {current.map((fair) => (
              <FairCard key={fair.code} fair={fair} />
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t("past")} id="past">
          <ul>
            {past.map((fair) => (
              <FairCard key={fair.code} fair={fair} />
            ))}
          </ul>
        </Section>
      )}
      <p>
        <Link to={paths.fairsPublished()}>{t("published")}</Link>
      </p>
    </div>
  );
}

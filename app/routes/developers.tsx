import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { can } from "#app/domain/access/rights.ts";
import { viewerOf } from "#app/http/viewer.server.ts";
import { RESOURCES, translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { EndpointSection } from "./developers/endpoint-section.tsx";
import { ENDPOINTS } from "./developers/endpoints.ts";
import { OWN_PROBLEMS, ProblemList } from "./developers/problem-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  return {
    title: translator(viewer.language)("developers:title"),
    problems: [
      ...Object.keys(RESOURCES[viewer.language].problems ?? {}).map((code) => ({ code, area: "problems" })),
      ...OWN_PROBLEMS.map((code) => ({ code, area: "developers" })),
    ],
    can: { tokens: can(viewer, "tokens.own") },
  };
}

const CODES = ["areas", "periods", "units", "indicators", "splits"] as const;
const RULES = ["numbers", "null", "language", "files"] as const;

export default function DevelopersPage() {
  const { title, problems, can } = useLoaderData<typeof loader>();
  const { t } = useTranslation("developers");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title={title}
        actions={
          <>
            <ButtonLink to={paths.openApi()} icon="download" reloadDocument prefetch="none">
              {t("openApi")}
            </ButtonLink>
            {can.tokens && (
              <ButtonLink to={paths.tokens()} icon="lock">
                {t("tokens.title")}
              </ButtonLink>
            )}
          </>
        }
      >
        {t("intro")}
      </PageHeader>
      <Section title={t("auth.title")}>
        <p className="max-w-prose">{t("auth.text")}</p>
        <pre className="rounded-md bg-sunken p-3 whitespace-pre-wrap wrap-anywhere">
          <code>Authorization: Bearer ff_…</code>
        </pre>
      </Section>
      <Section title={t("codes.title")}>
        <DefinitionList
          entries={CODES.map((key) => ({ label: t(`codes.${key}.label`), value: t(`codes.${key}.text`) }))}
        />
        <p className="flex flex-wrap gap-x-6">
          <Link to={paths.indicators()}>{t("codes.dictionary")}</Link>
          <Link to={paths.openData()}>{t("codes.openData")}</Link>
        </p>
      </Section>
      <Section title={t("rules.title")}>
        <ul className="flex max-w-prose list-disc flex-col gap-1 pl-6">
          {RULES.map((key) => (
            <li key={key}>{t(`rules.${key}`)}</li>
          ))}
        </ul>
      </Section>
      {ENDPOINTS.map((endpoint) => (
        <EndpointSection key={endpoint.id} endpoint={endpoint} />
      ))}
      <Section title={t("problems.title")} id="problems">
        <p className="max-w-prose">{t("problems.text")}</p>
        <ProblemList problems={problems} />
      </Section>
    </div>
  );
}

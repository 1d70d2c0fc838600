import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { actOnApplication, promotedName } from "./fairs/application-command.server.ts";
import { applicationPage } from "./fairs/application-page.server.ts";
import { ApplicationSteps } from "./fairs/application-steps.tsx";
import { PaperList } from "./fairs/paper-list.tsx";
import { ApplicationBadge } from "./fairs/phase-badge.tsx";
import { SubmittedProducts } from "./fairs/submitted-products.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

const idOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  return found(await applicationPage(viewer, params.code ?? "", idOf(params.id)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.read");
  const { code = "" } = params;
  const id = idOf(params.id);
  const form = await request.formData();
  const outcome = found(await actOnApplication(viewer, code, id, form));
  if (!outcome.ok) return refusedForm(viewer, form, outcome);
  const next = await promotedName(viewer, code, outcome);
  return done(paths.fairApplication(code, id), next ? "promoted" : "decided", next ? { next } : {});
}

export default function FairApplicationPage() {
  const page = useLoaderData<typeof loader>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation("fairApplications");
  const { frame } = page;
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.name}
        crumbs={[
          { label: frame.name, to: paths.fair(frame.code) },
          { label: frame.page, to: paths.fairPart(frame.code, "applications") },
        ]}
        meta={[
          <ApplicationBadge key="state" state={page.state} />,
          <Link key="unit" to={page.unitTo}>
            {t("register")}
          </Link>,
        ]}
      />
      <ErrorSummary errors={answer?.errors ?? []} />
      {page.next && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <ButtonLink to={page.next.to} icon="right" variant={page.next.decided ? "primary" : "quiet"}>
            {page.next.label}
          </ButtonLink>
          <span className="text-ink-soft">{page.next.text}</span>
        </p>
      )}
      <DefinitionList entries={page.facts} />
      {page.note && (
        <Notice tone="success" title={t("proposal")}>
          <span className="whitespace-pre-line">{page.note}</span>
        </Notice>
      )}
      <Section title={t("form.products")} id="products">
        <SubmittedProducts products={page.products} />
      </Section>
      {page.answers.length > 0 && (
        <Section title={t("answers")} id="answers">
          <DefinitionList
            entries={page.answers.map(({ question, answer: text }) => ({ label: question, value: text }))}
          />
        </Section>
      )}
      {page.papers.length > 0 && (
        <Section title={t("papers.title")} id="papers">
          <PaperList papers={page.papers} code={frame.code} />
        </Section>
      )}
      <ApplicationSteps page={page} answer={answer} />
      <Section title={t("history")} id="history">
        <Timeline
          label={t("history")}
          entries={page.events.map(({ reason, ...event }) => ({ ...event, children: reason }))}
        />
      </Section>
    </div>
  );
}

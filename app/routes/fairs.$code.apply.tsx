import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { FormAnswer } from "./fairs/answer.ts";
import { actOnOwn } from "./fairs/apply-command.server.ts";
import { ApplyForm } from "./fairs/apply-form.tsx";
import { applyPage } from "./fairs/apply-page.server.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { OwnStatus } from "./fairs/own-status.tsx";
import { PaperList } from "./fairs/paper-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.apply");
  return found(await applyPage(viewer, params.code ?? "", new URL(request.url).searchParams.get("unit")));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.apply");
  return actOnOwn(viewer, params.code ?? "", await request.formData());
}

export default function ApplyPage() {
  const page = useLoaderData<typeof loader>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation("fairApplications");
  const { frame, may, unit } = page;
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>
        {unit.name}
        {page.others.map((other) => (
          <span key={other.to} className="block text-sm">
            <Link to={other.to}>{t("switch", { name: other.name })}</Link>
          </span>
        ))}
      </FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      {page.extension && (
        <Notice tone="info" title={t("extended", { until: page.closes })}>
          {page.extension}
        </Notice>
      )}
      {page.status && <OwnStatus status={page.status} unit={unit.code} />}
      {may.edit && page.products.length === 0 && (
        <EmptyState
          icon="cog3"
          title={t("noProducts")}
          actions={
            <ButtonLink to={paths.myProducts()} variant="primary">
              {t("toProducts")}
            </ButtonLink>
          }
        >
          {t("noProductsHelp")}
        </EmptyState>
      )}
      {may.edit && page.products.length > 0 && <ApplyForm page={page} answer={answer} />}
      {!may.edit && !may.begun && (
        <Notice tone="warning">{t(may.tooEarly ? "notYetOpen" : "closed", { until: page.closes })}</Notice>
      )}
      {may.begun && (page.papers.length > 0 || may.paper) && (
        <Section title={t("papers.title")} id="papers">
          <PaperList papers={page.papers} mayChange={may.paper} unit={unit.code} code={frame.code} />
        </Section>
      )}
      {may.withdraw && (
        <Details summary={t("withdraw.title")} className="print:hidden">
          <Form method="post" className="flex max-w-prose flex-col items-start gap-3">
            <p>{t("withdraw.text")}</p>
            <input type="hidden" name="unit" value={unit.code} />
            <Button name="intent" value="withdraw" variant="danger" icon="back">
              {t("withdraw.button")}
            </Button>
          </Form>
        </Details>
      )}
    </div>
  );
}

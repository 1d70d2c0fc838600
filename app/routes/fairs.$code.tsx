import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publishFair } from "#app/domain/fairs/change-fair.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight, viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { CalendarSteps } from "./fairs/calendar-steps.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { FairLots } from "./fairs/fair-lots.tsx";
import { fairPage } from "./fairs/fair-page.server.ts";
import { FindAtFair } from "./fairs/find-at-fair.tsx";
import { shareMeta } from "./products/share-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [...shareMeta(data), { "script:ld+json": data.structured }] : pageMeta();

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await fairPage(await viewerOf(request), params.code ?? "", new URL(request.url).origin));
}

/** Publishes the fair. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const published = found(await publishFair(viewer, code));
  return published.ok ? done(paths.fair(code), "published") : refusedForm(viewer, new FormData(), published);
}

export default function FairPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-7">
      <FairHead
        frame={frame}
        actions={
          page.applies && (
            <ButtonLink to={paths.fairPart(frame.code, "apply")} variant="primary" icon="send">
              {t("apply")}
            </ButtonLink>
          )
        }
      >
        {page.text}
      </FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      {page.publishes && (
        <Notice
          tone="warning"
          title={t("publish.title")}
          actions={
            <Form method="post">
              <Button variant="primary" icon="check">
                {t("publish.button")}
              </Button>
            </Form>
          }
        >
          {t("publish.text")}
        </Notice>
      )}
      {page.cancelled && (
        <Notice tone="danger" title={page.cancelled.at}>
          {page.cancelled.reason}
        </Notice>
      )}
      {page.dateChanges.map(({ title, reason }) => (
        <Notice key={title} tone="info" title={title}>
          {reason}
        </Notice>
      ))}
      {page.visits && <FindAtFair code={frame.code} />}
      <CalendarSteps steps={frame.steps} />
      <Section title={t("requirements")} id="requirements">
        {page.requirements && <p className="max-w-prose whitespace-pre-line">{page.requirements}</p>}
        <DefinitionList entries={page.facts} />
      </Section>
      {page.zones.length > 0 && (
        <Section title={t("zones")} id="zones">
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {page.zones.map((zone) => (
              <li key={zone.key} className="flex items-baseline justify-between gap-3 border-b border-line py-2">
                <span>
                  <strong>{zone.name}</strong> <span className="text-sm text-ink-soft">{zone.detail}</span>
                </span>
                <span className="figures whitespace-nowrap">{zone.booths}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.lots.length > 0 && <FairLots lots={page.lots} />}
      {page.published && (
        <p>
          <Link to={page.published}>{t("published")}</Link>
        </p>
      )}
      {page.mayCancel && (
        <p className="print:hidden">
          <Link to={paths.fairPart(frame.code, "cancellation")}>{t("cancel.link")}</Link>
        </p>
      )}
    </div>
  );
}

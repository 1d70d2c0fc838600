import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Picture } from "#app/ui/content/picture.tsx";
import { Stars } from "#app/ui/content/stars.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { CompareTable } from "./product-review/compare-table.tsx";
import { DecisionForms } from "./product-review/decision-forms.tsx";
import { decideOn, reviewView } from "./product-review/review-view.server.ts";
import { Certificates } from "./products/product-body.tsx";
import { idOf } from "./products/product-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return reviewView(await requireViewer(request), idOf(params.id));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return decideOn(await requireViewer(request), idOf(params.id), await request.formData());
}

export default function ProductReviewPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("products");
  const { t: any } = useTranslation();
  const needsReason = answer?.reason === "products:refused.no_reason";
  const error = answer && { id: needsReason ? "reason" : undefined, message: any(answer.reason) };
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={view.title}
        crumbs={[{ label: t("review.title"), to: paths.productReviews() }]}
        meta={[
          <Badge key="kind" tone="info">
            {t(view.isChange ? "review.change" : "review.new")}
          </Badge>,
          `${view.maker.name} ${view.maker.code}`,
          view.proposed && t("review.proposedAt", { at: view.proposed }),
        ]}
      />
      <ErrorSummary errors={error ? [error] : []} />
      {!view.isWaiting && <Notice tone="info">{t("review.notWaiting")}</Notice>}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="flex flex-col gap-6">
          <Section title={t(view.isChange ? "review.compare" : "review.whatItSays")}>
            <CompareTable fields={view.fields} compares={view.isChange} />
          </Section>
          <Section title={t("bench.pictures")}>
            {view.pictures.length === 0 && <p className="text-ink-soft">{t("review.noPictures")}</p>}
            <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              {view.pictures.map((picture) => (
                <li key={picture.id} className="flex flex-col gap-1">
                  <Picture
                    {...picture}
                    sizes="(min-width: 40rem) 14rem, 46vw"
                    className="aspect-4/3 h-auto w-full rounded-md object-cover"
                  />
                  {picture.mark && (
                    <Badge tone={picture.mark === "removed" ? "warning" : "info"}>
                      {t(`review.mark.${picture.mark}`)}
                    </Badge>
                  )}
                  <p className="text-sm text-ink-soft">{picture.alt}</p>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div className="flex flex-col gap-6">
          {(view.stars || view.segment || view.certificates.length > 0) && (
            <Section title={t("review.known")}>
              {view.stars && <Stars count={view.stars} />}
              {view.segment && <p>{view.segment}</p>}
              <Certificates certificates={view.certificates} />
            </Section>
          )}
          {view.isWaiting && (
            <DecisionForms
              id={view.id}
              version={view.version}
              typed={answer?.typed ?? ""}
              error={needsReason ? any("products:refused.no_reason") : undefined}
            />
          )}
        </div>
      </div>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { recordPublished, removePublished } from "#app/domain/fair-sales/published.server.ts";
import { type PublishedField, readPublished } from "#app/domain/fair-sales/published-input.ts";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import { found } from "#app/http/respond.server.ts";
import { readUploadForm } from "#app/http/upload.server.ts";
import { requireRight, viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { PublishedForm } from "./fair-sales/published-form.tsx";
import { publishedPage, publishedProblems } from "./fair-sales/published-page.server.ts";
import { MOST_FORM_BYTES, type RowsAnswer, takeRows, tooLarge } from "./fair-sales/published-rows.server.ts";
import { PublishedRowsForm } from "./fair-sales/published-rows-form.tsx";
import { PublishedTable } from "./fair-sales/published-table.tsx";
import { TriedRowsSection } from "./fair-sales/tried-rows.tsx";
import { done } from "./fairs/answer.server.ts";
import { type FormAnswer, typedIn } from "./fairs/answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return publishedPage(await viewerOf(request));
}

/** Records a published figure with its source, takes one back, or tries and records several at once. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  found(managesFairs(viewer) || null);
  const { upload, fields: form } = await readUploadForm(request, "file", MOST_FORM_BYTES);
  if (upload === "too_large") return tooLarge(viewer);
  const typed = typedIn(form);
  if (typed.intent === "rows") return takeRows(viewer, upload, form);
  if (typed.remove) {
    found(await removePublished(viewer, Number(typed.remove) || 0));
    return done(paths.fairsPublished(), "figureRemoved");
  }
  const read = readPublished(typed as Partial<Record<PublishedField, string>>);
  if (!read.ok) return publishedProblems(viewer, form, read.problems);
  const recorded = found(await recordPublished(viewer, read.figure));
  if (!recorded.ok) {
    const field = recorded.reason === "differs" ? "source" : "fairName";
    return publishedProblems(viewer, form, { [field]: recorded.reason });
  }
  return done(paths.fairsPublished(), recorded.already ? "figureKnown" : "figureRecorded");
}

/** What others have published about the takings of fairs, each with its source and beside our own sums. */
export default function PublishedPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | RowsAnswer | undefined;
  const rows = answer && "tried" in answer ? answer : undefined;
  const { t } = useTranslation("fairPublished");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.title}
        crumbs={[{ label: t("fairs"), to: paths.fairs() }]}
        actions={
          page.form && (
            <>
              <ButtonLink to="#rows" icon="upload">
                {t("rows.title")}
              </ButtonLink>
              <ButtonLink to="#record" icon="plus">
                {t("record")}
              </ButtonLink>
            </>
          )
        }
      >
        {t("intro")}
      </PageHeader>
      <ErrorSummary errors={answer?.errors ?? []} />
      {rows?.tried && <TriedRowsSection typed={rows.typed} tried={rows.tried} />}
      {page.fairs.length === 0 && (
        <EmptyState icon="empty" title={t("empty.title")}>
          {t(page.form ? "empty.manage" : "empty.wait")}
        </EmptyState>
      )}
      {page.fairs.map((fair) => (
        <Section
          key={fair.name}
          id={fair.code ?? undefined}
          title={fair.name}
          aside={fair.to && <Link to={fair.to}>{t("openFair")}</Link>}
        >
          <PublishedTable
            caption={fair.name}
            rows={fair.rows}
            ownShown={fair.ownShown}
            removable={page.form !== null}
          />
        </Section>
      ))}
      {page.form && (
        <>
          <PublishedForm {...page.form} answer={rows ? undefined : answer} />
          <PublishedRowsForm fairs={page.form.fairs} answer={rows} />
        </>
      )}
    </div>
  );
}

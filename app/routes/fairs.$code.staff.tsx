import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { appointStaff, releaseStaff } from "#app/domain/fair-sales/appoint-staff.server.ts";
import { refuse } from "#app/domain/fairs/refusal.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { SearchInput } from "#app/ui/forms/search-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { CandidateList, PostTable } from "./fairs/staff-lists.tsx";
import { staffPage } from "./fairs/staff-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  return found(await staffPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

/** Gives somebody a post at the fair, or takes one back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const post = { userId: rowId(text("user")), zoneId: text("zone") ? rowId(text("zone")) : null };
  const intent = text("intent");
  const steps = { appoint: appointStaff, release: releaseStaff };
  const step = intent === "appoint" || intent === "release" ? steps[intent] : null;
  if (!step) return refusedForm(viewer, form, refuse("not_allowed"));
  const changed = found(await step(viewer, code, post));
  if (!changed.ok) return refusedForm(viewer, form, changed);
  return done(paths.fairPart(code, "staff", { q: text("q") }), intent === "appoint" ? "appointed" : "released");
}

/** Who checks in and verifies at a fair besides those who manage it: appointed by their account, taken off, and since when. */
export default function FairStaffPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation("fairStaff");
  return (
    <div className="flex flex-col gap-7">
      <FairHead frame={frame}>{t("intro")}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      <Section title={t("posts")} id="posts">
        {page.posts.length === 0 ? (
          <EmptyState icon="person" title={t("none")}>
            {t("noneHint")}
          </EmptyState>
        ) : (
          <PostTable posts={page.posts} open={page.open} />
        )}
      </Section>
      {page.open && (
        <Section title={t("appointTitle")} id="appoint">
          <FilterBar label={t("search")} onChange="type">
            <Field id="q" label={t("search")} help={t("searchHelp")}>
              <SearchInput name="q" value={page.q} />
            </Field>
          </FilterBar>
          {page.candidates.length > 0 && <CandidateList page={page} />}
          {page.q !== "" && page.candidates.length === 0 && (
            <p role="status" className="text-ink-soft">
              {t(page.tooShort ? "tooShort" : "nobody")}
            </p>
          )}
        </Section>
      )}
      {page.changes.length > 0 && (
        <Section title={t("history")} id="history">
          <Timeline label={t("history")} entries={page.changes.map((change) => ({ ...change, icon: "person" }))} />
        </Section>
      )}
    </div>
  );
}

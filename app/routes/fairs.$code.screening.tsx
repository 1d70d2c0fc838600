import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { passApplications } from "#app/domain/fairs/pass-applications.server.ts";
import { rankApplication } from "#app/domain/fairs/rank-application.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { done, problemForm, refusedForm } from "./fairs/answer.server.ts";
import type { FormAnswer } from "./fairs/answer.ts";
import { ApplicationTable } from "./fairs/application-table.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { RankList } from "./fairs/rank-list.tsx";
import { screeningPage } from "./fairs/screening-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.screen");
  return found(await screeningPage(viewer, params.code ?? "", new URL(request.url).searchParams));
}

/** Passes what was ticked, or moves one application in its ranking. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.screen");
  const { code = "" } = params;
  const form = await request.formData();
  const province = String(form.get("province") ?? "");
  if (form.get("intent") === "pass") {
    const passed = found(await passApplications(viewer, code, tickedIn(form)));
    if (!passed.ok) return refusedForm(viewer, form, passed);
    return done(paths.fairPart(code, "screening", { province }), "passed", { count: passed.passed });
  }
  const id = Number(form.get("application"));
  const move = String(form.get("move") ?? "");
  const to = move === "up" || move === "down" ? move : Number(form.get("rank") ?? Number.NaN);
  if (!Number.isInteger(id) || (typeof to === "number" && !Number.isInteger(to))) {
    found(await readFair(viewer, code));
    return problemForm(viewer, form, [{ field: `rank-${id}`, reason: "number" }]);
  }
  const ranked = found(await rankApplication(viewer, code, { id, to }));
  if (!ranked.ok) return refusedForm(viewer, form, ranked);
  const category = new URL(request.url).searchParams.get("category");
  return done(paths.fairPart(code, "screening", { province, category }), "ranked", { rank: ranked.rank });
}

/** The ticked applications, each with the version that was shown. */
function tickedIn(form: FormData): { id: number; version: number }[] {
  return form.getAll("pass").flatMap((value) => {
    const [, id, version] = /^(\d{1,9}):(\d{1,9})$/.exec(String(value)) ?? [];
    return id && version ? [{ id: Number(id), version: Number(version) }] : [];
  });
}

export default function FairScreeningPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairApplications");
  const nothing = page.waiting.length + page.returned.length + page.groups.length === 0;
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>
        {page.province}
        {page.others.map((other) => (
          <Link key={other.to} to={other.to} className="ml-3 text-sm">
            {other.label}
          </Link>
        ))}
      </FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      <Notice
        tone={page.open ? "info" : "warning"}
        title={page.open ? t("screen.left", { left: page.left }) : t("screen.over")}
      >
        {page.total
          ? t("screen.total", { total: page.total, passed: page.passed })
          : t("screen.noTotal", { passed: page.passed })}
      </Notice>
      {nothing && (
        <EmptyState icon="inbox" title={t("none.title")}>
          {t("screen.none")}
        </EmptyState>
      )}
      {page.waiting.length > 0 && (
        <Section title={t("screen.waiting")} id="waiting" aside={page.waiting.length}>
          {page.open ? (
            <Form method="post" className="flex flex-col gap-4">
              <input type="hidden" name="province" value={page.provinceCode} />
              <ApplicationTable caption={t("screen.waiting")} rows={page.waiting} tick />
              <div className="flex flex-wrap items-center gap-3">
                <Button name="intent" value="pass" variant="primary" icon="check">
                  {t("screen.passTicked")}
                </Button>
                <span className="text-sm text-ink-soft">{t("screen.passHelp")}</span>
              </div>
            </Form>
          ) : (
            <ApplicationTable caption={t("screen.waiting")} rows={page.waiting} />
          )}
        </Section>
      )}
      {page.categories.length > 0 && <Tabs label={t("column.category")} tabs={page.categories} />}
      {page.groups.map((group) => (
        <Section
          key={group.key}
          title={group.name}
          id={`group-${group.key}`}
          aside={group.capacity === null ? undefined : t("screen.quota", { capacity: group.capacity })}
        >
          <RankList group={group} open={page.open} />
        </Section>
      ))}
      {page.returned.length > 0 && (
        <Section title={t("screen.returned")} id="returned" aside={page.returned.length}>
          <ApplicationTable caption={t("screen.returned")} rows={page.returned} />
        </Section>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import { useFormAnswer } from "../meetings/use-form-answer.ts";
import type { ActionPageData } from "./action-page.server.ts";
import { ActionStateBadge } from "./action-state.tsx";
import { ReportForm } from "./report-form.tsx";

/** One action: what is to be done, by whom, by when, how it goes, and its whole way. */
export function ActionPageView({ page, list }: { page: ActionPageData; list: string }) {
  const { t } = useTranslation("actions");
  const { errors } = useFormAnswer();
  return (
    <div className="flex flex-col gap-7">
      <PageHeader
        title={page.title}
        crumbs={[{ label: list, to: paths.actions() }]}
        meta={[<ActionStateBadge key="state" state={page.state} />, page.owner, `${t("one.due")} ${page.due}`]}
      />
      <ErrorSummary errors={errors} />
      {page.state === "reported_done" && <Notice tone="info">{t("report.waits")}</Notice>}
      <DefinitionList
        entries={[
          {
            label: t("one.from"),
            value: (
              <>
                {page.committee} · <Link to={page.meeting}>{t("one.resolution", { number: page.resolution })}</Link>
                {page.resolutionText && <span className="block max-w-prose text-ink-soft">{page.resolutionText}</span>}
              </>
            ),
          },
          { label: t("one.firstDue"), value: page.firstDue },
          { label: t("one.evidence"), value: page.evidence },
          {
            label: t("report.file"),
            value: page.evidenceFile && (
              <Link to={page.evidenceFile.to} reloadDocument>
                {page.evidenceFile.name}
              </Link>
            ),
          },
          { label: t("one.closedIn"), value: page.closedIn && <Link to={page.closedIn}>{t("one.seeMeeting")}</Link> },
        ]}
      />
      {page.canReport && (
        <Section title={t("report.title")} id="report" className="print:hidden">
          <ReportForm page={page} />
        </Section>
      )}
      {page.history.length > 0 && (
        <Section title={t("history.title")} id="history">
          <Timeline
            label={t("history.title")}
            entries={page.history.map(({ note, ...event }) => ({
              ...event,
              icon: "history",
              children: note ? <span className="whitespace-pre-line">{note}</span> : undefined,
            }))}
          />
        </Section>
      )}
    </div>
  );
}

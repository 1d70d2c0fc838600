import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { ChangeForm } from "./change-form.tsx";
import { ExceptionForm } from "./exception-form.tsx";
import { ExceptionTable } from "./exception-table.tsx";
import { ExpectedForm } from "./expected-form.tsx";
import { MissingWindows } from "./missing-windows.tsx";
import { OpenForm } from "./open-form.tsx";
import { PlannedWindows } from "./planned-windows.tsx";
import type { WindowAnswer } from "./window-answer.ts";
import { WindowTable } from "./window-table.tsx";
import type { windowsPage } from "./windows-page.server.ts";

/** When which form may be filled in: what has to be opened, the windows of a year, and exceptions. */
export function WindowsPage() {
  const page = useLoaderData<typeof windowsPage>();
  const answer = (useActionData() as WindowAnswer | undefined) ?? null;
  const { t } = useTranslation("windows");
  const { t: any } = useTranslation();
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title}>{t("intro")}</PageHeader>
      {answer && (
        <ErrorSummary errors={answer.errors.map(({ id, key, params }) => ({ id, message: any(key, params) }))} />
      )}
      <MissingWindows missing={page.missing} />
      <PlannedWindows planned={page.planned} />
      <Section title={t("list.title")} id="windows">
        <Tabs label={t("list.years")} tabs={page.years.map(({ to, label, current }) => ({ to, label, current }))} />
        {page.groups.length === 0 && <p className="text-ink-soft">{t("list.empty")}</p>}
        {page.groups.map((group) => (
          <WindowTable key={group.code} {...group} />
        ))}
        <OpenForm page={page} answer={answer?.form === "open" ? answer : null} />
        <ChangeForm page={page} answer={answer?.form === "dates" ? answer : null} />
        <ExpectedForm page={page} answer={answer?.form === "expected" ? answer : null} />
      </Section>
      <Section title={t("exceptions.title")} id="exceptions">
        <p className="max-w-prose text-ink-soft">{t("exceptions.hint")}</p>
        <ExceptionTable exceptions={page.exceptions} />
        <ExceptionForm page={page} answer={answer?.form === "exception" ? answer : null} />
      </Section>
      {page.events.length > 0 && (
        <Section title={t("history.title")} id="history">
          <Timeline
            label={t("history.title")}
            entries={page.events.map(({ text, ...event }) => ({ ...event, icon: "calendar", children: text }))}
          />
        </Section>
      )}
    </div>
  );
}

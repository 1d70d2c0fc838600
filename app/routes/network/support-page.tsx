import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Details } from "#app/ui/content/details.tsx";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { CogMark } from "./cog-mark.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { LinkStateBadge } from "./link-table.tsx";
import type { SupportPage } from "./support-page.server.ts";
import { useAnswer } from "./use-answer.ts";

/** One support link: who gives whom what, until when, with what result. Those who keep it end it and record the result. */
export function SupportLinkPage() {
  const page = useLoaderData() as SupportPage;
  const { errors, errorOf, typed } = useAnswer(useActionData() as FormAnswer | undefined);
  const { t } = useTranslation("network");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[
          { label: t("title"), to: paths.network() },
          { label: t("province.crumb"), to: paths.networkOf(page.receiver.province) },
        ]}
        meta={[<LinkStateBadge key="state" link={page} />, page.days]}
      />
      <ErrorSummary errors={errors} />
      <Strand page={page} />
      <DefinitionList
        entries={[
          { label: t("form.value"), value: page.value && `${page.value} ${t("unit.baht")}` },
          { label: t("form.result"), value: page.result },
        ]}
      />
      {page.mayRecord && (
        <Section title={t("keep.title")}>
          <Details summary={t("keep.result")} open={errorOf("result").length > 0 || page.state === "ended"}>
            <Form method="post" action={paths.supportResult(page.id)} className="flex max-w-form flex-col gap-4">
              <input type="hidden" name="version" value={page.version} />
              <Field id="result" label={t("form.result")} help={t("form.resultHelp")} error={errorOf("result")}>
                <Textarea name="result" rows={3} defaultValue={typed.result ?? page.result ?? ""} maxLength={2000} />
              </Field>
              <div>
                <Button icon="check">{t("keep.saveResult")}</Button>
              </div>
            </Form>
          </Details>
          {page.mayEnd && (
            <Details summary={t("keep.end")} open={errorOf("lastDay").length > 0}>
              <Form method="post" action={paths.supportEnd(page.id)} className="flex max-w-form flex-col gap-4">
                <input type="hidden" name="version" value={page.version} />
                <Field id="lastDay" label={t("keep.lastDay")} help={t("form.dateHelp")} error={errorOf("lastDay")}>
                  <TextInput name="lastDay" width="short" defaultValue={typed.lastDay} required />
                </Field>
                <p className="text-sm text-ink-soft">{t("keep.endHint")}</p>
                <div>
                  <Button icon="lock">{t("keep.saveEnd")}</Button>
                </div>
              </Form>
            </Details>
          )}
          <p>
            <Link to={paths.supportCorrection(page.id)}>{t("correct.title")}</Link>
          </p>
        </Section>
      )}
      {page.events && page.events.length > 0 && (
        <Section title={t("history.title")}>
          <Timeline
            label={t("history.title")}
            entries={page.events.map(({ lines, ...event }) => ({
              ...event,
              icon: "share",
              children: lines.length > 0 && lines.map((line) => <p key={line}>{line}</p>),
            }))}
          />
        </Section>
      )}
    </div>
  );
}

/** Both ends with the strand of the cog between them. */
function Strand({ page }: { page: SupportPage }) {
  const { t } = useTranslation("network");
  return (
    <div data-cog={page.cog} className="flex flex-col items-stretch sm:flex-row sm:items-center">
      <EndCard label={t("column.supporter")} about={page.supporter.sector} {...page.supporter} />
      <div className="flex items-center gap-2 self-center py-1 sm:py-0">
        <span className="hidden h-1 w-6 bg-cog sm:block" aria-hidden />
        <CogMark cog={page.cog} />
        <span className="font-semibold text-cog-text">{page.cogName}</span>
        <Icon name="down" className="text-cog-text sm:hidden" />
        <span className="hidden items-center text-cog-text sm:flex" aria-hidden>
          <span className="h-1 w-4 bg-cog" />
          <Icon name="right" className="-ml-1.5" />
        </span>
      </div>
      <EndCard label={t("column.receiver")} about={page.receiver.area} {...page.receiver} />
    </div>
  );
}

function EndCard({ label, name, about, to }: { label: string; name: string; about: string; to: string }) {
  return (
    <div className="min-w-0 flex-1 rounded-lg border border-line-strong bg-surface p-4">
      <p className="text-sm text-ink-soft">{label}</p>
      <p className="text-lg font-bold">
        <Link to={to}>{name}</Link>
      </p>
      <p className="text-ink-soft">{about}</p>
    </div>
  );
}

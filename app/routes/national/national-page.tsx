import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Timeline } from "#app/ui/content/timeline.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { FigureForm } from "./figure-form.tsx";
import type { nationalPage } from "./national-page.server.ts";
import { PublishedTable } from "./published-table.tsx";
import type { NationalAnswer } from "./take-figures.server.ts";
import { TargetTable } from "./target-table.tsx";
import { TriedFigures } from "./tried-figures.tsx";

/** Targets and published reference figures: a file is tried, looked at, then stored. */
export function NationalPage() {
  const page = useLoaderData<typeof nationalPage>();
  const answer = (useActionData() as NationalAnswer | undefined) ?? null;
  const { t } = useTranslation("national");
  return (
    <div className="flex flex-col gap-7">
      <PageHeader title={page.title}>{t("intro")}</PageHeader>
      {answer?.error && <ErrorSummary errors={[{ id: "text", message: answer.error }]} />}
      {answer?.tried && <TriedFigures text={answer.text} tried={answer.tried} />}
      <Section title={t("import.title")} className="print:hidden">
        <FigureForm text={answer?.text ?? ""} open={answer !== null} error={answer?.error ?? null} />
      </Section>
      <FilterBar label={t("filter.label")} action={paths.national()}>
        <Field id="area" label={t("filter.area")}>
          <Select
            key={page.chosen.area}
            name="area"
            defaultValue={page.chosen.area}
            options={[{ value: "TH", label: t("filter.nation") }, ...page.areas]}
          />
        </Field>
        <Field id="year" label={t("filter.year")}>
          <Select key={page.chosen.year} name="year" defaultValue={page.chosen.year} options={page.years} />
        </Field>
      </FilterBar>
      <Section title={t("targets.title")} id="targets">
        <TargetTable targets={page.targets} />
      </Section>
      <Section title={t("published.title")} id="published">
        <p className="max-w-prose text-ink-soft">{t("published.hint")}</p>
        <PublishedTable published={page.published} />
      </Section>
      {page.events.length > 0 && (
        <Section title={t("history.title")} id="history">
          <Timeline label={t("history.title")} entries={page.events.map((event) => ({ ...event, icon: "upload" }))} />
        </Section>
      )}
    </div>
  );
}

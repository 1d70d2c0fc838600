import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RecordsPage } from "./records-page.server.ts";
import { TextField } from "./text-field.tsx";
import { useAnswer } from "./use-answer.ts";

/** What is due when, and what was filed: the share filed on time follows from it. */
export function FilingsForms(page: RecordsPage) {
  const { id, title, name, version, kinds, years, filings } = page;
  const { t } = useTranslation("companies");
  const answer = useAnswer({ dueOn: page.registrarDueOn });
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.companies() },
          { label: name, to: paths.company(id) },
        ]}
      >
        {t("filings.intro")}
      </PageHeader>
      <Section title={t("filings.add")}>
        <ErrorSummary errors={answer.errors} />
        <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
          <input type="hidden" name="version" value={version} />
          <Field id="kind" label={t("filings.kind")} error={answer.error("kind")}>
            <Select name="kind" defaultValue={answer.value("kind")} emptyLabel={t("form.choose")} options={kinds} />
          </Field>
          <Field id="year" label={t("filings.year")} error={answer.error("year")}>
            <Select name="year" defaultValue={answer.value("year")} options={years} />
          </Field>
          <TextField name="dueOn" kind="day" label={t("filings.due")} help={t("filings.dueHelp")} answer={answer} />
          <div>
            <Button variant="primary">{t("filings.addButton")}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t("filings.known")}>
        <ul className="flex flex-col divide-y divide-line">
          {filings.map((filing) => (
            <FilingForm key={filing.id} filing={filing} version={version} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function FilingForm({ filing, version }: { filing: RecordsPage["filings"][number]; version: number }) {
  const { t } = useTranslation("companies");
  const of = `filing-${filing.id}`;
  const answer = useAnswer(filing.stored, of);
  return (
    <li className="flex flex-col gap-3 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">
          {filing.kind} {filing.year}
        </span>
        <Badge tone={filing.tone}>{filing.state}</Badge>
      </p>
      <ErrorSummary errors={answer.errors} />
      <Form method="post" encType="multipart/form-data" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="form" value={of} />
        <TextField name="dueOn" of={of} kind="day" label={t("filings.due")} answer={answer} />
        <TextField name="filedOn" of={of} kind="day" label={t("filings.filed")} answer={answer} optional />
        <Field id={`${of}-file`} label={t("file.label")} error={answer.error("file")} optional>
          <FileInput name="file" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
        </Field>
        <Button>{t("form.save")}</Button>
      </Form>
    </li>
  );
}

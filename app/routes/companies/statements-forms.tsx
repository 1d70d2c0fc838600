import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import type { RecordsPage } from "./records-page.server.ts";
import { TextField } from "./text-field.tsx";
import { useAnswer } from "./use-answer.ts";

/** What is kept of each year beside its report; the results themselves come from the report and are not asked again. */
export function StatementsForms(page: RecordsPage) {
  const { id, title, name, statements } = page;
  const { t } = useTranslation("companies");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.companies() },
          { label: name, to: paths.company(id) },
        ]}
      >
        {t("statements.intro")}
      </PageHeader>
      <YearForm page={page} stored={{}} summary={t("statements.new")} of="" isNew />
      {statements.map(({ year, name: yearName, net, stored }) => (
        <YearForm
          key={year}
          page={page}
          stored={stored}
          of={`year-${year}`}
          summary={t("statements.of", { year: yearName, net })}
        />
      ))}
    </div>
  );
}

interface YearFormProps {
  page: RecordsPage;
  stored: Record<string, string>;
  summary: string;
  of: string;
  isNew?: boolean;
}

function YearForm({ page, stored, summary, of, isNew }: YearFormProps) {
  const { t } = useTranslation("companies");
  const answer = useAnswer(stored, of);
  const at = (name: string) => (of ? `${of}-${name}` : name);
  return (
    <Details summary={summary} open={answer.errors.length > 0}>
      <ErrorSummary errors={answer.errors} />
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4 pt-2">
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="form" value={of} />
        {isNew ? (
          <Field id="year" label={t("column.year")} error={answer.error("year")}>
            <Select name="year" defaultValue={answer.value("year")} options={page.years} />
          </Field>
        ) : (
          <input type="hidden" name="year" value={stored.year} />
        )}
        <TextField
          name="dividendsBaht"
          of={of}
          kind="number"
          label={t("column.dividends")}
          suffix={t("edit.baht")}
          answer={answer}
          optional
        />
        <TextField name="auditedOn" of={of} kind="day" label={t("column.audited")} answer={answer} optional />
        <TextField name="source" of={of} label={t("fact.source")} answer={answer} optional />
        <Field id={at("file")} label={t("file.label")} help={t("file.help")} error={answer.error("file")} optional>
          <FileInput name="file" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" />
        </Field>
        <div>
          <Button variant="primary">{t("form.save")}</Button>
        </div>
      </Form>
    </Details>
  );
}

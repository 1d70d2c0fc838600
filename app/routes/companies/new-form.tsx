import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import type { NewPage } from "./new-page.server.ts";
import { TextField } from "./text-field.tsx";
import { useAnswer } from "./use-answer.ts";

/** Enters the company of a province that has none yet. */
export function NewForm({ title, areas }: NewPage) {
  const { t } = useTranslation("companies");
  const answer = useAnswer({});
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: t("title"), to: paths.companies() }]} />
      {areas.length === 0 ? (
        <EmptyState
          icon="company"
          title={t("register.noneTitle")}
          actions={<ButtonLink to={paths.companies()}>{t("title")}</ButtonLink>}
        >
          {t("register.noneHelp")}
        </EmptyState>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-4">
          <ErrorSummary errors={answer.errors} />
          <Field
            id="areaCode"
            label={t("register.area")}
            help={t("register.areaHelp")}
            error={answer.error("areaCode")}
          >
            <Select
              name="areaCode"
              defaultValue={answer.value("areaCode")}
              emptyLabel={t("form.choose")}
              options={areas}
            />
          </Field>
          <TextField name="nameTh" label={t("fact.nameTh")} answer={answer} />
          <TextField name="nameEn" label={t("fact.nameEn")} answer={answer} optional />
          <div>
            <Button variant="primary">{t("register.button")}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { useErrors } from "./use-errors.ts";
import type { WindowAnswer } from "./window-answer.ts";
import type { WindowsView } from "./windows-page.server.ts";

const DATES = ["opensOn", "dueOn", "closesOn"] as const;

/** Changes the dates of a window that is open or has closed: which, to when, and why. */
export function ChangeForm({ page, answer }: { page: WindowsView; answer: WindowAnswer | null }) {
  const { t } = useTranslation("windows");
  const errorOf = useErrors(answer);
  const typed = answer?.typed ?? {};
  return (
    <Details summary={t("change.title")} open={answer !== null} className="print:hidden">
      <p className="max-w-prose text-ink-soft">{t("change.hint")}</p>
      <Form method="post" action={paths.windowDates()} className="mt-3 flex max-w-form flex-col gap-4">
        <Field id="changeForm" label={t("form.form")}>
          <Select name="form" defaultValue={typed.form} options={page.forms} required />
        </Field>
        <Field id="changePeriod" label={t("form.period")} help={t("form.periodHelp")} error={errorOf("changePeriod")}>
          <TextInput name="period" width="short" defaultValue={typed.period ?? ""} required />
        </Field>
        {DATES.map((name) => (
          <Field
            key={name}
            id={`change-${name}`}
            label={t(`form.${name}`)}
            help={name === "opensOn" ? t("change.datesHelp") : undefined}
            error={errorOf(`change-${name}`)}
            optional
          >
            <TextInput name={name} width="short" defaultValue={typed[name] ?? ""} />
          </Field>
        ))}
        <Field id="changeReason" label={t("exceptions.reason")} error={errorOf("changeReason")}>
          <Textarea name="reason" rows={2} defaultValue={typed.reason ?? ""} maxLength={1000} required />
        </Field>
        <div>
          <Button icon="calendar">{t("change.button")}</Button>
        </div>
      </Form>
    </Details>
  );
}

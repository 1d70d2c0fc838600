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

/** Adds a unit to those that must report for a period, or takes one off: what the opening day did not know. */
export function ExpectedForm({ page, answer }: { page: WindowsView; answer: WindowAnswer | null }) {
  const { t } = useTranslation("windows");
  const errorOf = useErrors(answer);
  const typed = answer?.typed ?? {};
  return (
    <Details summary={t("expected.change")} open={answer !== null} className="print:hidden">
      <p className="max-w-prose text-ink-soft">{t("expected.hint")}</p>
      <Form method="post" action={paths.windowExpected()} className="mt-3 flex max-w-form flex-col gap-4">
        <Field id="expectedForm" label={t("form.form")}>
          <Select name="form" defaultValue={typed.form} options={page.forms} required />
        </Field>
        <Field
          id="expectedPeriod"
          label={t("form.period")}
          help={t("form.periodHelp")}
          error={errorOf("expectedPeriod")}
        >
          <TextInput name="period" width="short" defaultValue={typed.period ?? ""} required />
        </Field>
        <Field
          id="expectedUnit"
          label={t("expected.unit")}
          help={t("exceptions.unitHelp")}
          error={errorOf("expectedUnit")}
        >
          <TextInput name="unit" width="short" defaultValue={typed.unit ?? ""} autoComplete="off" required />
        </Field>
        <Field id="expectedReason" label={t("exceptions.reason")} error={errorOf("expectedReason")}>
          <Textarea name="reason" rows={2} defaultValue={typed.reason ?? ""} maxLength={1000} required />
        </Field>
        <div className="flex flex-wrap gap-2">
          <Button name="expected" value="yes" icon="plus">
            {t("expected.add")}
          </Button>
          <Button name="expected" value="no" variant="secondary">
            {t("expected.takeOff")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

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

/** Opens entry again, or for longer, for one unit or all units of a province: until when, and why. */
export function ExceptionForm({ page, answer }: { page: WindowsView; answer: WindowAnswer | null }) {
  const { t } = useTranslation("windows");
  const errorOf = useErrors(answer);
  const typed = answer?.typed ?? {};
  return (
    <Details summary={t("exceptions.grant")} open={answer !== null} className="print:hidden">
      <Form method="post" action={paths.windowExceptions()} className="flex max-w-form flex-col gap-4">
        <Field id="exceptionForm" label={t("form.form")}>
          <Select name="form" defaultValue={typed.form} options={page.forms} required />
        </Field>
        <Field
          id="exceptionPeriod"
          label={t("form.period")}
          help={t("form.periodHelp")}
          error={errorOf("exceptionPeriod")}
        >
          <TextInput name="period" width="short" defaultValue={typed.period ?? ""} required />
        </Field>
        <Field id="unit" label={t("exceptions.unit")} help={t("exceptions.unitHelp")} error={errorOf("unit")}>
          <TextInput name="unit" width="short" defaultValue={typed.unit ?? ""} autoComplete="off" />
        </Field>
        <Field id="area" label={t("exceptions.area")}>
          <Select
            name="area"
            defaultValue={typed.area ?? ""}
            emptyLabel={t("exceptions.noArea")}
            options={page.provinces}
          />
        </Field>
        <Field id="openUntil" label={t("exceptions.until")} help={t("form.dateHelp")} error={errorOf("openUntil")}>
          <TextInput name="openUntil" width="short" defaultValue={typed.openUntil ?? ""} required />
        </Field>
        <Field id="reason" label={t("exceptions.reason")} error={errorOf("reason")}>
          <Textarea name="reason" rows={2} defaultValue={typed.reason ?? ""} maxLength={1000} required />
        </Field>
        <div>
          <Button icon="plus">{t("exceptions.grant")}</Button>
        </div>
      </Form>
    </Details>
  );
}

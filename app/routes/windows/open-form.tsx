import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import { useErrors } from "./use-errors.ts";
import type { WindowAnswer } from "./window-answer.ts";
import type { WindowsView } from "./windows-page.server.ts";

const DATES = ["opensOn", "dueOn", "closesOn"] as const;

/** Opens a window of any period, with dates of its own where the usual ones do not fit. */
export function OpenForm({ page, answer }: { page: WindowsView; answer: WindowAnswer | null }) {
  const { t } = useTranslation("windows");
  const errorOf = useErrors(answer);
  const typed = answer?.typed ?? {};
  return (
    <Details summary={t("form.title")} open={answer !== null} className="print:hidden">
      <Form method="post" action={paths.windows()} className="flex max-w-form flex-col gap-4">
        <Field id="form" label={t("form.form")}>
          <Select name="form" defaultValue={typed.form} options={page.forms} required />
        </Field>
        <Field id="period" label={t("form.period")} help={t("form.periodHelp")} error={errorOf("period")}>
          <TextInput name="period" width="short" defaultValue={typed.period ?? ""} required />
        </Field>
        {DATES.map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`form.${name}`)}
            help={name === "opensOn" ? t("form.datesHelp") : undefined}
            error={errorOf(name)}
            optional
          >
            <TextInput name={name} width="short" defaultValue={typed[name] ?? ""} />
          </Field>
        ))}
        <div>
          <Button icon="calendar">{t("form.open")}</Button>
        </div>
      </Form>
    </Details>
  );
}

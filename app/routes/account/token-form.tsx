import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";

/** Asks what a new token is for and how long it may live. */
export function TokenForm({ days, error }: { days: number[]; error: string | null }) {
  const { t } = useTranslation("developers");
  return (
    <Form method="post" className="flex max-w-form flex-col items-start gap-4">
      <Field id="name" label={t("tokens.name")} help={t("tokens.nameHelp")} error={error} className="w-full">
        <TextInput name="name" maxLength={100} required autoComplete="off" />
      </Field>
      <Field id="days" label={t("tokens.days")}>
        <Select
          name="days"
          options={days.map((each) => ({ value: String(each), label: t("tokens.forDays", { days: each }) }))}
        />
      </Field>
      <Button variant="primary" icon="plus">
        {t("tokens.create")}
      </Button>
    </Form>
  );
}

import { useTranslation } from "react-i18next";
import { DefinitionList } from "#app/ui/content/definition-list.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";

/** Visitors of each day: what was counted so far, and a day to count or to correct. */
export function VisitorsForm({
  action,
  typed,
  days,
}: {
  action: string;
  typed: { day: string; visitors: string } | null;
  days: { day: string; visitors: string }[];
}) {
  const { t } = useTranslation("fairSales");
  return (
    <Section title={t("visitors.title")}>
      <DefinitionList entries={days.map(({ day, visitors }) => ({ label: day, value: visitors }))} />
      <Form method="post" action={action} className="flex flex-wrap items-end gap-4 print:hidden">
        <Field id="day" label={t("visitors.day")} help={t("visitors.dayHelp")}>
          <TextInput name="day" width="short" defaultValue={typed?.day ?? ""} required />
        </Field>
        <Field id="visitors" label={t("visitors.count")}>
          <TextInput
            name="visitors"
            width="short"
            numeric
            inputMode="numeric"
            defaultValue={typed?.visitors ?? ""}
            required
          />
        </Field>
        <Button icon="check">{t("visitors.save")}</Button>
      </Form>
    </Section>
  );
}

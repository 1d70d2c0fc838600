import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";

/** Provinces that have no committee yet, to open it with one press. */
export function OpenForm({ provinces }: { provinces: Option[] }) {
  const { t } = useTranslation("committees");
  return (
    <Section title={t("open.title", { count: provinces.length })} id="open">
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <Field id="province" label={t("open.province")}>
          <Select name="province" options={provinces} />
        </Field>
        <Button icon="plus">{t("open.do")}</Button>
      </Form>
    </Section>
  );
}

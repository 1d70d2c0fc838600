import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";

/** Name and contact of a committee, and the rules it goes by, which are provisional. */
export function SettingsForm({
  values,
  errorOf,
}: {
  values: Record<string, string>;
  errorOf: (id: string) => string[];
}) {
  const { t } = useTranslation("committees");
  const input = (name: string, more: { numeric?: boolean; type?: string; required?: boolean; lang?: string } = {}) => (
    <TextInput
      name={name}
      defaultValue={values[name]}
      maxLength={200}
      autoComplete="off"
      width={more.numeric ? "short" : "full"}
      {...more}
    />
  );
  return (
    <Form method="post" className="flex max-w-form flex-col gap-6">
      <input type="hidden" name="version" value={values.version} />
      <Field id="nameTh" label={t("settings.nameTh")} error={errorOf("nameTh")}>
        {input("nameTh", { required: true })}
      </Field>
      <Field id="nameEn" label={t("settings.nameEn")} optional>
        {input("nameEn", { lang: "en" })}
      </Field>
      <Section title={t("rules.title")}>
        <Notice tone="warning" title={t("rules.provisional")}>
          {t("rules.provisionalWhy")}
        </Notice>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id="quorumNumerator" label={t("settings.quorumPart")} error={errorOf("quorumNumerator")}>
            {input("quorumNumerator", { numeric: true })}
          </Field>
          <Field id="quorumDenominator" label={t("settings.quorumWhole")}>
            {input("quorumDenominator", { numeric: true })}
          </Field>
          <Field
            id="sectorsRequired"
            label={t("settings.sectors")}
            help={t("settings.sectorsHelp")}
            error={errorOf("sectorsRequired")}
          >
            {input("sectorsRequired", { numeric: true })}
          </Field>
          <Field
            id="noticeDays"
            label={t("settings.notice")}
            help={t("settings.noticeHelp")}
            error={errorOf("noticeDays")}
          >
            {input("noticeDays", { numeric: true })}
          </Field>
        </div>
      </Section>
      <Section title={t("contact.title")} aside={t("contact.public")}>
        <Field id="contactTh" label={t("contact.text")} optional>
          <Textarea name="contactTh" rows={2} defaultValue={values.contactTh} maxLength={500} />
        </Field>
        <Field id="phone" label={t("contact.phone")} optional>
          {input("phone", { type: "tel" })}
        </Field>
        <Field id="email" label={t("contact.email")} optional>
          {input("email", { type: "email" })}
        </Field>
      </Section>
      <div>
        <Button variant="primary" icon="check">
          {t("settings.save")}
        </Button>
      </div>
    </Form>
  );
}

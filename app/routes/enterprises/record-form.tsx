import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { BusinessAreaBoxes } from "./business-area-boxes.tsx";
import type { FormAnswer } from "./form-answer.ts";
import type { RecordFormView } from "./form-page.server.ts";
import { RegisterFields } from "./register-fields.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

interface RecordFormProps {
  view: RecordFormView;
  answer: FormAnswer | null | undefined;
  /** Of a record that exists: nobody's work is overwritten. */
  version?: number;
  /** Register facts may be changed too. */
  isOfficial: boolean;
}

/** The record of an enterprise: what the register demands first, the enterprise's own words last. */
export function RecordForm({ view, answer, version, isOfficial }: RecordFormProps) {
  const { t } = useTranslation("enterprises");
  const busy = useNavigation().formMethod === "POST";
  const form = useFormAnswer(answer, "record");
  const value = (field: string) => form.typed?.[field] ?? view.values?.typed[field] ?? "";
  const text = (name: string, more: { type?: string; width?: "medium" } = {}) => (
    <Field id={form.id(name)} label={t(`edit.${name}`)} error={form.error(name)} optional>
      <TextInput name={name} defaultValue={value(name)} {...more} />
    </Field>
  );
  return (
    <Form method="post" className="flex max-w-form flex-col gap-8">
      <ErrorSummary errors={form.summary} />
      <input type="hidden" name="version" value={version ?? ""} />
      <input type="hidden" name="district" value={view.district ?? ""} />
      {isOfficial && <RegisterFields view={view} form={form} value={value} />}
      <Section title={t("edit.story")}>
        {text("nameEn")}
        <BusinessAreaBoxes view={view} form={form} />
        {!isOfficial && text("siteAddressTh")}
        <Field id={form.id("storyTh")} label={t("edit.storyTh")} error={form.error("storyTh")} optional>
          <Textarea name="storyTh" rows={6} maxLength={4000} defaultValue={value("storyTh")} />
        </Field>
        <Field id={form.id("storyEn")} label={t("edit.storyEn")} error={form.error("storyEn")} optional>
          <Textarea name="storyEn" rows={4} maxLength={4000} defaultValue={value("storyEn")} lang="en" />
        </Field>
      </Section>
      <Section title={t("edit.contact")}>
        <p className="text-ink-soft">{t("edit.contactHelp")}</p>
        {text("phone", { type: "tel", width: "medium" })}
        {text("email", { type: "email" })}
        {text("website")}
      </Section>
      <div>
        <Button variant="primary" icon="check" busy={busy}>
          {t(version === undefined ? "edit.register" : "edit.save")}
        </Button>
      </div>
    </Form>
  );
}

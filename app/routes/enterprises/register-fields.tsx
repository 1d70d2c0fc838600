import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import type { RecordFormView } from "./form-page.server.ts";
import type { FormAnswerOf } from "./use-form-answer.ts";

interface RegisterFieldsProps {
  view: RecordFormView;
  form: FormAnswerOf;
  value: (field: string) => string;
}

/** Facts of the register: name, type, numbers, site. Only an official changes them. */
export function RegisterFields({ view, form, value }: RegisterFieldsProps) {
  const { t } = useTranslation("enterprises");
  return (
    <>
      <Section title={t("edit.identity")}>
        <Field id={form.id("nameTh")} label={t("edit.nameTh")} error={form.error("nameTh")}>
          <TextInput name="nameTh" required maxLength={200} defaultValue={value("nameTh")} />
        </Field>
        <Field id={form.id("producerType")} label={t("edit.producerType")} error={form.error("producerType")}>
          <Select name="producerType" required options={view.producerTypes} defaultValue={value("producerType")} />
        </Field>
        <Field id={form.id("category")} label={t("edit.category")} error={form.error("category")}>
          <Select name="category" required options={view.categories} defaultValue={value("category")} />
        </Field>
        <Field
          id={form.id("registrationNumber")}
          label={t("edit.registrationNumber")}
          help={t("edit.registrationNumberHelp")}
          error={form.error("registrationNumber")}
          optional
        >
          <TextInput
            name="registrationNumber"
            width="medium"
            inputMode="numeric"
            autoComplete="off"
            className="figures"
            defaultValue={value("registrationNumber")}
          />
        </Field>
        <Field
          id={form.id("foundedOn")}
          label={t("edit.foundedOn")}
          help={t("edit.dateHelp")}
          error={form.error("foundedOn")}
          optional
        >
          <TextInput name="foundedOn" width="short" defaultValue={value("foundedOn")} />
        </Field>
      </Section>
      <Section title={t("edit.site")} aside={view.place}>
        <div id={form.id("district")} className="font-semibold text-danger empty:hidden">
          {form.error("district").join(" ")}
        </div>
        <Field id={form.id("subdistrict")} label={t("edit.subdistrict")} error={form.error("subdistrict")}>
          <Select
            name="subdistrict"
            emptyLabel={t("edit.noSubdistrict")}
            options={view.subdistricts}
            defaultValue={value("subdistrict")}
          />
        </Field>
        <Field
          id={form.id("siteAddressTh")}
          label={t("edit.siteAddressTh")}
          error={form.error("siteAddressTh")}
          optional
        >
          <TextInput name="siteAddressTh" maxLength={500} defaultValue={value("siteAddressTh")} />
        </Field>
      </Section>
    </>
  );
}

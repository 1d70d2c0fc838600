import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "../network/form-answer.ts";
import { useAnswer } from "../network/use-answer.ts";
import type { PartnerFormPage } from "./partner-form.server.ts";

/** A partner's record to fill in: who it is, where, how it is reached. */
export function PartnerFormPageView() {
  const page = useLoaderData() as PartnerFormPage;
  const { errors, errorOf, typed } = useAnswer(useActionData() as FormAnswer | undefined);
  const { t } = useTranslation("partners");
  const value = (name: string) => typed[name] ?? page.stored[name] ?? "";
  const text = (name: string, more: { width?: "medium" | "short"; type?: string; required?: boolean } = {}) => (
    <Field
      id={name}
      label={t(`field.${name}`)}
      help={t(`help.${name}`, { defaultValue: "" }) || undefined}
      error={errorOf(name)}
      optional={!more.required}
    >
      <TextInput name={name} defaultValue={value(name)} {...more} />
    </Field>
  );
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[
          { label: t("title"), to: paths.partners() },
          ...(page.id && page.name ? [{ label: page.name, to: paths.partner(page.id) }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <Form
        method="post"
        action={page.id ? paths.partnerEdit(page.id) : paths.partnerNew()}
        className="flex max-w-form flex-col gap-5"
      >
        <input type="hidden" name="version" value={page.version} />
        {text("nameTh", { required: true })}
        {text("nameEn")}
        <Field id="sector" label={t("field.sector")} error={errorOf("sector")}>
          <Select
            name="sector"
            defaultValue={value("sector")}
            emptyLabel={t("field.choose")}
            options={page.sectors}
            required
          />
        </Field>
        <Field id="areaCode" label={t("field.areaCode")} help={t("help.areaCode")} error={errorOf("areaCode")}>
          <Select
            name="areaCode"
            defaultValue={value("areaCode") || (page.areas.length === 1 ? page.areas[0]?.value : "")}
            emptyLabel={t("field.choose")}
            options={page.areas}
            required
          />
        </Field>
        <Field id="descriptionTh" label={t("field.descriptionTh")} help={t("help.descriptionTh")} optional>
          <Textarea name="descriptionTh" rows={3} defaultValue={value("descriptionTh")} maxLength={2000} />
        </Field>
        {text("website", { type: "url" })}
        {text("phone", { width: "medium" })}
        {text("email", { type: "email", width: "medium" })}
        {page.id && text("activeTo", { width: "short" })}
        <div className="flex gap-2">
          <Button variant="primary" icon="check">
            {t("save")}
          </Button>
          <ButtonLink to={page.id ? paths.partner(page.id) : paths.partners()} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

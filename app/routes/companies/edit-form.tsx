import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import type { EditPage } from "./edit-page.server.ts";
import { TextField } from "./text-field.tsx";
import { useAnswer } from "./use-answer.ts";

/** The registration of a company: one page of questions in the order of its certificate. */
export function EditForm({ id, title, name, version, stored, kinds, sectors }: EditPage) {
  const { t } = useTranslation("companies");
  const answer = useAnswer(stored);
  const field = (
    key: string,
    more: { kind?: "number" | "day"; suffix?: string; help?: string; label?: string } = {},
  ) => (
    <TextField
      key={key}
      name={key}
      answer={answer}
      optional={key !== "nameTh"}
      {...more}
      label={t(`fact.${more.label ?? key}`)}
    />
  );
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={title}
        crumbs={[
          { label: t("title"), to: paths.companies() },
          { label: name, to: paths.company(id) },
        ]}
      />
      <ErrorSummary errors={answer.errors} />
      <Form method="post" className="flex max-w-form flex-col gap-6">
        <input type="hidden" name="version" value={version} />
        {field("nameTh")}
        {field("nameEn")}
        <Fieldset legend={t("edit.registration")}>
          {field("registrationNumber", { help: t("edit.numberHelp") })}
          {field("registeredOn", { kind: "day" })}
          {field("registeredCapitalBaht", { kind: "number", suffix: t("edit.baht"), label: "capital" })}
          {field("shares", { kind: "number", suffix: t("edit.shares") })}
          {field("parValueBaht", { kind: "number", suffix: t("edit.bahtEach"), label: "parValue" })}
        </Fieldset>
        <Fieldset legend={t("edit.social")}>
          <Field id="enterpriseKind" label={t("fact.kind")} help={t("edit.kindHelp")} optional>
            <Select
              name="enterpriseKind"
              defaultValue={answer.value("enterpriseKind")}
              emptyLabel={t("edit.unknown")}
              options={kinds}
            />
          </Field>
          {field("operatingSince", { kind: "day" })}
          {field("seNumber")}
          {field("seRegisteredOn", { kind: "day" })}
          {field("seRevokedOn", { kind: "day" })}
          {field("goodGovernanceNotedOn", { kind: "day", label: "governance" })}
        </Fieldset>
        <Fieldset legend={t("edit.stated")} help={t("edit.statedHelp")}>
          {field("holdersStated", { kind: "number", suffix: t("edit.holders") })}
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {sectors.map(({ value, label }) => (
              <Checkbox
                key={value}
                id={`sector.${value}`}
                name={`sector.${value}`}
                defaultChecked={answer.value(`sector.${value}`) === "on"}
                label={label}
              />
            ))}
          </div>
        </Fieldset>
        {field("groupsServed", { kind: "number", suffix: t("edit.groups") })}
        {field("addressTh", { label: "address" })}
        {field("phone")}
        {field("email")}
        {field("website")}
        <Field id="noteTh" label={t("fact.note")} optional>
          <Textarea name="noteTh" rows={3} defaultValue={answer.value("noteTh")} />
        </Field>
        {field("source", { help: t("edit.sourceHelp") })}
        <div className="flex flex-wrap gap-3">
          <Button variant="primary">{t("form.save")}</Button>
          <ButtonLink to={paths.company(id)}>{t("form.cancel")}</ButtonLink>
        </div>
      </Form>
    </div>
  );
}

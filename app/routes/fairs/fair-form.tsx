import { useTranslation } from "react-i18next";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { errorsAt, type FormAnswer } from "./answer.ts";

const DAYS = ["applyFrom", "applyLast", "screenLast", "opensOn", "lastDay"] as const;

export interface FairFormProps {
  /** What stands in the fields: as stored, or as typed. */
  values: Record<string, string>;
  provinces: Option[];
  /** Fairs that it may follow. */
  earlier: Option[];
  answer?: FormAnswer | null;
}

/** The fields of a fair, the same for a new one and for its settings. */
export function FairFields({ values, provinces, earlier, answer }: FairFormProps) {
  const { t } = useTranslation("fairs");
  const text = (name: string, more: { help?: string; optional?: boolean; area?: boolean } = {}) => (
    <Field
      id={name}
      label={t(`field.${name}`)}
      help={more.help}
      error={errorsAt(answer, name)}
      optional={more.optional}
    >
      {more.area ? (
        <Textarea name={name} rows={3} defaultValue={values[name] ?? ""} maxLength={4000} />
      ) : (
        <TextInput name={name} defaultValue={values[name] ?? ""} maxLength={300} required={!more.optional} />
      )}
    </Field>
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {text("nameTh")}
        {text("nameEn")}
        {text("placeTh", { optional: true })}
        {text("placeEn", { optional: true })}
      </div>
      <Fieldset legend={t("form.calendar")} help={t("form.calendarHelp")}>
        <div className="grid gap-4 sm:grid-cols-3 lg:grid-cols-5">
          {DAYS.map((name) => (
            <Field key={name} id={name} label={t(`field.${name}`)} error={errorsAt(answer, name)}>
              <TextInput
                name={name}
                width="short"
                defaultValue={values[name] ?? ""}
                placeholder="31/12/2569"
                required
              />
            </Field>
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={t("form.conditions")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="minimumStars" label={t("field.minimumStars")} error={errorsAt(answer, "minimumStars")}>
            <Select
              name="minimumStars"
              defaultValue={values.minimumStars ?? ""}
              emptyLabel={t("form.anyStars")}
              options={[1, 2, 3, 4, 5].map((stars) => ({
                value: String(stars),
                label: t("fact.starsFrom", { stars }),
              }))}
            />
          </Field>
          <Field id="provinceCode" label={t("field.provinceCode")} optional>
            <Select
              name="provinceCode"
              defaultValue={values.provinceCode ?? ""}
              emptyLabel={t("form.noProvince")}
              options={provinces}
            />
          </Field>
          <Field
            id="offerHours"
            label={t("field.offerHours")}
            help={t("form.offerHelp")}
            error={errorsAt(answer, "offerHours")}
          >
            <TextInput name="offerHours" numeric width="short" defaultValue={values.offerHours ?? "48"} />
          </Field>
          <Field id="targetBaht" label={t("field.targetBaht")} error={errorsAt(answer, "targetBaht")} optional>
            <TextInput
              name="targetBaht"
              numeric
              width="medium"
              defaultValue={values.targetBaht ?? ""}
              suffix={t("baht")}
            />
          </Field>
          <Field
            id="previousFair"
            label={t("field.previousFair")}
            help={t("form.previousHelp")}
            error={errorsAt(answer, "previousFair")}
            optional
          >
            <Select
              name="previousFair"
              defaultValue={values.previousFair ?? ""}
              emptyLabel={t("form.noPrevious")}
              options={earlier}
            />
          </Field>
          <Field id="vacancyRule" label={t("field.vacancyRule")} help={t("form.vacancyHelp")}>
            <Select
              name="vacancyRule"
              defaultValue={values.vacancyRule ?? "province_first"}
              options={["province_first", "national"].map((value) => ({ value, label: t(`vacancy.${value}`) }))}
            />
          </Field>
          <Checkbox
            id="certificateRequired"
            name="certificateRequired"
            value="yes"
            label={t("field.certificateRequired")}
            defaultChecked={values.certificateRequired === "yes"}
          />
        </div>
      </Fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        {text("descriptionTh", { optional: true, area: true })}
        {text("descriptionEn", { optional: true, area: true })}
        {text("requirementsTh", { optional: true, area: true })}
        {text("requirementsEn", { optional: true, area: true })}
      </div>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { AMOUNTS, COUNTS, MOST_LETTERS } from "#app/domain/fair-sales/published-input.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { errorsAt, type FormAnswer } from "../fairs/answer.ts";

/** One figure as a source prints it: of which fair and part of it, which days, how much, and where it stands. */
export function PublishedForm(props: {
  fairs: Option[];
  names: string[];
  provinces: Option[];
  categories: Option[];
  answer: FormAnswer | undefined;
}) {
  const { fairs, names, provinces, categories, answer } = props;
  const { t } = useTranslation("fairPublished");
  const typed = answer?.typed ?? {};
  const at = (id: string) => ({ id, label: t(`field.${id}`), error: errorsAt(answer, id) });
  return (
    <Section id="record" title={t("record")} aside={t("recordAside")}>
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field {...at("fairName")} help={t("help.fairName")}>
            <TextInput
              name="fairName"
              list="published-fairs"
              defaultValue={typed.fairName ?? ""}
              maxLength={MOST_LETTERS.fairName}
              required
            />
          </Field>
          <Field {...at("fairCode")} help={t("help.fairCode")} optional>
            <Select name="fairCode" options={fairs} emptyLabel={t("noFair")} defaultValue={typed.fairCode ?? ""} />
          </Field>
          <Field {...at("fromDate")} help={t("help.date")} optional>
            <TextInput name="fromDate" defaultValue={typed.fromDate ?? ""} placeholder="23/9/2566" />
          </Field>
          <Field {...at("toDate")} help={t("help.toDate")} optional>
            <TextInput name="toDate" defaultValue={typed.toDate ?? ""} placeholder="29/9/2566" />
          </Field>
          <Field {...at("provinceCode")}>
            <Select
              name="provinceCode"
              options={provinces}
              emptyLabel={t("nation")}
              defaultValue={typed.provinceCode ?? ""}
            />
          </Field>
          <Field {...at("categoryCode")}>
            <Select
              name="categoryCode"
              options={categories}
              emptyLabel={t("allCategories")}
              defaultValue={typed.categoryCode ?? ""}
            />
          </Field>
          <Field {...at("zone")} help={t("help.zone")} optional>
            <TextInput name="zone" defaultValue={typed.zone ?? ""} maxLength={MOST_LETTERS.zone} />
          </Field>
          {COUNTS.map((count) => (
            <Field key={count} {...at(count)} optional>
              <TextInput
                name={count}
                numeric
                inputMode="numeric"
                defaultValue={typed[count] ?? ""}
                autoComplete="off"
              />
            </Field>
          ))}
          {AMOUNTS.map((amount) => (
            <Field key={amount} {...at(amount)} optional>
              <TextInput
                name={amount}
                numeric
                suffix={t("baht")}
                defaultValue={typed[amount] ?? ""}
                autoComplete="off"
              />
            </Field>
          ))}
        </div>
        <Field {...at("source")} help={t("help.source")}>
          <TextInput name="source" defaultValue={typed.source ?? ""} maxLength={MOST_LETTERS.source} required />
        </Field>
        <datalist id="published-fairs">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div>
          <Button variant="primary" icon="check">
            {t("save")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

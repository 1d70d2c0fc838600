import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FieldProblem, TypedProduct } from "./product-form.server.ts";

const CATEGORIES = ["food", "drink", "fabric", "household", "herb"];
const SUITS = ["suitsGift", "suitsExport", "suitsOnBoard"] as const;

interface ProductFormProps {
  action: string;
  /** Hidden fields: the version that is edited, or the enterprise it is for. */
  hidden: Record<string, string | number>;
  typed: TypedProduct | null;
  problems: FieldProblem[];
  /** A message that belongs to no field. */
  message?: string;
  /** Where to go without saving. */
  back: string;
  children?: React.ReactNode;
}

/** What is written about a product: the Thai side first, English after, figures last. */
export function ProductForm({ action, hidden, typed, problems, message, back, children }: ProductFormProps) {
  const { t } = useTranslation("products");
  const { t: shop } = useTranslation("catalogue");
  const busy = useNavigation().state === "submitting";
  const error = (id: string) => {
    const problem = problems.find((each) => each.id === id);
    return problem && t(`form.wrong.${problem.key}`);
  };
  const text = (name: keyof TypedProduct) => String(typed?.[name] ?? "");
  const summary = [
    ...(message ? [{ message }] : []),
    ...problems.map(({ id, key }) => ({ id, message: t(`form.wrong.${key}`) })),
  ];
  return (
    <Form method="post" action={action} className="flex max-w-form flex-col gap-6">
      <ErrorSummary errors={summary} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Field id="nameTh" label={t("form.nameTh")} help={t("form.nameHelp")} error={error("nameTh")}>
        <TextInput name="nameTh" defaultValue={text("nameTh")} maxLength={160} required />
      </Field>
      <Field id="nameEn" label={t("form.nameEn")} help={t("form.englishHelp")} error={error("nameEn")} optional>
        <TextInput name="nameEn" defaultValue={text("nameEn")} maxLength={160} lang="en" />
      </Field>
      <Field id="categoryCode" label={t("form.category")} error={error("categoryCode")}>
        <Select
          name="categoryCode"
          defaultValue={text("categoryCode")}
          emptyLabel={t("form.choose")}
          options={CATEGORIES.map((value) => ({ value, label: shop(`category.${value}`) }))}
          required
        />
      </Field>
      <Field id="storyTh" label={t("form.storyTh")} help={t("form.storyHelp")} error={error("storyTh")}>
        <Textarea name="storyTh" rows={6} defaultValue={text("storyTh")} maxLength={4000} />
      </Field>
      <Field id="storyEn" label={t("form.storyEn")} error={error("storyEn")} optional>
        <Textarea name="storyEn" rows={4} defaultValue={text("storyEn")} maxLength={4000} lang="en" />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field id="priceFromBaht" label={t("form.priceFrom")} error={error("priceFromBaht")}>
          <TextInput name="priceFromBaht" numeric defaultValue={text("priceFromBaht")} suffix={t("form.baht")} />
        </Field>
        <Field id="priceToBaht" label={t("form.priceTo")} error={error("priceToBaht")} optional>
          <TextInput name="priceToBaht" numeric defaultValue={text("priceToBaht")} suffix={t("form.baht")} />
        </Field>
        <Field id="unitTh" label={t("form.unitTh")} help={t("form.unitHelp")} error={error("unitTh")}>
          <TextInput name="unitTh" defaultValue={text("unitTh")} maxLength={60} />
        </Field>
        <Field id="unitEn" label={t("form.unitEn")} help={t("form.unitEnHelp")} error={error("unitEn")} optional>
          <TextInput name="unitEn" defaultValue={text("unitEn")} maxLength={60} lang="en" />
        </Field>
      </div>
      <Field
        id="capacityPerMonth"
        label={t("form.capacity")}
        help={t("form.capacityHelp")}
        error={error("capacityPerMonth")}
        optional
      >
        <TextInput name="capacityPerMonth" numeric width="short" defaultValue={text("capacityPerMonth")} />
      </Field>
      <Fieldset legend={t("form.suits")}>
        {SUITS.map((name) => (
          <Checkbox
            key={name}
            id={name}
            name={name}
            label={t(`form.${name}`)}
            defaultChecked={Boolean(typed?.[name])}
          />
        ))}
      </Fieldset>
      <p className="flex flex-wrap gap-3">
        <Button variant="primary" icon="check" busy={busy}>
          {t("form.save")}
        </Button>
        <ButtonLink to={back}>{t("form.cancel")}</ButtonLink>
      </p>
    </Form>
  );
}

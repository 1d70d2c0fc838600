import { useTranslation } from "react-i18next";
import { Stars } from "#app/ui/content/stars.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { errorsAt, type FormAnswer } from "./answer.ts";
import type { ApplyPage } from "./apply-page.server.ts";

/** Products, answers and a number to call: the whole application on one page. */
export function ApplyForm({ page, answer }: { page: ApplyPage; answer: FormAnswer | null }) {
  const { t } = useTranslation("fairApplications");
  const { values, may } = page;
  const typed = answer?.typed ?? null;
  const productErrors = errorsAt(answer, "products");
  return (
    <Section title={t(may.keepDraft ? "form.title" : "form.edit")} id="form">
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <input type="hidden" name="unit" value={page.unit.code} />
        <input type="hidden" name="version" value={values.version} />
        <div id="products" tabIndex={-1}>
          <Fieldset legend={t("form.products")} help={t("form.productsHelp")}>
            {productErrors.map((error) => (
              <p key={error} className="font-semibold text-danger">
                {error}
              </p>
            ))}
            {page.products.map((product) => (
              <div key={product.id} className="rounded-md border border-line px-3 py-2">
                <Checkbox
                  id={`product-${product.id}`}
                  name="product"
                  value={product.id}
                  defaultChecked={values.products.includes(product.id)}
                  label={
                    <span className="flex flex-wrap items-baseline gap-x-3">
                      <strong>{product.name}</strong>
                      {product.stars !== null && <Stars count={product.stars} />}
                    </span>
                  }
                  help={product.unfit ? <span className="text-warning">{product.unfit}</span> : product.category}
                />
              </div>
            ))}
          </Fieldset>
        </div>
        {may.changeCategory ? (
          <Field id="categoryCode" label={t("form.category")} help={t("form.categoryHelp")}>
            <Select
              name="categoryCode"
              defaultValue={typed?.categoryCode ?? values.categoryCode}
              options={page.categories}
            />
          </Field>
        ) : (
          <input type="hidden" name="categoryCode" value={values.categoryCode} />
        )}
        {page.questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            value={typed?.[`question-${question.id}`] ?? values.answers[question.id] ?? ""}
            errors={errorsAt(answer, `question-${question.id}`)}
          />
        ))}
        <Field
          id="contactPhone"
          label={t("form.phone")}
          help={t("form.phoneHelp")}
          error={errorsAt(answer, "contactPhone")}
        >
          <TextInput
            name="contactPhone"
            type="tel"
            autoComplete="tel"
            width="medium"
            defaultValue={typed?.contactPhone ?? values.contactPhone}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button name="intent" value="send" variant="primary" icon="send">
            {t(may.keepDraft ? "form.send" : "form.sendAgain")}
          </Button>
          {may.keepDraft && (
            <Button name="intent" value="save" icon="check">
              {t("form.save")}
            </Button>
          )}
          <span className="text-sm text-ink-soft">{t("form.closes", { day: page.closes })}</span>
        </div>
      </Form>
    </Section>
  );
}

function Question({
  question,
  value,
  errors,
}: {
  question: ApplyPage["questions"][number];
  value: string;
  errors: string[];
}) {
  const { t } = useTranslation("fairApplications");
  const name = `question-${question.id}`;
  const field = { id: name, label: question.text, error: errors, optional: !question.required };
  if (question.kind === "yes_no")
    return (
      <Field {...field}>
        <Select
          name={name}
          defaultValue={value}
          emptyLabel={t("form.choose")}
          options={["yes", "no"].map((each) => ({ value: each, label: t(`form.${each}`) }))}
        />
      </Field>
    );
  return (
    <Field {...field}>
      {question.kind === "number" ? (
        <TextInput name={name} numeric width="short" defaultValue={value} />
      ) : (
        <Textarea name={name} rows={2} defaultValue={value} maxLength={2000} />
      )}
    </Field>
  );
}

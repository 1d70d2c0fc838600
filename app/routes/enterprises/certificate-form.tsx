import { useTranslation } from "react-i18next";
import { CERTIFICATE_SCHEMES } from "#app/domain/enterprises/enterprise-record.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { useFormAnswer } from "./use-form-answer.ts";

interface CertificateFormProps {
  products: { id: number; nameTh: string }[];
  answer: FormAnswer | null | undefined;
  open: boolean;
}

/** A certificate with its paper. */
export function CertificateForm({ products, answer, open }: CertificateFormProps) {
  const { t } = useTranslation("enterprises");
  const form = useFormAnswer(answer, "certificate");
  const typed = form.typed ?? {};
  const schemes = [...CERTIFICATE_SCHEMES, "other"].map((value) => ({ value, label: t(`scheme.${value}`) }));
  const input = (name: string, more: { optional?: boolean; help?: string; short?: boolean } = {}) => (
    <Field
      id={form.id(name)}
      label={t(`certificates.${name}`)}
      help={more.help}
      error={form.error(name)}
      optional={more.optional}
    >
      <TextInput
        name={name}
        width={more.short ? "short" : "full"}
        required={!more.optional}
        defaultValue={typed[name]}
      />
    </Field>
  );
  return (
    <Details summary={t("certificates.add")} open={open || form.isAgain}>
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
        <ErrorSummary errors={form.summary} />
        <Field id={form.id("scheme")} label={t("certificates.scheme")} error={form.error("scheme")}>
          <Select name="scheme" options={schemes} defaultValue={typed.scheme ?? "tcps"} />
        </Field>
        {input("otherScheme", { optional: true })}
        {input("number")}
        {input("issuer", { optional: true })}
        <div className="grid gap-4 sm:grid-cols-2">
          {input("from", { short: true, help: t("edit.dateHelp") })}
          {input("to", { short: true, help: t("certificates.toHelp"), optional: true })}
        </div>
        {products.length > 0 && (
          <Field id={form.id("product")} label={t("certificates.product")} error={form.error("product")}>
            <Select
              name="product"
              emptyLabel={t("certificates.wholeProducer")}
              options={products.map(({ id, nameTh }) => ({ value: String(id), label: nameTh }))}
              defaultValue={typed.product ?? ""}
            />
          </Field>
        )}
        <Field
          id={form.id("paper")}
          label={t("certificates.paper")}
          help={t("certificates.paperHelp")}
          error={form.error("paper")}
          optional
        >
          <FileInput name="paper" accept=".pdf,.png,.jpg,.jpeg" />
        </Field>
        <div>
          <Button variant="primary" icon="plus">
            {t("certificates.add")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

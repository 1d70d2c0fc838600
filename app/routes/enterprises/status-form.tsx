import { useTranslation } from "react-i18next";
import { STATUS_KINDS } from "#app/domain/enterprises/enterprise-record.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { useFormAnswer } from "./use-form-answer.ts";

interface StatusFormProps {
  rounds: Option[];
  answer: FormAnswer | null | undefined;
  open: boolean;
}

/** What the enterprise is, by which register, in which round, for which days. */
export function StatusForm({ rounds, answer, open }: StatusFormProps) {
  const { t } = useTranslation("enterprises");
  const form = useFormAnswer(answer, "status");
  const typed = form.typed ?? {};
  return (
    <Details summary={t("statuses.add")} open={open || form.isAgain}>
      <Form method="post" className="flex max-w-form flex-col gap-4">
        <ErrorSummary errors={form.summary} />
        <Field id={form.id("kind")} label={t("statuses.kind")} error={form.error("kind")}>
          <Select
            name="kind"
            defaultValue={typed.kind ?? "otop"}
            options={STATUS_KINDS.map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        </Field>
        <Field
          id={form.id("registerNumber")}
          label={t("statuses.registerNumber")}
          error={form.error("registerNumber")}
          optional
        >
          <TextInput name="registerNumber" width="medium" maxLength={60} defaultValue={typed.registerNumber} />
        </Field>
        <Field id={form.id("round")} label={t("statuses.round")} error={form.error("round")}>
          <Select name="round" emptyLabel={t("statuses.noRound")} options={rounds} defaultValue={typed.round ?? ""} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id={form.id("from")} label={t("statuses.from")} help={t("edit.dateHelp")} error={form.error("from")}>
            <TextInput name="from" width="short" required defaultValue={typed.from} />
          </Field>
          <Field
            id={form.id("to")}
            label={t("statuses.to")}
            help={t("statuses.toHelp")}
            error={form.error("to")}
            optional
          >
            <TextInput name="to" width="short" defaultValue={typed.to} />
          </Field>
        </div>
        <div>
          <Button variant="primary" icon="plus">
            {t("statuses.add")}
          </Button>
        </div>
      </Form>
    </Details>
  );
}

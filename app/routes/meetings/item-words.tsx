import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import type { Option } from "#app/ui/forms/select.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** Kind, subject, details and access of an item, new or changed. */
export function ItemWords({
  intent,
  action,
  kinds,
  accesses,
  values,
  before,
}: {
  intent: "add" | "edit";
  action: string;
  kinds: Option[];
  accesses: Option[];
  values: { kind: string; titleTh: string; bodyTh: string | null; access: string };
  before?: string;
}) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed } = useFormAnswer(intent);
  return (
    <Form method="post" action={action} className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="intent" value={intent} />
      {before !== undefined && <input type="hidden" name="before" value={before} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field id="kind" label={t("agenda.form.kind")}>
          <Select name="kind" defaultValue={typed.kind ?? values.kind} options={kinds} />
        </Field>
        <Field id="access" label={t("agenda.form.access")}>
          <Select name="access" defaultValue={typed.access ?? values.access} options={accesses} />
        </Field>
      </div>
      <Field id="title" label={t("agenda.form.title")} error={errorOf("title")}>
        <TextInput name="title" defaultValue={typed.title ?? values.titleTh} required />
      </Field>
      <Field id="body" label={t("agenda.form.body")} optional>
        <Textarea name="body" rows={3} defaultValue={typed.body ?? values.bodyTh ?? ""} />
      </Field>
      <div>
        <Button icon="check">{t(intent === "add" ? "agenda.add" : "agenda.form.save")}</Button>
      </div>
    </Form>
  );
}

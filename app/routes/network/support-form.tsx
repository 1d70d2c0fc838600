import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { CogMark } from "./cog-mark.tsx";
import type { NewSupportPage } from "./new-support.server.ts";
import type { useAnswer } from "./use-answer.ts";

/** What is given, by which cog, from when to when. Both ends stand in the address. A correction says why as well. */
export function SupportForm({
  action,
  cogs,
  answer: { errorOf, typed },
  correcting,
}: {
  action: string;
  cogs: NewSupportPage["cogs"];
  answer: Pick<ReturnType<typeof useAnswer>, "errorOf" | "typed">;
  /** The version of the link that is put right. */
  correcting?: number;
}) {
  const { t } = useTranslation("network");
  return (
    <Form method="post" action={action} className="flex max-w-form flex-col gap-5">
      <Fieldset legend={t("form.cog")}>
        {errorOf("cog").map((message) => (
          <p key={message} className="font-semibold text-danger">
            {message}
          </p>
        ))}
        {cogs.map(({ value, label }, index) => (
          <Checkbox
            key={value}
            id={index === 0 ? "cog" : `cog-${value}`}
            type="radio"
            name="cog"
            value={value}
            defaultChecked={typed.cog === value}
            label={
              <span className="inline-flex items-center gap-2">
                <CogMark cog={Number(value)} />
                {label.slice(2)}
              </span>
            }
          />
        ))}
      </Fieldset>
      <Field id="what" label={t("form.what")} help={t("form.whatHelp")} error={errorOf("what")}>
        <TextInput name="what" defaultValue={typed.what} maxLength={300} required />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="from" label={t("form.from")} help={t("form.dateHelp")} error={errorOf("from")}>
          <TextInput name="from" width="short" defaultValue={typed.from} required />
        </Field>
        <Field id="until" label={t("form.until")} help={t("form.untilHelp")} error={errorOf("until")} optional>
          <TextInput name="until" width="short" defaultValue={typed.until} />
        </Field>
      </div>
      <Field id="value" label={t("form.value")} error={errorOf("value")} optional>
        <TextInput name="value" width="medium" numeric suffix={t("unit.baht")} defaultValue={typed.value} />
      </Field>
      {correcting === undefined ? (
        <Field id="result" label={t("form.result")} help={t("form.resultHelp")} optional>
          <Textarea name="result" rows={3} defaultValue={typed.result} maxLength={2000} />
        </Field>
      ) : (
        <Field id="reason" label={t("correct.reason")} help={t("correct.reasonHelp")} error={errorOf("reason")}>
          <input type="hidden" name="version" value={typed.version ?? correcting} />
          <TextInput id="reason" name="reason" defaultValue={typed.reason} maxLength={500} required />
        </Field>
      )}
      <div>
        <Button variant="primary" icon="check">
          {t(correcting === undefined ? "form.save" : "correct.save")}
        </Button>
      </div>
    </Form>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";

interface Side {
  code: string;
  name: string;
}

interface MergeFormProps {
  sides: readonly [Side, Side];
  failed: { error: string; reason: string; kept: string } | null;
}

/** Which record is kept, and why the two are one enterprise; says what happens before it does. */
export function MergeForm({ sides, failed }: MergeFormProps) {
  const { t } = useTranslation("claims");
  return (
    <Form method="post" className="flex max-w-form flex-col gap-5">
      <ErrorSummary errors={failed ? [{ id: "reason", message: failed.error }] : []} />
      <Fieldset legend={t("merge.keep")}>
        {sides.map(({ code, name }) => (
          <Checkbox
            key={code}
            id={`keep-${code}`}
            type="radio"
            name="kept"
            value={code}
            required
            label={t("merge.keepThis", { code, name })}
            defaultChecked={code === (failed?.kept ?? sides[0].code)}
          />
        ))}
      </Fieldset>
      <Field id="reason" label={t("merge.why")} help={t("merge.whyHelp")} error={failed?.error}>
        <Textarea name="reason" rows={2} required maxLength={1000} defaultValue={failed?.reason} />
      </Field>
      <Notice tone="warning">{t("merge.what")}</Notice>
      <div>
        <Button variant="danger">{t("merge.do")}</Button>
      </div>
    </Form>
  );
}

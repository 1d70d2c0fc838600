import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";

/** Switches an account off, or on again: why, and then the step. */
export function SwitchForm({ on, error, typed }: { on: boolean; error: string | null; typed: string }) {
  const { t } = useTranslation("accounts");
  const intent = on ? "on" : "off";
  return (
    <Details summary={t(`switch.${intent}`)} open={error !== null}>
      <Form method="post" className="flex max-w-form flex-col items-start gap-4">
        <input type="hidden" name="intent" value={intent} />
        <Field id="reason" label={t("switch.reason")} help={t("switch.reasonHelp")} error={error}>
          <Textarea name="reason" rows={2} maxLength={1000} defaultValue={typed} required />
        </Field>
        <Button variant={on ? "secondary" : "danger"} icon={on ? "check" : "lock"}>
          {t(`switch.${intent}Do`)}
        </Button>
      </Form>
    </Details>
  );
}

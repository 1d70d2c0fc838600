import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { Form } from "#app/ui/link.tsx";

interface SureFormProps {
  /** Of the box to tick. */
  id: string;
  intent: "end" | "password";
  office?: number;
  button: string;
  sure: string;
  open?: boolean;
  children?: ReactNode;
}

/** A step that cannot be taken back: opened first, then agreed to, then done. */
export function SureForm({ id, intent, office, button, sure, open, children }: SureFormProps) {
  const { t } = useTranslation("accounts");
  return (
    <Details summary={button} open={open} className="open:basis-full">
      <Form method="post" className="flex max-w-form flex-col items-start gap-3">
        {children}
        <input type="hidden" name="intent" value={intent} />
        {office !== undefined && <input type="hidden" name="office" value={office} />}
        <Checkbox id={id} name="sure" value="yes" label={sure} required />
        <Button variant="danger" aria-label={`${t("confirm")}: ${sure}`}>
          {t("confirm")}
        </Button>
      </Form>
    </Details>
  );
}

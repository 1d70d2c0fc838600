import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";

interface DecisionFormsProps {
  id: number;
  version: number;
  typed: string;
  error?: string;
}

/** The office's word: publish, or return with what to mend. */
export function DecisionForms({ id, version, typed, error }: DecisionFormsProps) {
  const { t } = useTranslation("products");
  const busy = useNavigation().state === "submitting";
  return (
    <Section title={t("review.decide")} className="print:hidden">
      <Form method="post" action={paths.productReview(id)} className="flex flex-col items-start gap-2">
        <input type="hidden" name="version" value={version} />
        <p className="text-ink-soft">{t("review.publishHelp")}</p>
        <Button variant="primary" icon="check" name="decision" value="publish" busy={busy}>
          {t("review.publish")}
        </Button>
      </Form>
      <Form method="post" action={paths.productReview(id)} className="flex flex-col items-start gap-3 pt-2">
        <input type="hidden" name="version" value={version} />
        <Field id="reason" label={t("review.reason")} help={t("review.reasonHelp")} error={error} className="w-full">
          <Textarea name="reason" rows={3} defaultValue={typed} maxLength={2000} />
        </Field>
        <Button variant="danger" icon="back" name="decision" value="return" busy={busy}>
          {t("review.return")}
        </Button>
      </Form>
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "../committees/form-answer.ts";
import { useErrors } from "../committees/use-errors.ts";
import type { SheetView } from "./handover-page.server.ts";

/** To whom, and why: one press passes everything on. */
export function PassForm({ sheet, answer }: { sheet: SheetView; answer: FormAnswer | null }) {
  const { t } = useTranslation("handover");
  const errors = useErrors(answer);
  return (
    <Section title={t("pass.title")} id="pass" className="print:hidden">
      {sheet.successors.length === 0 ? (
        <Notice tone="warning" title={t("pass.nobodyTitle")}>
          {t("pass.nobodyHint")}
        </Notice>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-5">
          <input type="hidden" name="from" value={sheet.fromId} />
          <Field id="to" label={t("pass.to")} help={t("pass.toHelp")} error={errors.at("to")}>
            <Select
              name="to"
              defaultValue={answer?.typed.to}
              emptyLabel={t("choose.nobody")}
              options={sheet.successors}
              required
            />
          </Field>
          <Field id="reason" label={t("pass.reason")} help={t("pass.reasonHelp")} error={errors.at("reason")}>
            <Textarea name="reason" rows={2} defaultValue={answer?.typed.reason} maxLength={500} required />
          </Field>
          <div>
            <Button variant="primary" icon="send">
              {t("pass.do", { count: sheet.total })}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

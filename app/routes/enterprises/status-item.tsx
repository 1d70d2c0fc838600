import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { EnterprisePage } from "./enterprise-page.server.ts";
import type { FormAnswer } from "./form-answer.ts";
import { useFormAnswer } from "./use-form-answer.ts";

interface StatusItemProps {
  status: EnterprisePage["statuses"][number];
  answer: FormAnswer | null | undefined;
}

/** One status with its register and days; one that lasts can be ended. */
export function StatusItem({ status, answer }: StatusItemProps) {
  const { t } = useTranslation("enterprises");
  const form = useFormAnswer(answer, `end${status.id}`);
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <p className="flex flex-wrap items-center gap-2">
        <strong>{status.name}</strong>
        {!status.isCurrent && <Badge>{t("record.ended")}</Badge>}
      </p>
      <p className="figures text-ink-soft wrap-anywhere">{status.detail.join(" · ")}</p>
      {status.isCurrent && (
        <Details summary={t("statuses.end")} open={form.isAgain}>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="end" value={status.id} />
            <Field
              id={form.id("lastDay")}
              label={t("statuses.lastDay")}
              help={t("edit.dateHelp")}
              error={form.error("lastDay")}
            >
              <TextInput name="lastDay" width="short" required defaultValue={form.typed?.lastDay} />
            </Field>
            <Button variant="danger">{t("statuses.end")}</Button>
          </Form>
        </Details>
      )}
    </li>
  );
}

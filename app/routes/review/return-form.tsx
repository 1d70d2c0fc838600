import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ReviewAnswer } from "./decide.server.ts";
import type { ReviewData } from "./load-review.server.ts";
import { StepFields } from "./step-buttons.tsx";

/** Sends a report back: why, until when entry stays open, and, if only some figures are in question, which. */
export function ReturnForm({
  review,
  command,
  answer,
}: {
  review: ReviewData;
  command: "return" | "reopening";
  answer: ReviewAnswer | null;
}) {
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const { unitCode, periodCode, formCode } = review.key;
  const typed = answer?.typed ?? review.carried?.typed ?? {};
  const ticked = answer?.ticked ?? review.carried?.ticked ?? [];
  const errorOf = (field: ReviewAnswer["field"]) => (answer?.field === field && answer ? any(answer.reason) : null);
  return (
    <Section id="return" title={t(`return.title.${command}`)} className="print:hidden">
      <p className="max-w-prose text-ink-soft">{t(`return.hint.${command}`)}</p>
      <Form
        method="post"
        action={paths.reportStep(unitCode, periodCode, formCode, command)}
        className="flex max-w-form flex-col gap-5"
      >
        <StepFields review={review} />
        <Field id="reason" label={t("return.reason")} help={t("return.reasonHelp")} error={errorOf("reason")}>
          <Textarea name="reason" defaultValue={typed.reason ?? ""} maxLength={2000} required />
        </Field>
        <Field
          id="openUntil"
          label={t("return.openUntil")}
          help={t("return.openUntilHelp")}
          error={errorOf("openUntil")}
        >
          <TextInput name="openUntil" width="short" defaultValue={typed.openUntil ?? review.mendUntil} />
        </Field>
        <Details summary={t("return.cells")} open={ticked.length > 0}>
          <p className="mb-3 text-sm text-ink-soft">{t("return.cellsHelp")}</p>
          <ul className="flex flex-col gap-3">
            {review.cells.map(({ cell, name }) => (
              <li key={cell} className="grid gap-2 border-t border-line pt-3 sm:grid-cols-2">
                <Checkbox
                  id={`cell-${cell}`}
                  name="cell"
                  value={cell}
                  label={name}
                  defaultChecked={ticked.includes(cell)}
                />
                <TextInput
                  name={`question:${cell}`}
                  aria-label={t("return.questionFor", { cell: name })}
                  placeholder={t("return.question")}
                  defaultValue={typed[`question:${cell}`] ?? ""}
                  maxLength={1000}
                />
              </li>
            ))}
          </ul>
        </Details>
        <div>
          <Button variant="danger" icon="back">
            {t(`action.${command}`)}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

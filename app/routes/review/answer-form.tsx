import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ReviewAnswer } from "./decide.server.ts";
import type { ReviewData } from "./load-review.server.ts";

/** Answers a question of a note, where it stands. */
export function AnswerForm({
  review,
  note,
  answer,
}: {
  review: Pick<ReviewData, "key" | "carried">;
  note: number;
  answer: ReviewAnswer | null;
}) {
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const { unitCode, periodCode, formCode } = review.key;
  const id = `answer-${note}` as const;
  const failed = answer?.field === id;
  const typed = (failed ? answer?.typed : review.carried?.typed) ?? {};
  const body = typed.answers === String(note) ? (typed.body ?? "") : "";
  return (
    <Details summary={t("asked.answer")} open={failed || body !== ""} className="print:hidden">
      <Form
        method="post"
        action={paths.reportStep(unitCode, periodCode, formCode, "notes")}
        className="flex max-w-form flex-col gap-3"
      >
        <input type="hidden" name="answers" value={note} />
        <Field id={id} label={t("asked.yourAnswer")} error={failed && answer ? any(answer.reason) : null}>
          <Textarea name="body" rows={3} defaultValue={body} maxLength={2000} required />
        </Field>
        <div>
          <Button icon="send">{t("asked.send")}</Button>
        </div>
      </Form>
    </Details>
  );
}

import { useTranslation } from "react-i18next";
import { ASKED } from "#app/domain/reviews/asked.ts";
import { paths } from "#app/paths.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ReviewAnswer } from "./decide.server.ts";
import type { ReviewData } from "./load-review.server.ts";

/** A note on the report or one of its cells, for everybody who may read it; it may ask somebody for an answer. */
export function NoteForm({ review, answer }: { review: ReviewData; answer: ReviewAnswer | null }) {
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const { unitCode, periodCode, formCode } = review.key;
  const failed = answer?.field === "body" || answer?.field === "answerBy";
  const errorOf = (field: ReviewAnswer["field"]) => (answer?.field === field && answer ? any(answer.reason) : null);
  const typed = (failed ? answer?.typed : review.carried?.typed) ?? {};
  return (
    <Details summary={t("note.write")} open={failed || Boolean(typed.body)} className="print:hidden">
      <Form
        method="post"
        action={paths.reportStep(unitCode, periodCode, formCode, "notes")}
        className="flex max-w-form flex-col gap-4"
      >
        <Field id="noteCell" label={t("note.cell")}>
          <Select
            name="cell"
            emptyLabel={t("note.whole")}
            defaultValue={typed.cell ?? ""}
            options={review.cells.map(({ cell, name }) => ({ value: cell, label: name }))}
          />
        </Field>
        <Field id="body" label={t("note.body")} error={errorOf("body")}>
          <Textarea name="body" rows={3} defaultValue={typed.body ?? ""} maxLength={2000} required />
        </Field>
        <Field id="asks" label={t("note.asks")} help={t("note.asksHelp")}>
          <Select
            name="asks"
            emptyLabel={t("note.nobody")}
            defaultValue={typed.asks ?? ""}
            options={ASKED.map((asked) => ({ value: asked, label: t(`asked.of.${asked}`) }))}
          />
        </Field>
        <Field
          id="answerBy"
          label={t("note.answerBy")}
          help={t("note.answerByHelp")}
          error={errorOf("answerBy")}
          optional
        >
          <TextInput name="answerBy" width="short" defaultValue={typed.answerBy ?? ""} />
        </Field>
        <div>
          <Button icon="plus">{t("note.add")}</Button>
        </div>
      </Form>
    </Details>
  );
}

import { useTranslation } from "react-i18next";
import { OUTCOMES } from "#app/domain/meetings/action.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ItemPage } from "./item-page.server.ts";
import type { ActionView, ItemView } from "./meeting-page.server.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** Hands what a resolution asks for to an office. */
export function GiveForm({ page, resolution }: { page: ItemPage; resolution: ItemView["resolutions"][number] }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed, answered } = useFormAnswer(`give-${resolution.id}`);
  const id = (name: string) => `${name}-${resolution.id}`;
  return (
    <Details summary={t("action.give", { number: resolution.number })} open={answered}>
      <Form
        method="post"
        action={page.item.to}
        className="flex max-w-form flex-col gap-4"
        key={resolution.actions.length}
      >
        <input type="hidden" name="intent" value={`give-${resolution.id}`} />
        <Field id={id("task")} label={t("action.task")} error={errorOf(id("task"))}>
          <Textarea name="task" rows={2} defaultValue={typed.task ?? ""} required />
        </Field>
        <Field id={id("owner")} label={t("action.owner")} help={t("action.ownerHelp")} error={errorOf(id("owner"))}>
          <TextInput name="owner" list="owners" autoComplete="off" defaultValue={typed.owner ?? ""} required />
        </Field>
        <div className="flex flex-wrap gap-4">
          <Field id={id("dueOn")} label={t("action.dueOn")} help={t("form.heldOnHelp")} error={errorOf(id("dueOn"))}>
            <TextInput name="dueOn" width="short" defaultValue={typed.dueOn ?? ""} required />
          </Field>
          <Field id={id("person")} label={t("action.person")} optional>
            <Select
              name="person"
              emptyLabel={t("action.nobody")}
              defaultValue={typed.person}
              options={page.forms?.people ?? []}
            />
          </Field>
        </div>
        <div>
          <Button icon="send">{t("action.save")}</Button>
        </div>
      </Form>
    </Details>
  );
}

/** Passes a resolution on to the nation's committee, once. */
export function ReferForm({ page, resolution }: { page: ItemPage; resolution: ItemView["resolutions"][number] }) {
  const { t } = useTranslation("meetings");
  const intent = `refer-${resolution.id}`;
  const { errorOf, typed, answered } = useFormAnswer(intent);
  const id = `reason-${resolution.id}`;
  return (
    <Details summary={t("referral.title", { number: resolution.number })} open={answered}>
      <Form method="post" action={page.item.to} className="flex max-w-form flex-col gap-4">
        <input type="hidden" name="intent" value={intent} />
        <Field id={id} label={t("referral.reason")} help={t("referral.help")} error={errorOf(id)}>
          <Textarea name="reason" rows={2} defaultValue={typed.reason ?? ""} required />
        </Field>
        <div>
          <Button icon="share">{t("referral.save")}</Button>
        </div>
      </Form>
    </Details>
  );
}

/** The offices that the forms above suggest. */
export function OwnerList({ owners }: { owners: string[] }) {
  return (
    <datalist id="owners">
      {owners.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** What the meeting says about an action that is followed up. */
export function ReviewForm({ page, action }: { page: ItemPage; action: ActionView }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed } = useFormAnswer("review");
  const isReported = action.state === "reported_done";
  const chosen = typed.outcome ?? (isReported ? "done" : "continue");
  return (
    <Form method="post" action={page.item.to} className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="intent" value="review" />
      <Fieldset legend={t("action.review")} help={isReported ? undefined : t("action.needsEvidence")}>
        {OUTCOMES.filter((outcome) => outcome !== "done" || isReported).map((outcome) => (
          <Checkbox
            key={outcome}
            id={`outcome-${outcome}`}
            type="radio"
            name="outcome"
            value={outcome}
            defaultChecked={outcome === chosen}
            label={t(`action.outcome.${outcome}`)}
          />
        ))}
      </Fieldset>
      <Field id="note" label={t("action.note")} error={errorOf("note")} optional>
        <Textarea name="note" rows={2} defaultValue={typed.note ?? ""} />
      </Field>
      <Field id="dueOn" label={t("action.newDue")} help={t("form.heldOnHelp")} error={errorOf("dueOn")} optional>
        <TextInput name="dueOn" width="short" defaultValue={typed.dueOn ?? ""} />
      </Field>
      <div>
        <Button variant="primary" icon="check">
          {t("action.saveReview")}
        </Button>
      </div>
    </Form>
  );
}

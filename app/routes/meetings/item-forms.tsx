import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ItemPage } from "./item-page.server.ts";
import { useFormAnswer } from "./use-form-answer.ts";

/** What was said about the item. */
export function MinutesForm({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  const { typed } = useFormAnswer("minutes");
  return (
    <Form method="post" action={page.item.to} className="flex max-w-prose flex-col gap-3">
      <input type="hidden" name="intent" value="minutes" />
      <input type="hidden" name="before" value={page.item.minutesTh ?? ""} />
      <Field id="minutes" label={t("item.minutes")} help={t("item.minutesHelp")}>
        <Textarea name="minutes" rows={6} defaultValue={typed.minutes ?? page.item.minutesTh ?? ""} />
      </Field>
      <div>
        <Button icon="check">{t("item.saveMinutes")}</Button>
      </div>
    </Form>
  );
}

/** Approves minutes of earlier meetings. */
export function ApprovalForm({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  if (!page.waiting?.length) return <p className="text-ink-soft">{t("item.approved")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {page.waiting.map(({ meetingId, title }) => (
        <li key={meetingId}>
          <Form method="post" action={page.item.to} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="intent" value="approve" />
            <input type="hidden" name="of" value={meetingId} />
            <span className="font-semibold">{title}</span>
            <Button icon="checks">{t("item.approve")}</Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** Records what was decided; it cannot be changed afterwards. */
export function ResolutionForm({ page }: { page: ItemPage }) {
  const { t } = useTranslation("meetings");
  const { errorOf, typed, answered } = useFormAnswer("resolution");
  const forms = page.forms;
  if (!forms || forms.bodies.length === 0)
    return <p className="text-ink-soft">{t(page.isShort ? "resolution.short" : "resolution.waits")}</p>;
  return (
    <Form
      method="post"
      action={page.item.to}
      className="flex max-w-prose flex-col gap-4"
      key={page.item.resolutions.length}
    >
      <input type="hidden" name="intent" value="resolution" />
      {forms.bodies.length > 1 ? (
        <Field id="committee" label={t("resolution.body")}>
          <Select name="committee" defaultValue={typed.committee} options={forms.bodies} />
        </Field>
      ) : (
        <input type="hidden" name="committee" value={forms.bodies[0]?.value} />
      )}
      <Field id="text" label={t("resolution.text")} help={t("resolution.textHelp")} error={errorOf("text")}>
        <Textarea name="text" rows={3} defaultValue={typed.text ?? ""} required />
      </Field>
      <Details summary={t("resolution.show")} open={answered}>
        <div className="flex flex-col gap-3">
          <div className="flex flex-wrap gap-4">
            {(["for", "against", "abstained"] as const).map((name) => (
              <Field
                key={name}
                id={name}
                label={t(`resolution.${name}`)}
                error={name === "for" ? errorOf("for") : undefined}
                optional
              >
                <TextInput name={name} width="short" numeric defaultValue={typed[name] ?? ""} />
              </Field>
            ))}
          </div>
          <Field id="supersedes" label={t("resolution.replaces")}>
            <Select
              name="supersedes"
              emptyLabel={t("resolution.none")}
              defaultValue={typed.supersedes}
              options={forms.earlier}
            />
          </Field>
        </div>
      </Details>
      <div>
        <Button variant="primary" icon="check">
          {t("resolution.record")}
        </Button>
      </div>
    </Form>
  );
}

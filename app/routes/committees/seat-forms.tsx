import { useTranslation } from "react-i18next";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import type { SeatPageView } from "./seat-page.server.ts";
import { useErrors } from "./use-errors.ts";

/** Ends a term before its time: which, after which day, and why. */
export function EndForm({ page, answer }: { page: SeatPageView; answer: FormAnswer | null }) {
  const { t } = useTranslation("committees");
  const errors = useErrors(answer);
  const running = page.terms.filter(({ when }) => when !== "past");
  return (
    <Section title={t("end.title")} id="end">
      <Details summary={t("end.open")} open={answer !== null}>
        <Form method="post" action={page.to.ending} className="flex max-w-form flex-col gap-5">
          <Field id="term" label={t("end.whose")}>
            <Select
              name="term"
              defaultValue={answer?.typed.term}
              options={running.map(({ id, lastDay, name, span }) => ({
                value: `${id}/${lastDay ?? ""}`,
                label: `${name ?? t("seat.noName")} · ${span}`,
              }))}
            />
          </Field>
          <Field id="lastDay" label={t("end.lastDay")} help={t("appoint.dayHelp")} error={errors.at("lastDay")}>
            <TextInput name="lastDay" width="short" defaultValue={answer?.typed.lastDay} autoComplete="off" required />
          </Field>
          <Field id="reason" label={t("past.reason")} help={t("end.reasonHelp")} error={errors.at("reason")}>
            <Textarea name="reason" rows={2} defaultValue={answer?.typed.reason} maxLength={500} required />
          </Field>
          <div>
            <Button variant="danger">{t("end.do")}</Button>
          </div>
        </Form>
      </Details>
    </Section>
  );
}

/** What whoever sits here lets be published, field by field, with the day it was said. */
export function ConsentForm({
  page,
  holder,
}: {
  page: SeatPageView;
  holder: NonNullable<SeatPageView["seat"]["holder"]>;
}) {
  const { t } = useTranslation("committees");
  return (
    <Section title={t("consent.title")} id="consent">
      <Form method="post" action={page.to.consent} className="flex max-w-form flex-col gap-4">
        <input type="hidden" name="person" value={holder.personId} />
        <Fieldset legend={t("consent.legend", { name: holder.name ?? t("seat.noName") })} help={t("consent.help")}>
          {page.consents.map(({ field, given, since }) => (
            <Checkbox
              key={`${holder.personId}-${field}-${given}`}
              id={`consent-${field}`}
              name={field}
              value="yes"
              label={t(`consent.${field}`)}
              help={since && t("consent.since", { day: since })}
              defaultChecked={given}
            />
          ))}
        </Fieldset>
        <div>
          <Button icon="check">{t("consent.save")}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** Abolishes the seat from a day on; its history stays. */
export function AbolishForm({ page, answer }: { page: SeatPageView; answer: FormAnswer | null }) {
  const { t } = useTranslation("committees");
  const errors = useErrors(answer);
  return (
    <Section title={t("abolish.title")} id="abolish">
      <Details summary={t("abolish.open")} open={answer !== null}>
        <Form method="post" action={page.to.abolition} className="flex max-w-form flex-col gap-5">
          <Field
            id="on"
            label={t("abolish.on")}
            help={`${t("abolish.help")} ${t("appoint.dayHelp")}`}
            error={errors.at("on")}
          >
            <TextInput name="on" width="short" defaultValue={answer?.typed.on} autoComplete="off" required />
          </Field>
          <div>
            <Button variant="danger">{t("abolish.do")}</Button>
          </div>
        </Form>
      </Details>
    </Section>
  );
}

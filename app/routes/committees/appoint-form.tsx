import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FileInput } from "#app/ui/forms/file-input.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import type { SeatPageView } from "./seat-page.server.ts";
import { useErrors } from "./use-errors.ts";

/** Seats somebody: found among the people already known, or new; with the days, the order's number and its file. */
export function AppointForm({ page, answer }: { page: SeatPageView; answer: FormAnswer | null }) {
  const { t } = useTranslation("committees");
  const errors = useErrors(answer);
  const typed = answer?.typed ?? {};
  const known = answer?.known ?? page.known;
  return (
    <Section title={t("appoint.title")} aside={t("appoint.hint")} id="appoint">
      <Form
        method="get"
        action={`${page.to.page}`}
        className="flex max-w-form flex-wrap items-end gap-3"
        preventScrollReset
      >
        <Field id="q" label={t("appoint.search")} help={t("appoint.searchHelp")} className="min-w-56 flex-1">
          <TextInput name="q" type="search" defaultValue={page.q} autoComplete="off" enterKeyHint="search" />
        </Field>
        <Button icon="search">{t("appoint.find")}</Button>
      </Form>
      <Form
        method="post"
        action={page.to.appointment}
        encType="multipart/form-data"
        className="flex max-w-form flex-col gap-5"
      >
        {page.q && page.known.length === 0 && !answer && (
          <p className="text-ink-soft">{t("appoint.nobodyFound", { text: page.q })}</p>
        )}
        {known.length > 0 && <Known known={known} chosen={typed.person} />}
        <Field id="name" label={t("appoint.name")} help={t("appoint.nameHelp")} error={errors.at("name")}>
          <TextInput
            name="name"
            defaultValue={typed.name ?? (known.length ? "" : page.q)}
            maxLength={200}
            autoComplete="off"
          />
        </Field>
        <Field id="position" label={t("appoint.position")} help={t("appoint.positionHelp")} optional>
          <TextInput name="position" defaultValue={typed.position} maxLength={200} autoComplete="off" />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field id="memberPhone" label={t("contact.phone")} optional>
            <TextInput name="phone" type="tel" defaultValue={typed.phone} maxLength={50} autoComplete="off" />
          </Field>
          <Field id="memberEmail" label={t("contact.email")} optional>
            <TextInput name="email" type="email" defaultValue={typed.email} maxLength={200} autoComplete="off" />
          </Field>
          <Field id="from" label={t("appoint.from")} help={t("appoint.dayHelp")} error={errors.at("from")}>
            <TextInput name="from" width="short" defaultValue={typed.from ?? page.from} autoComplete="off" required />
          </Field>
          <Field id="to" label={t("appoint.to")} help={t("appoint.toHelp")} error={errors.at("to")} optional>
            <TextInput name="to" width="short" defaultValue={typed.to} autoComplete="off" />
          </Field>
        </div>
        <Field id="order" label={t("seat.order")} help={t("appoint.orderHelp")} error={errors.at("order")}>
          <TextInput name="order" defaultValue={typed.order} maxLength={200} autoComplete="off" required />
        </Field>
        <Field id="file" label={t("appoint.file")} help={t("appoint.fileHelp")} error={errors.at("file")} optional>
          <FileInput name="file" accept=".pdf,.png,.jpg,.jpeg,.docx" />
        </Field>
        <div>
          <Button variant="primary" icon="check">
            {t("appoint.do")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

/** People already known: one of them, or somebody else, who may bear the same name. */
function Known({ known, chosen }: { known: { id: number; label: string }[]; chosen: string | undefined }) {
  const { t } = useTranslation("committees");
  return (
    <Fieldset legend={t("appoint.known")} help={t("appoint.knownHelp")}>
      {known.map(({ id, label }) => (
        <Checkbox
          key={id}
          id={`person-${id}`}
          type="radio"
          name="person"
          value={id}
          label={label}
          defaultChecked={chosen === String(id)}
        />
      ))}
      <Checkbox
        id="person-new"
        type="radio"
        name="person"
        value="new"
        label={t("appoint.somebodyElse")}
        defaultChecked={chosen === "new"}
      />
    </Fieldset>
  );
}

import { useTranslation } from "react-i18next";
import { ASSISTANT_MONTHS, ASSISTANT_ROLES } from "#app/domain/people/assistants.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { AssistantsView } from "./assistants-page.server.ts";

/** Which part of the work, and for how long: the answer is a link to send on. */
export function InviteForm({ enterprises }: Pick<AssistantsView, "enterprises">) {
  const { t } = useTranslation("assistants");
  const [only] = enterprises;
  return (
    <Section title={t("invite.title")} id="invite">
      <Form method="post" className="flex max-w-form flex-col gap-5">
        {enterprises.length > 1 ? (
          <Field id="unit" label={t("invite.unit")}>
            <Select name="unit" options={enterprises.map(({ code, name }) => ({ value: code, label: name }))} />
          </Field>
        ) : (
          <input type="hidden" name="unit" value={only?.code ?? ""} />
        )}
        <Fieldset legend={t("invite.role")}>
          {ASSISTANT_ROLES.map((role, index) => (
            <Checkbox
              key={role}
              id={role}
              type="radio"
              name="role"
              value={role}
              defaultChecked={index === 0}
              label={t(`may.${role}`)}
              help={t(`more.${role}`)}
            />
          ))}
        </Fieldset>
        <Field id="months" label={t("invite.months")}>
          <Select
            name="months"
            defaultValue="3"
            options={ASSISTANT_MONTHS.map((months) => ({
              value: String(months),
              label: t("invite.month", { months }),
            }))}
          />
        </Field>
        <div>
          <Button variant="primary" icon="share">
            {t("invite.button")}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import type { AppointRefusal } from "#app/domain/people/accounts.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";

interface AppointFormProps {
  roles: Option[];
  provinces: Option[];
  typed: { email: string; name: string; role: string; province: string; code: string } | null;
  reason: AppointRefusal | null;
}

/** Who, as what, and where: a province is chosen, a district or a unit is named by its code. */
export function AppointForm({ roles, provinces, typed, reason }: AppointFormProps) {
  const { t } = useTranslation("accounts");
  const error = (...reasons: AppointRefusal[]) => (reason && reasons.includes(reason) ? t(`refused.${reason}`) : null);
  return (
    <Form method="post" className="flex max-w-form flex-col gap-5">
      <Field id="email" label={t("appoint.email")} error={error("email")}>
        <TextInput name="email" type="email" required defaultValue={typed?.email} autoComplete="off" />
      </Field>
      <Field id="name" label={t("appoint.name")} help={t("appoint.nameHelp")} error={error("name")}>
        <TextInput name="name" defaultValue={typed?.name} maxLength={200} autoComplete="off" />
      </Field>
      <Field id="role" label={t("appoint.role")} error={error("role", "held")}>
        <Select
          name="role"
          required
          emptyLabel={t("appoint.choose")}
          defaultValue={typed?.role ?? ""}
          options={roles}
        />
      </Field>
      <Field id="province" label={t("appoint.province")} help={t("appoint.provinceHelp")}>
        <Select
          name="province"
          emptyLabel={t("appoint.noProvince")}
          defaultValue={typed?.province ?? ""}
          options={provinces}
        />
      </Field>
      <Field id="code" label={t("appoint.code")} help={t("appoint.codeHelp")} error={error("place")} optional>
        <TextInput name="code" width="short" defaultValue={typed?.code} maxLength={10} autoComplete="off" />
      </Field>
      <p>
        <Button variant="primary" icon="person">
          {t("appoint.button")}
        </Button>
      </p>
    </Form>
  );
}

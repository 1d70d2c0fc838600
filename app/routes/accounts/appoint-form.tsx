import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppointRefusal } from "#app/domain/people/accounts.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { type Option, Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { ProvinceChoice } from "./place-choices.server.ts";
import type { TypedAppointment } from "./read-appointment.server.ts";

interface AppointFormProps {
  roles: Option[];
  places: ProvinceChoice[];
  typed: TypedAppointment | null;
  refused: { reason: AppointRefusal; field: string } | null;
}

/**
 * Who, as what, and where: a province or a district by its name, a unit by its code. The districts stand under their
 * provinces; with a script only those of the chosen province do.
 */
export function AppointForm({ roles, places, typed, refused }: AppointFormProps) {
  const { t } = useTranslation("accounts");
  const [province, setProvince] = useState(typed?.province ?? "");
  const error = (field: string) => (refused?.field === field ? t(`refused.${refused.reason}`) : null);
  const groups = places
    .filter(({ value }) => province === "" || value === province)
    .map(({ label, districts }) => ({ label, options: districts }));
  return (
    <Form method="post" className="flex max-w-form flex-col gap-5">
      <Field id="email" label={t("appoint.email")} error={error("email")}>
        <TextInput name="email" type="email" required defaultValue={typed?.email} autoComplete="off" />
      </Field>
      <Field id="name" label={t("appoint.name")} help={t("appoint.nameHelp")} error={error("name")}>
        <TextInput name="name" defaultValue={typed?.name} maxLength={200} autoComplete="off" />
      </Field>
      <Field id="role" label={t("appoint.role")} error={error("role")}>
        <Select
          name="role"
          required
          emptyLabel={t("appoint.choose")}
          defaultValue={typed?.role ?? ""}
          options={roles}
        />
      </Field>
      <Field id="province" label={t("appoint.province")} help={t("appoint.provinceHelp")} error={error("province")}>
        <Select
          name="province"
          emptyLabel={t("appoint.noProvince")}
          defaultValue={typed?.province ?? ""}
          onChange={(event) => setProvince(event.target.value)}
          options={places.map(({ value, label }) => ({ value, label }))}
        />
      </Field>
      <Field id="district" label={t("appoint.district")} help={t("appoint.districtHelp")} error={error("district")}>
        <Select
          key={province}
          name="district"
          emptyLabel={t("appoint.noDistrict")}
          defaultValue={typed?.district ?? ""}
          options={groups}
        />
      </Field>
      <Field id="code" label={t("appoint.code")} help={t("appoint.codeHelp")} error={error("code")}>
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

import { useTranslation } from "react-i18next";
import { MEMBER_ROLES, type MemberRow } from "#app/domain/enterprises/enterprise-record.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { useFormAnswer } from "./use-form-answer.ts";

interface MemberFormProps {
  /** Which form of the page it is: `add`, or `change` with the membership. */
  name: string;
  member: MemberRow | null;
  answer: FormAnswer | null | undefined;
}

/** A person beside an enterprise: name, role, contact and number. A number is never shown again. */
export function MemberForm({ name, member, answer }: MemberFormProps) {
  const { t } = useTranslation("enterprises");
  const form = useFormAnswer(answer, name);
  const typed = form.typed ?? {};
  const masked = member?.idNumberMasked;
  return (
    <Form method="post" className="flex max-w-form flex-col gap-4">
      <ErrorSummary errors={form.summary} />
      {member && <input type="hidden" name="change" value={member.id} />}
      <Field id={form.id("nameTh")} label={t("members.name")} error={form.error("nameTh")}>
        <TextInput name="nameTh" required maxLength={200} defaultValue={typed.nameTh ?? member?.name ?? ""} />
      </Field>
      <Field id={form.id("role")} label={t("members.role")}>
        <Select
          name="role"
          defaultValue={typed.role ?? member?.role ?? "leader"}
          options={MEMBER_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Field>
      <Field
        id={form.id("idNumber")}
        label={t("members.idNumber")}
        help={masked ? t("members.idNumberKeep", { masked }) : t("members.idNumberHelp")}
        error={form.error("idNumber")}
        optional
      >
        <TextInput name="idNumber" width="medium" inputMode="numeric" autoComplete="off" className="figures" />
      </Field>
      <Field id={form.id("phone")} label={t("members.phone")} error={form.error("phone")} optional>
        <TextInput name="phone" type="tel" width="medium" defaultValue={typed.phone ?? member?.phone ?? ""} />
      </Field>
      <Field id={form.id("email")} label={t("members.email")} error={form.error("email")} optional>
        <TextInput name="email" type="email" defaultValue={typed.email ?? member?.email ?? ""} />
      </Field>
      <Field id={form.id("nameEn")} label={t("members.nameEn")} optional>
        <TextInput name="nameEn" maxLength={200} defaultValue={typed.nameEn ?? member?.nameEn ?? ""} />
      </Field>
      {!member && (
        <Field id={form.id("from")} label={t("members.from")} help={t("edit.dateHelp")} error={form.error("from")}>
          <TextInput name="from" width="short" required defaultValue={typed.from} />
        </Field>
      )}
      <div>
        <Button variant="primary" icon={member ? "check" : "plus"}>
          {t(member ? "edit.save" : "members.add")}
        </Button>
      </div>
    </Form>
  );
}

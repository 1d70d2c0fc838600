import { useTranslation } from "react-i18next";
import type { MemberRow } from "#app/domain/enterprises/enterprise-record.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import type { FormAnswer } from "./form-answer.ts";
import { MemberForm } from "./member-form.tsx";
import { useFormAnswer } from "./use-form-answer.ts";

/** One person with what is held on them; to be corrected, or to end the membership. */
export function MemberItem({ member, answer }: { member: MemberRow; answer: FormAnswer | null | undefined }) {
  const { t } = useTranslation("enterprises");
  const ending = useFormAnswer(answer, `end${member.id}`);
  const details = [member.phone, member.email, member.idNumberMasked ?? t("members.noNumber")];
  return (
    <li className="flex flex-col gap-2 border-b border-line py-4">
      <p className="flex flex-wrap items-center gap-2">
        <strong>{member.name}</strong>
        <Badge>{t(`role.${member.role}`)}</Badge>
      </p>
      <p className="figures text-ink-soft wrap-anywhere">{details.filter(Boolean).join(" · ")}</p>
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        <Details summary={t("members.change")} open={answer?.form === `change${member.id}`} className="open:basis-full">
          <MemberForm name={`change${member.id}`} member={member} answer={answer} />
        </Details>
        <Details summary={t("members.end")} open={ending.isAgain} className="open:basis-full">
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="end" value={member.id} />
            <Field
              id={ending.id("lastDay")}
              label={t("members.lastDay")}
              help={t("edit.dateHelp")}
              error={ending.error("lastDay")}
            >
              <TextInput name="lastDay" width="short" required defaultValue={ending.typed?.lastDay} />
            </Field>
            <Button variant="danger">{t("members.end")}</Button>
          </Form>
        </Details>
      </div>
    </li>
  );
}

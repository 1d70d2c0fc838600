import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { MyPerson } from "./my-data-page.server.ts";

const TONES = { done: "success", refused: "danger" } as const;

/** Asks for a correction, and shows what became of the requests before. */
export function CorrectionSection({
  corrections,
  error,
}: {
  corrections: MyPerson["corrections"];
  error: string | null;
}) {
  const { t } = useTranslation("personal");
  return (
    <Section id="correction" title={t("correction.title")}>
      {corrections.length > 0 && (
        <ul className="flex flex-col gap-3">
          {corrections.map((each) => (
            <li key={each.id} className="flex flex-col gap-1 border-b border-line pb-3">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={each.decision ? TONES[each.decision] : "info"}>
                  {t(`correction.${each.decision ?? "waiting"}`)}
                </Badge>
                <span className="text-sm text-ink-soft">{t("correction.asked", { at: each.asked })}</span>
              </p>
              <p className="whitespace-pre-line">{each.request}</p>
              {each.answer && <p className="border-l-2 border-line pl-4 whitespace-pre-line">{each.answer}</p>}
            </li>
          ))}
        </ul>
      )}
      <Form key={corrections.length} method="post" className="flex max-w-form flex-col gap-3">
        <Field id="request" label={t("correction.request")} help={t("correction.lead")} error={error}>
          <Textarea name="request" rows={3} required maxLength={2000} />
        </Field>
        <div>
          <Button icon="send">{t("correction.send")}</Button>
        </div>
      </Form>
    </Section>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import type { QueuePage } from "./queue-page.server.ts";
import { QueueTable } from "./queue-table.tsx";
import type { ReturnAnswer } from "./return-ticked.server.ts";

type Shown = Pick<QueuePage, "rows" | "chosen" | "mendUntil">;

/** The waiting reports; as soon as some are ticked, a form to return them all for one reason stands below them. */
export function ReturnTicked({ page, answer }: { page: Shown; answer: ReturnAnswer | null }) {
  const { t } = useTranslation("reviews");
  const { t: any } = useTranslation();
  const errorOf = (field: ReturnAnswer["field"]) =>
    answer?.reason && answer.field === field ? any(answer.reason) : undefined;
  return (
    <Form method="post" action={paths.reviews(page.chosen)} className="group/returns flex flex-col gap-4">
      {answer?.reason && (
        <ErrorSummary
          errors={[{ id: answer.field ? `return-${answer.field}` : undefined, message: any(answer.reason) }]}
        />
      )}
      <p className="max-w-prose text-ink-soft print:hidden">{t("returnMany.hint")}</p>
      <QueueTable rows={page.rows} ticked={answer?.ticked ?? []} />
      <div className="hidden group-has-[[name=report]:checked]/returns:block print:hidden">
        <Section id="return-ticked" title={t("returnMany.title")}>
          <p className="max-w-prose text-ink-soft">{t("return.hint.return")}</p>
          <div className="flex max-w-form flex-col gap-5">
            <Field
              id="return-reason"
              label={t("return.reason")}
              help={t("returnMany.reasonHelp")}
              error={errorOf("reason")}
            >
              <Textarea name="reason" defaultValue={answer?.typed.reason ?? ""} maxLength={2000} />
            </Field>
            <Field
              id="return-openUntil"
              label={t("return.openUntil")}
              help={t("return.openUntilHelp")}
              error={errorOf("openUntil")}
            >
              <TextInput name="openUntil" width="short" defaultValue={answer?.typed.openUntil ?? page.mendUntil} />
            </Field>
            <div>
              <Button variant="danger" icon="back">
                {t("returnMany.button")}
              </Button>
            </div>
          </div>
        </Section>
      </div>
      <div className="sticky bottom-16 hidden bg-paper py-2 group-has-[[name=report]:checked]/returns:block lg:bottom-0 print:hidden">
        <a href="#return-ticked" className="inline-flex min-h-11 items-center font-semibold">
          {t("returnMany.toForm")}
        </a>
      </div>
    </Form>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { addQuestion, QUESTION_KINDS, questionsOf, removeQuestion } from "#app/domain/fairs/fair-questions.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer, typedIn } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const fair = found(managesFairs(viewer) ? await readFair(viewer, params.code ?? "") : null);
  return {
    frame: await fairFrame(viewer, fair, "questions"),
    questions: await questionsOf(viewer, fair.code),
    kinds: [...QUESTION_KINDS],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const typed = typedIn(form);
  const kind = QUESTION_KINDS.find((each) => each === typed.kind) ?? "text";
  const outcome = found(
    typed.remove
      ? await removeQuestion(viewer, code, Number(typed.remove) || 0)
      : await addQuestion(viewer, code, {
          kind,
          textTh: typed.textTh ?? "",
          textEn: typed.textEn?.trim() || null,
          required: typed.required === "yes",
        }),
  );
  return outcome.ok ? done(paths.fairPart(code, "questions"), "saved") : refusedForm(viewer, form, outcome);
}

export default function FairQuestionsPage() {
  const { frame, questions, kinds } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  const typed = answer?.typed ?? {};
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>{t("questions.intro")}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      {questions.length === 0 && <EmptyState icon="question" title={t("questions.none")} />}
      <ol className="flex flex-col">
        {questions.map((question, index) => (
          <li key={question.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
            <div>
              <p className="font-semibold">
                {index + 1}. {question.textTh}
              </p>
              <p className="text-sm text-ink-soft">
                {t(`questions.kind.${question.kind}`)}
                {question.required && <> · {t("questions.required")}</>}
                {question.textEn && <> · {question.textEn}</>}
              </p>
            </div>
            <Form method="post">
              <Button name="remove" value={question.id} variant="quiet" size="sm" icon="close">
                {t("remove")}
              </Button>
            </Form>
          </li>
        ))}
      </ol>
      <Section title={t("questions.add")}>
        <Form method="post" className="flex max-w-form flex-col gap-4">
          <Field id="textTh" label={t("questions.textTh")} error={errorsAt(answer, "textTh")}>
            <TextInput name="textTh" defaultValue={typed.textTh ?? ""} maxLength={500} required />
          </Field>
          <Field id="textEn" label={t("questions.textEn")} optional>
            <TextInput name="textEn" defaultValue={typed.textEn ?? ""} maxLength={500} />
          </Field>
          <Field id="kind" label={t("questions.kindLabel")}>
            <Select name="kind" options={kinds.map((value) => ({ value, label: t(`questions.kind.${value}`) }))} />
          </Field>
          <Checkbox id="required" name="required" value="yes" label={t("questions.required")} />
          <div>
            <Button icon="plus">{t("questions.add")}</Button>
          </div>
        </Form>
      </Section>
    </div>
  );
}

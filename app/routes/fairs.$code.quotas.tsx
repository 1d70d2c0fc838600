import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, problemForm, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { QuotaMatrix } from "./fairs/quota-matrix.tsx";
import { changeMatrix, quotasPage } from "./fairs/quotas-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return found(await quotasPage(await requireRight(request, "fairs.manage"), params.code ?? ""));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  const outcome = found(await changeMatrix(viewer, code, form));
  if ("problems" in outcome) return problemForm(viewer, form, outcome.problems);
  if (!outcome.ok) return refusedForm(viewer, form, outcome);
  return done(paths.fairPart(code, "quotas"), "quotas", { changed: outcome.changed });
}

export default function FairQuotasPage() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const answer = (useActionData() as FormAnswer | undefined) ?? null;
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame}>{t("quotas.intro")}</FairHead>
      <ErrorSummary errors={answer?.errors ?? []} />
      <Form method="post" className="flex flex-col gap-4">
        <QuotaMatrix {...page} answer={answer?.intent === "matrix" ? answer : null} />
        <Field
          id="reason"
          label={t("quotas.reason")}
          help={t("quotas.reasonHelp")}
          error={errorsAt(answer, "reason")}
          className="max-w-form"
          optional
        >
          <Textarea name="reason" rows={2} defaultValue={answer?.typed.reason ?? ""} maxLength={1000} />
        </Field>
        <div>
          <Button name="intent" value="matrix" variant="primary" icon="check">
            {t("save")}
          </Button>
        </div>
      </Form>
      <Section title={t("quotas.fill")}>
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <Field id="each" label={t("quotas.each")} error={errorsAt(answer, "each")}>
            <TextInput name="each" numeric width="short" required />
          </Field>
          <Button name="intent" value="fill" icon="plus">
            {t("quotas.fillButton")}
          </Button>
        </Form>
      </Section>
    </div>
  );
}

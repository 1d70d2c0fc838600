import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { claimEnterprise } from "#app/domain/enterprises/claim-enterprise.server.ts";
import { readEnterprise } from "#app/domain/enterprises/enterprise.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";
import { useFormAnswer } from "./enterprises/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const enterprise = found(await readEnterprise(viewer, params.code ?? ""));
  if (enterprise.mergedInto !== null) throw redirect(paths.enterpriseClaim(enterprise.mergedInto));
  const { code, nameTh, nameEn, activeTo } = enterprise.record;
  if (activeTo) throw notFound();
  return { code, name: (viewer.language === "en" && nameEn) || nameTh };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const fields = await request.formData();
  const { idNumber = "", message = "" } = textsOf(fields);
  const claim = { idNumber, message: message.trim().slice(0, 1000) || null };
  const asked = found(await claimEnterprise(viewer, params.code ?? "", claim));
  if (!asked.ok) return showAgain("claim", fields, asked.problems);
  const flash = await setFlash({ key: "claims:ask.sent", tone: "success" });
  return redirect(paths.myData(), { status: 303, headers: { "Set-Cookie": flash } });
}

/** Asks the province for one's own record. */
export default function ClaimPage() {
  const { code, name } = useLoaderData<typeof loader>();
  const form = useFormAnswer(useActionData<typeof action>(), "claim");
  const { t } = useTranslation(["claims", "enterprises"]);
  const busy = useNavigation().state !== "idle";
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={t("ask.title")} crumbs={[{ label: name, to: paths.enterprise(code) }]}>
        {t("ask.lead")}
      </PageHeader>
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[7fr_4fr]">
        <Form method="post" className="flex max-w-form flex-col gap-5">
          <ErrorSummary errors={form.summary} />
          <Field
            id={form.id("idNumber")}
            label={t("enterprises:members.idNumber")}
            help={t("ask.why")}
            error={form.error("idNumber")}
          >
            <TextInput
              name="idNumber"
              width="medium"
              inputMode="numeric"
              autoComplete="off"
              required
              className="figures"
            />
          </Field>
          <Field id={form.id("message")} label={t("ask.message")} help={t("ask.messageHelp")} optional>
            <Textarea name="message" rows={3} maxLength={1000} defaultValue={form.typed?.message} />
          </Field>
          <div>
            <Button variant="primary" icon="send" busy={busy}>
              {t("ask.send")}
            </Button>
          </div>
        </Form>
        <section aria-labelledby="steps" className="border-t border-line pt-5">
          <h2 id="steps" className="mb-3 text-lg">
            {t("ask.steps.title")}
          </h2>
          <ol className="flex list-decimal flex-col gap-2 pl-5 text-ink-soft">
            {["1", "2", "3"].map((step) => (
              <li key={step}>{t(`ask.steps.${step}`)}</li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

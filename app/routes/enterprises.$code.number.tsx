import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { lookAtNumber, numberToLookAt } from "#app/domain/personal-data/look-at-number.server.ts";
import { found } from "#app/http/respond.server.ts";
import { rowId } from "#app/http/row-id.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Form } from "#app/ui/link.tsx";
import { LookList } from "./personal/look-list.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageMeta(page?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "people.numbers");
  const { language } = viewer;
  const code = params.code ?? "";
  const person = found(await numberToLookAt(viewer, code, rowId(params.person)));
  const name = wordIn({ language });
  return {
    title: translator(language)("personal:looks.about"),
    code,
    enterprise: name(person.enterpriseTh, person.enterpriseEn),
    name: name(person.nameTh, person.nameEn),
    masked: person.idNumberMasked,
    looks: person.looks.map(({ id, byTh, byEn, reason, viewedAt }) => ({
      ...{ id, reason, by: name(byTh, byEn), at: formatDateTime(viewedAt, language), atIso: viewedAt.toISOString() },
    })),
  };
}

/** Records the look and shows the number, in this answer only: it stands in no address and no store. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "people.numbers");
  const reason = String((await request.formData()).get("reason") ?? "");
  const looked = found(await lookAtNumber(viewer, params.code ?? "", rowId(params.person), reason));
  const headers = { "Cache-Control": "no-store" };
  if (looked.ok) return data({ number: looked.number, error: null, reason }, { headers });
  return data({ number: null, error: translator(viewer.language)(looked.reason), reason }, { status: 422, headers });
}

export default function NumberPage() {
  const { title, code, enterprise, name, masked, looks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("personal");
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <PageHeader
        title={title}
        crumbs={[{ label: enterprise, to: paths.enterprise(code) }]}
        meta={[
          name,
          <span key="masked" className="figures">
            {masked}
          </span>,
        ]}
      >
        {t("looks.lead")}
      </PageHeader>
      {answer?.number ? (
        <Notice tone="success" title={t("looks.recorded")} announce>
          <p className="text-ink-soft">{t("looks.number")}</p>
          <p className="figures text-2xl font-bold">{answer.number}</p>
        </Notice>
      ) : (
        <Form method="post" className="flex max-w-form flex-col gap-4">
          <ErrorSummary errors={answer?.error ? [{ id: "reason", message: answer.error }] : []} />
          <Field id="reason" label={t("looks.reason")} help={t("looks.reasonHelp")} error={answer?.error}>
            <Textarea name="reason" rows={2} required maxLength={500} defaultValue={answer?.reason} />
          </Field>
          <div>
            <Button variant="primary">{t("looks.look")}</Button>
          </div>
        </Form>
      )}
      <Section title={t("looks.before")}>
        <LookList looks={looks} />
      </Section>
    </div>
  );
}

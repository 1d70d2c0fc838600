import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { createFair } from "#app/domain/fairs/create-fair.server.ts";
import { listFairs, managesFairs } from "#app/domain/fairs/fair.server.ts";
import { readFairInput } from "#app/domain/fairs/fair-input.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, problemForm, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer, typedIn } from "./fairs/answer.ts";
import { FairFields } from "./fairs/fair-form.tsx";
import { fairWords } from "./fairs/fair-words.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const [words, fairs] = [await fairWords(viewer), await listFairs(viewer)];
  return {
    title: translator(viewer.language)("fairs:new.title"),
    provinces: words.provinces,
    sources: fairs.map((fair) => ({ value: fair.code, label: words.name(fair) })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  found(managesFairs(viewer) || null);
  const form = await request.formData();
  const typed = typedIn(form);
  const read = readFairInput(typed);
  if ("problems" in read) return problemForm(viewer, form, read.problems);
  const code = typed.code?.trim().toLowerCase() ?? "";
  const created = found(await createFair(viewer, code, read.input, typed.from || null));
  if (!created.ok) return refusedForm(viewer, form, { field: "code", ...created });
  return done(paths.fairPart(code, "places"), "created");
}

export default function NewFairPage() {
  const { title, provinces, sources } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  const values = answer?.typed ?? {};
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={[{ label: t("title"), to: paths.fairs() }]}>
        {t("new.intro")}
      </PageHeader>
      <ErrorSummary errors={answer?.errors ?? []} />
      <Form method="post" className="flex flex-col gap-6">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field id="from" label={t("field.from")} help={t("new.fromHelp")} optional>
            <Select name="from" defaultValue={values.from ?? ""} emptyLabel={t("new.fromNothing")} options={sources} />
          </Field>
          <Field id="code" label={t("field.code")} help={t("new.codeHelp")} error={errorsAt(answer, "code")}>
            <TextInput name="code" width="medium" defaultValue={values.code ?? ""} autoComplete="off" required />
          </Field>
        </div>
        <FairFields values={values} provinces={provinces} earlier={sources} answer={answer} />
        <div>
          <Button variant="primary" icon="plus">
            {t("new.button")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readEnterpriseInput } from "#app/domain/enterprises/enterprise-input.ts";
import { registerEnterprise } from "#app/domain/enterprises/register-enterprise.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { recordForm } from "./enterprises/form-page.server.ts";
import { PlaceChooser } from "./enterprises/place-chooser.tsx";
import { RecordForm } from "./enterprises/record-form.tsx";
import { showAgain, textsOf } from "./enterprises/show-again.server.ts";
import { useFormAnswer } from "./enterprises/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const view = await recordForm(viewer, new URL(request.url).searchParams, null);
  return { title: translator(viewer.language)("enterprises:edit.new"), view };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "enterprises.register");
  const fields = await request.formData();
  const areas = fields.getAll("businessAreas").map(String);
  const { input, problems } = readEnterpriseInput(textsOf(fields), areas, bangkokDate(now()));
  if (problems.length) return showAgain("record", fields, problems);
  const registered = found(await registerEnterprise(viewer, input));
  if (!registered.ok) return showAgain("record", fields, registered.problems);
  const flash = await setFlash({ key: "enterprises:edit.registered", tone: "success" });
  return redirect(paths.enterpriseStatuses(registered.code), { status: 303, headers: { "Set-Cookie": flash } });
}

export default function NewEnterprisePage() {
  const { title, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("enterprises");
  const { summary } = useFormAnswer(answer, "record");
  // Without a district there is no form that could say what is wrong.
  const errors = summary.map((error) => ({ ...error, id: "district" }));
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title={title} crumbs={[{ label: t("title"), to: paths.units({ kind: "enterprise" }) }]}>
        {t("edit.newLead")}
      </PageHeader>
      <div className="max-w-form">
        <PlaceChooser view={view} />
      </div>
      {view.district ? (
        <RecordForm key={view.district} view={view} answer={answer} isOfficial />
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <p className="text-ink-soft">{t("edit.placeHint")}</p>
        </>
      )}
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { correctionPage, takeCorrection } from "./network/correction-page.server.ts";
import { EndPicker } from "./network/end-picker.tsx";
import type { FormAnswer } from "./network/form-answer.ts";
import { SupportForm } from "./network/support-form.tsx";
import { useAnswer } from "./network/use-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "partners.manage");
  return found(await correctionPage(viewer, params.id ?? "", new URL(request.url).searchParams));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "partners.manage");
  return takeCorrection(viewer, params.id ?? "", new URL(request.url).searchParams, await request.formData());
}

export default function SupportCorrectionPage() {
  const page = useLoaderData<typeof loader>();
  const { errors, errorOf, typed } = useAnswer(useActionData() as FormAnswer | undefined);
  const { t } = useTranslation("network");
  const { supporter, receiver } = page.ends;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={page.title}
        crumbs={[
          { label: t("title"), to: paths.network() },
          { label: page.what, to: paths.support(page.id) },
        ]}
      >
        {t("correct.intro")}
      </PageHeader>
      <ErrorSummary errors={errors} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <EndPicker
          field="who"
          number={1}
          icon="share"
          chosen={page.supporter}
          text={page.supporterText}
          offered={page.supporters}
          action={paths.supportCorrection(page.id)}
          keep={{ supporter, receiver }}
        />
        <EndPicker
          field="whom"
          number={2}
          icon="enterprise"
          chosen={page.receiver}
          text={page.receiverText}
          offered={page.receivers}
          action={paths.supportCorrection(page.id)}
          keep={{ supporter, receiver }}
        />
      </div>
      {page.supporter && page.receiver ? (
        <SupportForm
          action={paths.supportCorrection(page.id, page.ends)}
          cogs={page.cogs}
          answer={{ errorOf, typed: { ...page.values, ...typed } }}
          correcting={page.version}
        />
      ) : (
        <p className="text-ink-soft">{t("add.first")}</p>
      )}
    </div>
  );
}

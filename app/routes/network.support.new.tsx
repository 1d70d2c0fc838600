import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Link } from "#app/ui/link.tsx";
import { EndPicker } from "./network/end-picker.tsx";
import type { FormAnswer } from "./network/form-answer.ts";
import { newSupportPage, takeSupport } from "./network/new-support.server.ts";
import { SupportForm } from "./network/support-form.tsx";
import { useAnswer } from "./network/use-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return newSupportPage(await requireRight(request, "partners.manage"), new URL(request.url).searchParams);
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "partners.manage");
  return takeSupport(viewer, new URL(request.url).searchParams, await request.formData());
}

export default function NewSupportPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useAnswer(useActionData() as FormAnswer | undefined);
  const { t } = useTranslation("network");
  const { supporter, receiver } = page.chosen;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={page.title} crumbs={[{ label: t("title"), to: paths.network() }]}>
        {t("add.intro")}
      </PageHeader>
      <ErrorSummary errors={answer.errors} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex flex-col gap-2">
          <EndPicker
            field="who"
            number={1}
            icon="share"
            chosen={page.supporter}
            text={page.supporterText}
            offered={page.supporters}
            action={paths.supportNew()}
            keep={{ receiver }}
          />
          <p className="text-sm">
            <Link to={paths.partnerNew()}>{t("add.newPartner")}</Link>
          </p>
        </div>
        <EndPicker
          field="whom"
          number={2}
          icon="enterprise"
          chosen={page.receiver}
          text={page.receiverText}
          offered={page.receivers}
          action={paths.supportNew()}
          keep={{ supporter }}
        />
      </div>
      {page.supporter && page.receiver ? (
        <SupportForm action={paths.supportNew(page.chosen)} cogs={page.cogs} answer={answer} />
      ) : (
        <p className="text-ink-soft">{t("add.first")}</p>
      )}
    </div>
  );
}

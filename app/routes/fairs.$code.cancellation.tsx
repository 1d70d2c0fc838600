import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { atStake, cancelFair } from "#app/domain/fairs/cancel-fair.server.ts";
import { managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import { refuse } from "#app/domain/fairs/refusal.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Button, ButtonLink } from "#app/ui/forms/button.tsx";
import { Checkbox } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer } from "./fairs/answer.ts";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const fair = found(managesFairs(viewer) ? await readFair(viewer, params.code ?? "") : null);
  const stake = fair.closedAt || fair.cancelledAt ? null : await atStake(viewer, fair.id);
  const { applications, booths } = found(stake);
  return {
    frame: await fairFrame(viewer, fair, "cancellation"),
    version: fair.version,
    stake: { applications: formatNumber(applications), booths: formatNumber(booths) },
  };
}

/** Calls the fair off, once whoever does it has said that they are sure. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  const form = await request.formData();
  found((managesFairs(viewer) && (await readFair(viewer, code))) || null);
  if (form.get("sure") !== "yes") return refusedForm(viewer, form, refuse("not_sure", { field: "sure" }));
  const reason = String(form.get("reason") ?? "").slice(0, 1000);
  const cancelled = found(await cancelFair(viewer, code, { version: Number(form.get("version")), reason }));
  if (!cancelled.ok) return refusedForm(viewer, form, cancelled);
  return done(paths.fair(code), "cancelled", { applications: cancelled.applications });
}

/** What ends with the fair is said first, and has to be agreed to. */
export default function CancellationPage() {
  const { frame, version, stake } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame} />
      <ErrorSummary errors={answer?.errors ?? []} />
      <Notice tone="danger" title={t("cancel.warning", stake)}>
        {t("cancel.text")}
      </Notice>
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <input type="hidden" name="version" value={version} />
        <Field id="reason" label={t("cancel.reason")} help={t("cancel.reasonHelp")} error={errorsAt(answer, "reason")}>
          <Textarea name="reason" rows={3} defaultValue={answer?.typed.reason ?? ""} maxLength={1000} required />
        </Field>
        <Checkbox id="sure" name="sure" value="yes" label={t("cancel.sure")} required />
        <p className="flex flex-wrap gap-3">
          <Button variant="danger" icon="close">
            {t("cancel.button")}
          </Button>
          <ButtonLink to={paths.fair(frame.code)}>{t("cancel.back")}</ButtonLink>
        </p>
      </Form>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeFair } from "#app/domain/fairs/change-fair.server.ts";
import { listFairs, managesFairs, readFair } from "#app/domain/fairs/fair.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { readFairInput } from "#app/domain/fairs/fair-input.ts";
import { BUDDHIST_ERA, bangkokDate, lastDayBefore } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { Textarea } from "#app/ui/forms/textarea.tsx";
import { Form } from "#app/ui/link.tsx";
import { done, problemForm, refusedForm } from "./fairs/answer.server.ts";
import { errorsAt, type FormAnswer, typedIn } from "./fairs/answer.ts";
import { FairFields } from "./fairs/fair-form.tsx";
import { FairHead } from "./fairs/fair-head.tsx";
import { fairWords } from "./fairs/fair-words.server.ts";
import { fairFrame } from "./fairs/frame.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.frame.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const fair = found(managesFairs(viewer) ? await readFair(viewer, params.code ?? "") : null);
  const words = await fairWords(viewer);
  const earlier = (await listFairs(viewer)).filter(({ opensOn }) => opensOn < fair.opensOn);
  return {
    frame: await fairFrame(viewer, fair, "settings"),
    version: fair.version,
    published: fair.publishedAt !== null,
    provinces: words.provinces,
    earlier: earlier.map((each) => ({ value: each.code, label: words.name(each) })),
    values: { ...valuesOf(fair), previousFair: earlier.find(({ id }) => id === fair.previousFairId)?.code ?? "" },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "fairs.manage");
  const code = params.code ?? "";
  found(managesFairs(viewer) || null);
  const form = await request.formData();
  const typed = typedIn(form);
  const read = readFairInput(typed);
  if ("problems" in read) return problemForm(viewer, form, read.problems);
  const changed = found(
    await changeFair(viewer, code, { version: Number(typed.version), input: read.input, reason: typed.reason }),
  );
  return changed.ok ? done(paths.fairPart(code, "settings"), "saved") : refusedForm(viewer, form, changed);
}

function valuesOf(fair: Fair): Record<string, string> {
  const day = (date: string) => {
    const [year, month, dayOfMonth] = date.split("-");
    return `${Number(dayOfMonth)}/${Number(month)}/${Number(year) + BUDDHIST_ERA}`;
  };
  const last = (end: Date) => day(lastDayBefore(end));
  const texts = Object.entries(fair).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return {
    ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
    opensOn: day(fair.opensOn),
    lastDay: day(fair.lastDay),
    applyFrom: day(bangkokDate(fair.applyFrom)),
    applyLast: last(fair.applyUntil),
    screenLast: last(fair.screenUntil),
    certificateRequired: fair.certificateRequired ? "yes" : "",
  };
}

export default function FairSettingsPage() {
  const { frame, version, published, provinces, earlier, values } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer | undefined;
  const { t } = useTranslation("fairs");
  return (
    <div className="flex flex-col gap-6">
      <FairHead frame={frame} />
      <ErrorSummary errors={answer?.errors ?? []} />
      <Form method="post" className="flex flex-col gap-6">
        <input type="hidden" name="version" value={version} />
        <FairFields values={answer?.typed ?? values} provinces={provinces} earlier={earlier} answer={answer} />
        {published && (
          <Field
            id="reason"
            label={t("field.reason")}
            help={t("form.extendHelp")}
            error={errorsAt(answer, "reason")}
            optional
          >
            <Textarea name="reason" rows={2} defaultValue={answer?.typed.reason ?? ""} maxLength={1000} />
          </Field>
        )}
        <div>
          <Button variant="primary" icon="check">
            {t("save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

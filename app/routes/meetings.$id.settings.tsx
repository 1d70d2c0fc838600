import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Button } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { TextInput } from "#app/ui/forms/text-input.tsx";
import { Form } from "#app/ui/link.tsx";
import { numberIn } from "./meetings/answer.ts";
import { MeetingFields, SourceFields } from "./meetings/meeting-fields.tsx";
import { MeetingHead } from "./meetings/meeting-head.tsx";
import { saveSettings, settingsPage } from "./meetings/settings-page.server.ts";
import { useFormAnswer } from "./meetings/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  return found(await settingsPage(viewer, found(numberIn(params.id))));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  return saveSettings(viewer, found(numberIn(params.id)), await request.formData());
}

export default function MeetingSettingsPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { errors } = useFormAnswer("settings");
  return (
    <div className="flex flex-col gap-6">
      <MeetingHead page={page} current={null} />
      <ErrorSummary errors={errors} />
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <input type="hidden" name="version" value={page.version} />
        <MeetingFields intent="settings" values={page.values} />
        {page.numbers.map((body) => (
          <Field
            key={body.id}
            id={`number-${body.id}`}
            label={t("form.number", { name: body.name })}
            help={t("form.numberHelp", { year: body.year })}
          >
            <TextInput name={`number-${body.id}`} width="short" numeric defaultValue={body.number} />
          </Field>
        ))}
        <SourceFields intent="settings" values={page.values} />
        <div>
          <Button variant="primary" icon="check">
            {t("form.save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

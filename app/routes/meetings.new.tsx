import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireRight } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { Button } from "#app/ui/forms/button.tsx";
import { Checkbox, Fieldset } from "#app/ui/forms/checkbox.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Field } from "#app/ui/forms/field.tsx";
import { FilterBar } from "#app/ui/forms/filter-bar.tsx";
import { Select } from "#app/ui/forms/select.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Form } from "#app/ui/link.tsx";
import { MeetingFields, SourceFields } from "./meetings/meeting-fields.tsx";
import { makeMeeting, newMeetingPage } from "./meetings/new-page.server.ts";
import { useFormAnswer } from "./meetings/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request }: LoaderFunctionArgs) {
  return newMeetingPage(await requireRight(request, "committees.manage"), new URL(request.url).searchParams);
}

export async function action({ request }: ActionFunctionArgs) {
  return makeMeeting(await requireRight(request, "committees.manage"), await request.formData());
}

export default function NewMeetingPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { errors, answered } = useFormAnswer("new");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={page.title} crumbs={[{ label: t("title"), to: paths.meetings() }]}>
        {t("form.newIntro")}
      </PageHeader>
      <ErrorSummary errors={errors} />
      {page.areas && (
        <FilterBar label={t("form.area")} action={paths.meetingNew()}>
          <Field id="area" label={t("form.area")} className="max-w-80">
            <Select name="area" defaultValue={page.area ?? "TH"} options={page.areas} />
          </Field>
        </FilterBar>
      )}
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <div id="bodies">
          <Fieldset legend={t("form.bodies")}>
            {page.bodies.length === 0 && <p className="text-ink-soft">{t("form.bodiesNone")}</p>}
            {page.bodies.map((body) => (
              <Checkbox
                key={body.id}
                id={`body-${body.id}`}
                name="committee"
                value={body.id}
                defaultChecked={body.chosen}
                label={body.name}
                help={t("form.next", { number: body.next })}
              />
            ))}
          </Fieldset>
        </div>
        <MeetingFields intent="new" values={{}} />
        <Details summary={t("form.more")} open={answered}>
          <div className="flex flex-col gap-4">
            <Checkbox id="workshop" name="workshop" label={t("form.workshop")} />
            <SourceFields intent="new" values={{}} />
          </div>
        </Details>
        <div>
          <Button variant="primary" icon="calendar">
            {t("form.create")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BUSINESS_AREAS, oneOf } from "#app/domain/committees/committee.ts";
import { openWorkingGroup } from "#app/domain/committees/open-committee.server.ts";
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
import { again, done, idOf } from "./committees/again.server.ts";
import { typedIn } from "./committees/form-answer.ts";
import { crumbsOf, keptCommittee } from "./committees/kept.server.ts";
import { useErrors } from "./committees/use-errors.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, committee } = await keptCommittee(request, params.id);
  const t = translator(viewer.language);
  return { title: t("committees:group.add"), crumbs: crumbsOf(viewer, committee, t("committees:title")) };
}

/** Sets up a working group under the committee, and leads to it to seat its members. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  const typed = typedIn(await request.formData());
  const { nameTh = "", nameEn = "" } = typed;
  const businessArea = oneOf(BUSINESS_AREAS, typed.businessArea);
  const opened = found(await openWorkingGroup(viewer, { parentId: idOf(params.id), nameTh, nameEn, businessArea }));
  if (!opened.ok) return again({ form: "group", errors: [{ id: "nameTh", key: opened.reason }], typed });
  return done(paths.committee(opened.id), { key: "committees:flash.groupOpened", tone: "success" });
}

export default function WorkingGroupPage() {
  const { title, crumbs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const errors = useErrors(answer);
  const typed = answer?.typed ?? {};
  const { t } = useTranslation("committees");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={crumbs}>
        {t("group.hint")}
      </PageHeader>
      <ErrorSummary errors={errors.all} />
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <Field id="nameTh" label={t("group.name")} error={errors.at("nameTh")}>
          <TextInput name="nameTh" defaultValue={typed.nameTh} maxLength={200} autoComplete="off" required />
        </Field>
        <Field id="nameEn" label={t("group.nameEn")} optional>
          <TextInput name="nameEn" defaultValue={typed.nameEn} maxLength={200} autoComplete="off" lang="en" />
        </Field>
        <Field id="businessArea" label={t("group.businessArea")}>
          <Select
            name="businessArea"
            defaultValue={typed.businessArea}
            emptyLabel={t("group.otherTask")}
            options={BUSINESS_AREAS.map((value) => ({ value, label: t(`businessArea.${value}`) }))}
          />
        </Field>
        <div>
          <Button variant="primary" icon="plus">
            {t("group.add")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

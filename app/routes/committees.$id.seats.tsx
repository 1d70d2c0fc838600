import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { addSeat } from "#app/domain/committees/add-seat.server.ts";
import { oneOf, SEAT_ROLES, SECTORS } from "#app/domain/committees/committee.ts";
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
  return { title: t("committees:seat.add"), crumbs: crumbsOf(viewer, committee, t("committees:title")) };
}

/** Adds a seat, and leads to it to appoint somebody. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  const committeeId = idOf(params.id);
  const typed = typedIn(await request.formData());
  const sector = oneOf(SECTORS, typed.sector) ?? "government";
  const role = oneOf(SEAT_ROLES, typed.role) ?? "member";
  const { officeTh = "", officeEn = "" } = typed;
  const added = found(await addSeat(viewer, { committeeId, sector, role, officeTh, officeEn }));
  if (!added.ok) return again({ form: "seat", errors: [{ id: "role", key: added.reason }], typed });
  return done(paths.committeeSeat(committeeId, added.seatId), { key: "committees:flash.seatAdded", tone: "success" });
}

export default function AddSeatPage() {
  const { title, crumbs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const errors = useErrors(answer);
  const typed = answer?.typed ?? {};
  const { t } = useTranslation("committees");
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={title} crumbs={crumbs}>
        {t("seat.addHint")}
      </PageHeader>
      <ErrorSummary errors={errors.all} />
      <Form method="post" className="flex max-w-form flex-col gap-5">
        <Field id="sector" label={t("seat.sector")}>
          <Select
            name="sector"
            defaultValue={typed.sector}
            options={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
          />
        </Field>
        <Field id="role" label={t("seat.role")} error={errors.at("role")}>
          <Select
            name="role"
            defaultValue={typed.role ?? "member"}
            options={SEAT_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Field>
        <Field id="officeTh" label={t("seat.office")} help={t("seat.officeHelp")} optional>
          <TextInput name="officeTh" defaultValue={typed.officeTh} maxLength={200} autoComplete="off" />
        </Field>
        <Field id="officeEn" label={t("seat.officeEn")} optional>
          <TextInput name="officeEn" defaultValue={typed.officeEn} maxLength={200} autoComplete="off" lang="en" />
        </Field>
        <div>
          <Button variant="primary" icon="plus">
            {t("seat.add")}
          </Button>
        </div>
      </Form>
    </div>
  );
}

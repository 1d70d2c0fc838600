import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight } from "#app/http/viewer.server.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { numberIn } from "./meetings/answer.ts";
import { AttendanceForm } from "./meetings/attendance-form.tsx";
import { actOnAttendance, attendancePage } from "./meetings/attendance-page.server.ts";
import { MeetingHead } from "./meetings/meeting-head.tsx";
import { QuorumPanel } from "./meetings/quorum-panel.tsx";
import { useFormAnswer } from "./meetings/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireRight(request, "network.read");
  return found(await attendancePage(viewer, found(numberIn(params.id)), new URL(request.url).searchParams));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  return actOnAttendance(viewer, found(numberIn(params.id)), await request.formData());
}

export default function AttendancePage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { errors } = useFormAnswer();
  const nobody = page.groups.every(({ sectors }) => sectors.length === 0);
  return (
    <div className="flex flex-col gap-7">
      <MeetingHead page={page} current="attendance" />
      <ErrorSummary errors={errors} />
      {nobody ? (
        <EmptyState icon="committee" title={t("attendance.none")}>
          {t("attendance.noneHint")}
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-4 lg:grid-cols-2">
            {page.groups.map((group) => (
              <QuorumPanel key={group.id} page={page} group={group} />
            ))}
          </div>
          <Section title={t("attendance.title")} aside={t("attendance.intro")}>
            <AttendanceForm page={page} />
          </Section>
        </>
      )}
    </div>
  );
}

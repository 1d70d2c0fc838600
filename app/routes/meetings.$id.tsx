import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { found } from "#app/http/respond.server.ts";
import { requireRight, viewerOf } from "#app/http/viewer.server.ts";
import { paths } from "#app/paths.ts";
import { pageMeta } from "#app/root/page-meta.ts";
import { Details } from "#app/ui/content/details.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { ErrorSummary } from "#app/ui/forms/error-summary.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { actOnMeeting } from "./meetings/act-on-meeting.server.ts";
import { AgendaList } from "./meetings/agenda-list.tsx";
import { numberIn } from "./meetings/answer.ts";
import { AttendancePicture } from "./meetings/attendance-picture.tsx";
import { ItemWords } from "./meetings/item-words.tsx";
import { lineShare } from "./meetings/line-share.ts";
import { MeetingHead } from "./meetings/meeting-head.tsx";
import { meetingPage } from "./meetings/meeting-page.server.ts";
import { NextStep } from "./meetings/next-step.tsx";
import { StepBar } from "./meetings/step-bar.tsx";
import { useFormAnswer } from "./meetings/use-form-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await viewerOf(request);
  const page = found(await meetingPage(viewer, found(numberIn(params.id))));
  const address = new URL(request.url).origin + paths.meeting(page.id);
  const day = [page.day, page.time].filter(Boolean).join(" ");
  return { ...page, share: lineShare([...page.bodies.map(({ title }) => title), day, page.place, address]) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireRight(request, "committees.manage");
  return actOnMeeting(viewer, found(numberIn(params.id)), await request.formData());
}

export default function MeetingPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { errors, answered } = useFormAnswer();
  return (
    <div className="flex flex-col gap-7">
      <MeetingHead page={page} current="agenda" share={page.share} />
      <ErrorSummary errors={errors} />
      {page.cancelledReason && (
        <Notice tone="warning">{t("step.cancelledFor", { reason: page.cancelledReason })}</Notice>
      )}
      {page.reads && <StepBar state={page.state} />}
      <NextStep page={page} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t("agenda.title")} id="agenda">
          {page.items.length === 0 ? (
            <EmptyState icon="lock" title={t("agenda.empty")}>
              {t("agenda.emptyHint")}
            </EmptyState>
          ) : (
            <AgendaList page={page} />
          )}
          {!page.reads && page.items.length > 0 && <p className="text-sm text-ink-soft">{t("agenda.hidden")}</p>}
          {page.agendaOpen && (
            <Details summary={t("agenda.add")} open={answered} className="print:hidden">
              <ItemWords
                intent="add"
                action={paths.meeting(page.id)}
                kinds={page.kinds}
                accesses={page.accesses}
                values={{ kind: "consider", titleTh: "", bodyTh: null, access: "members" }}
              />
            </Details>
          )}
        </Section>
        {page.attendance.length > 0 && (
          <Section title={t("attendance.title")} id="attendance" className="lg:order-last">
            <AttendancePicture bodies={page.attendance} />
            <div className="print:hidden">
              <ButtonLink to={paths.meetingAttendance(page.id)} icon="committee" size="sm">
                {t(page.manages && page.state === "in_progress" ? "attendance.record" : "attendance.open")}
              </ButtonLink>
            </div>
          </Section>
        )}
      </div>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Tabs } from "#app/ui/content/tabs.tsx";
import { ButtonLink } from "#app/ui/forms/button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { headOf } from "./meeting-page.server.ts";
import { MeetingStateBadge } from "./meeting-state.tsx";

/** The top of every page of a meeting: which one, when, where, how far, and its other pages. */
export function MeetingHead({
  page,
  current,
  share,
}: {
  page: ReturnType<typeof headOf>;
  current: "agenda" | "attendance" | "minutes" | null;
  /** Opens LINE, which only phones have for a link. */
  share?: string;
}) {
  const { t } = useTranslation("meetings");
  const isWritten = !["draft", "cancelled"].includes(page.state);
  return (
    <div className="flex flex-col gap-3">
      <PageHeader
        title={(page.bodies.length > 1 ? page.bodies.map(({ title }) => title) : [page.title]).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        crumbs={[{ label: t("title"), to: paths.meetings() }]}
        meta={[
          page.day,
          page.time,
          page.place,
          page.bodies.length > 1 && t("joint", { total: page.bodies.length }),
          page.title !== page.bodies[0]?.title && page.bodies.length === 1 && page.bodies[0]?.title,
          <MeetingStateBadge key="state" state={page.shownState} />,
        ]}
        actions={
          <>
            {page.state === "called" && (
              <ButtonLink to={paths.meetingCalendar(page.id)} reloadDocument icon="calendar" size="sm">
                {t("minutes.calendar")}
              </ButtonLink>
            )}
            {page.state === "called" && share && (
              <ButtonLink to={share} icon="send" size="sm" className="lg:hidden">
                {t("minutes.line")}
              </ButtonLink>
            )}
            {isWritten && (
              <ButtonLink to={paths.meetingMinutesPdf(page.id)} reloadDocument icon="download" size="sm">
                {t("minutes.pdf")}
              </ButtonLink>
            )}
          </>
        }
      />
      {page.source && <p className="text-ink-soft">{t("source", { text: page.source })}</p>}
      {page.reads && (
        <Tabs
          label={page.title}
          tabs={[
            { to: paths.meeting(page.id), label: t("agenda.title"), current: current === "agenda" },
            { to: paths.meetingAttendance(page.id), label: t("attendance.title"), current: current === "attendance" },
            { to: paths.meetingMinutes(page.id), label: t("minutes.title"), current: current === "minutes" },
          ]}
        />
      )}
    </div>
  );
}

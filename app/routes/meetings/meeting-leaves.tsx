import { useTranslation } from "react-i18next";
import { Link } from "#app/ui/link.tsx";
import type { MeetingLine } from "./list-page.server.ts";
import { MeetingStateBadge } from "./meeting-state.tsx";

/** Meetings to come, each with its day like the leaf of a calendar. */
export function MeetingLeaves({ meetings }: { meetings: MeetingLine[] }) {
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="flex gap-4 rounded-md border border-line bg-surface p-4">
          <time
            dateTime={meeting.heldOn}
            className="flex w-18 shrink-0 flex-col items-center self-start rounded-md bg-accent-soft py-2 leading-snug text-accent"
          >
            <span className="figures text-3xl font-bold">{meeting.leaf.day}</span>
            <span className="text-sm font-semibold">{meeting.leaf.month}</span>
            <span className="figures text-sm">{meeting.leaf.year}</span>
          </time>
          <div className="flex min-w-0 flex-col gap-1">
            <MeetingName meeting={meeting} />
            {meeting.where && <span className="text-sm text-ink-soft">{meeting.where}</span>}
            <span className="mt-1">
              <MeetingStateBadge state={meeting.state} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a meeting is called, as the way to it; a joint one line by line. */
export function MeetingName({ meeting }: { meeting: MeetingLine }) {
  const { t } = useTranslation("meetings");
  const numbers = [...new Set(meeting.bodies.map(({ number }) => number))].filter(Boolean).join(" · ");
  return (
    <span>
      <Link to={meeting.to} prefetch="intent" className="font-semibold">
        {meeting.title ?? numbers}
      </Link>
      {meeting.bodies.map(({ name, number }) => (
        <span key={name} className="block">
          {meeting.isJoint ? `${name} ${number}` : name}
        </span>
      ))}
      {meeting.isJoint && (
        <span className="block text-sm text-ink-faint">{t("joint", { total: meeting.bodies.length })}</span>
      )}
    </span>
  );
}

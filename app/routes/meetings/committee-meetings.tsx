import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/feedback/badge.tsx";
import { Icon } from "#app/ui/icons/icon.tsx";
import { Section } from "#app/ui/layout/section.tsx";
import { Link } from "#app/ui/link.tsx";
import type { CommitteeMeetingsView } from "./committee-meetings.server.ts";
import { MeetingLeaves } from "./meeting-leaves.tsx";
import { MeetingTable } from "./meeting-table.tsx";

/** The meetings of one committee, for its own page: what comes, the last ones, and how many actions wait. */
export function CommitteeMeetingsSection({ meetings }: { meetings: CommitteeMeetingsView }) {
  const { t } = useTranslation("meetings");
  const nothing = meetings.coming.length === 0 && meetings.past.length === 0;
  return (
    <Section title={t("committee.title")} id="meetings" aside={<Link to={meetings.all}>{t("committee.all")}</Link>}>
      {(meetings.open || meetings.actionsPdf) && (
        <p className="flex flex-wrap items-center gap-3">
          {meetings.open && <Badge tone="info">{meetings.open}</Badge>}
          {meetings.overdue && (
            <Badge tone="warning" icon="late">
              {meetings.overdue}
            </Badge>
          )}
          {meetings.actionsPdf && (
            <Link to={meetings.actionsPdf} reloadDocument className="inline-flex items-center gap-1.5 print:hidden">
              <Icon name="download" className="size-4" />
              {t("committee.list")}
            </Link>
          )}
        </p>
      )}
      {nothing && <p className="text-ink-soft">{t("committee.none")}</p>}
      {meetings.coming.length > 0 && <MeetingLeaves meetings={meetings.coming} />}
      {meetings.past.length > 0 && <MeetingTable meetings={meetings.past} />}
    </Section>
  );
}

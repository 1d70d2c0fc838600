import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "#app/ui/tables/data-table.tsx";
import type { MeetingLine } from "./list-page.server.ts";
import { MeetingName } from "./meeting-leaves.tsx";
import { MeetingStateBadge } from "./meeting-state.tsx";

/** Past meetings, newest first. */
export function MeetingTable({ meetings }: { meetings: MeetingLine[] }) {
  const { t } = useTranslation("meetings");
  const columns: Column<MeetingLine>[] = [
    { key: "meeting", header: t("list.meeting"), cell: (row) => <MeetingName meeting={row} />, rowHeader: true },
    {
      key: "day",
      header: t("list.day"),
      className: "whitespace-nowrap",
      cell: (row) => (
        <span>
          {row.dayText}
          {row.source && (
            <span className="block text-sm whitespace-normal text-ink-faint">{t("source", { text: row.source })}</span>
          )}
        </span>
      ),
    },
    { key: "state", header: t("list.state"), cell: (row) => <MeetingStateBadge state={row.state} /> },
    { key: "outcome", header: t("list.outcome"), numeric: true, cell: (row) => row.outcome || "–" },
  ];
  return (
    <DataTable
      caption={t("list.past")}
      captionHidden
      columns={columns}
      rows={meetings}
      rowKey={(row) => row.id}
      phone="cards"
    />
  );
}

import type { Viewer } from "#app/domain/access/viewer.ts";
import { committeeMeetings } from "#app/domain/meetings/committee-meetings.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { meetingLine } from "./list-page.server.ts";
import { wordsOf } from "./words.server.ts";

/** What a committee's own page shows of its meetings, ready for {@link CommitteeMeetingsSection}. */
export async function committeeMeetingsView(viewer: Viewer, committeeId: number) {
  const words = wordsOf(viewer);
  const { coming, past, actions } = await committeeMeetings(viewer, committeeId);
  return {
    coming: coming.map((row) => meetingLine(row, words)),
    past: past.map((row) => meetingLine(row, words)),
    open: actions.open ? words.t("meetings:committee.open", { open: formatNumber(actions.open) }) : null,
    overdue: actions.overdue ? words.t("meetings:committee.overdue", { overdue: formatNumber(actions.overdue) }) : null,
    all: paths.meetings({ committee: committeeId }),
    actionsPdf: viewer.userId === null ? null : paths.committeeActionsPdf(committeeId),
  };
}

export type CommitteeMeetingsView = Awaited<ReturnType<typeof committeeMeetingsView>>;

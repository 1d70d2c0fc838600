import type { Viewer } from "#app/domain/access/viewer.ts";
import { actionsOf, readAgenda, resolutionsOf } from "#app/domain/meetings/agenda.server.ts";
import { AGENDA_ACCESS, AGENDA_KINDS } from "#app/domain/meetings/agenda.ts";
import { attendanceOf } from "#app/domain/meetings/attendance.server.ts";
import { wordsOf as itemText } from "#app/domain/meetings/change-agenda.server.ts";
import { minutesWaiting, supersedable } from "#app/domain/meetings/item-work.server.ts";
import { type Meeting, readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { ownersFor } from "#app/domain/meetings/owners.server.ts";
import { paths } from "#app/paths.ts";
import { provincesAsked } from "./company-paper.server.ts";
import { headOf, itemView } from "./meeting-page.server.ts";
import { type Words, wordsOf } from "./words.server.ts";

/** Everything that is done about one item: words, papers, minutes, resolutions, actions; null when it is not the viewer's to run. */
export async function itemPage(viewer: Viewer, id: number, itemId: number) {
  const meeting = await readMeeting(viewer, id);
  const items = meeting?.manages ? await readAgenda(viewer, id) : [];
  const at = items.findIndex((each) => each.id === itemId);
  const item = items[at];
  if (!meeting || !item) return null;
  const words = wordsOf(viewer);
  const [resolutions, actions] = [await resolutionsOf(viewer, id), await actionsOf(viewer, id)];
  const running = meeting.state === "in_progress";
  const open = running || meeting.state === "minutes_draft";
  const view = itemView(item, { meeting, resolutions, actions }, words);
  const neighbour = (each: (typeof items)[number] | undefined) =>
    each ? { to: paths.meetingItem(id, each.id), label: `${each.number} ${each.titleTh}` } : null;
  return {
    ...headOf(meeting, words),
    item: view,
    before: itemText(item),
    previous: neighbour(items[at - 1]),
    next: neighbour(items[at + 1]),
    canEditWords: running || ["draft", "called"].includes(meeting.state),
    canWrite: open,
    canDecide: running,
    isShort: meeting.bodies.some((body) => body.recount?.reached === false),
    // A province's committee may pass on what it decided, also after the meeting.
    canRefer: meeting.bodies.some(({ kind }) => kind === "provincial") && meeting.state !== "cancelled",
    canAddPapers: !["minutes_approved", "cancelled"].includes(meeting.state),
    asksCompany: provincesAsked(meeting).length > 0,
    waiting: running && item.kind === "approve_minutes" ? await minutesWaiting(viewer, meeting) : null,
    forms: open ? await formsOf(viewer, meeting, view.resolutions.length > 0, words) : null,
    kinds: AGENDA_KINDS.map((value) => ({ value, label: words.t(`meetings:agenda.kind.${value}`) })),
    accesses: AGENDA_ACCESS.map((value) => ({ value, label: words.t(`meetings:agenda.access.${value}`) })),
  };
}

export type ItemPage = NonNullable<Awaited<ReturnType<typeof itemPage>>>;

/** What the forms for resolutions and actions offer. */
async function formsOf(viewer: Viewer, meeting: Meeting, hasResolutions: boolean, words: Words) {
  const deciding = meeting.bodies.filter((body) => body.hasQuorum && body.recount?.reached !== false);
  const earlier = deciding.length
    ? await supersedable(
        viewer,
        deciding.map((body) => body.committeeId),
      )
    : [];
  const areas = [...new Set(meeting.bodies.map((body) => body.areaCode))];
  const owners = hasResolutions ? (await Promise.all(areas.map((area) => ownersFor(viewer, area)))).flat() : [];
  const people = hasResolutions ? await attendanceOf(viewer, meeting.id) : [];
  return {
    bodies: deciding.map((body) => ({ value: String(body.committeeId), label: words.name(body.nameTh, body.nameEn) })),
    earlier: earlier.map((each) => ({
      value: String(each.id),
      label: `${each.number}/${each.fiscalYear} ${each.textTh.slice(0, 60)}`,
    })),
    owners: [...new Set(owners.map((owner) => words.name(owner.nameTh, owner.nameEn)))],
    people: people.map((member) => ({
      value: String(member.personId),
      label: words.name(member.nameTh, member.nameEn),
    })),
  };
}

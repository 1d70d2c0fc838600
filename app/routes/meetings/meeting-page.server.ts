import type { Viewer } from "#app/domain/access/viewer.ts";
import {
  type AgendaItem,
  actionsOf,
  type MeetingAction,
  type Resolution,
  readAgenda,
  resolutionsOf,
} from "#app/domain/meetings/agenda.server.ts";
import { AGENDA_ACCESS, AGENDA_KINDS } from "#app/domain/meetings/agenda.ts";
import { attendanceFigures } from "#app/domain/meetings/attendance.server.ts";
import { type Meeting, readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { stepsFrom } from "#app/domain/meetings/meeting.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { paths } from "#app/paths.ts";
import { attendanceView } from "./attendance-view.server.ts";
import { bodyTitle, shownState, timeText, titleOf, type Words, wordsOf } from "./words.server.ts";

/** One meeting as its page shows it; null when it is not for the viewer. */
export async function meetingPage(viewer: Viewer, id: number) {
  const meeting = await readMeeting(viewer, id);
  if (!meeting) return null;
  const words = wordsOf(viewer);
  const [items, resolutions, actions, figures] = [
    await readAgenda(viewer, id),
    await resolutionsOf(viewer, id),
    await actionsOf(viewer, id),
    meeting.reads ? await attendanceFigures(viewer, id) : [],
  ];
  return {
    ...headOf(meeting, words),
    items: items.map((item) => itemView(item, { meeting, resolutions, actions }, words)),
    attendance: attendanceView(meeting, figures, words),
    ...workOf(
      meeting,
      items,
      resolutions,
      figures.some(({ noted }) => noted > 0),
    ),
    kinds: AGENDA_KINDS.map((value) => ({ value, label: words.t(`meetings:agenda.kind.${value}`) })),
    accesses: AGENDA_ACCESS.map((value) => ({ value, label: words.t(`meetings:agenda.access.${value}`) })),
  };
}

export type MeetingView = NonNullable<Awaited<ReturnType<typeof meetingPage>>>;
export type ItemView = MeetingView["items"][number];

/** What every page of a meeting says at its top. */
export function headOf(meeting: Meeting, words: Words) {
  const time = timeText(meeting.startsAt);
  return {
    id: meeting.id,
    version: meeting.version,
    title: titleOf(meeting, words),
    bodies: meeting.bodies.map((body) => ({
      id: body.committeeId,
      name: words.name(body.nameTh, body.nameEn),
      title: bodyTitle(body, words),
      hasQuorum: body.hasQuorum,
    })),
    state: meeting.state,
    shownState: shownState(meeting),
    day: words.day(meeting.heldOn, "long"),
    time: time && words.t("meetings:time", { time }),
    place: meeting.placeTh,
    source: meeting.sourceText,
    cancelledReason: meeting.reads ? meeting.cancelledReason : null,
    reads: meeting.reads,
    manages: meeting.manages,
  };
}

/** What the one who runs the meeting has to do next. */
function workOf(meeting: Meeting, items: AgendaItem[], resolutions: Resolution[], noted: boolean) {
  const today = bangkokDate(now());
  const ahead = Math.round((Date.parse(meeting.heldOn) - Date.parse(today)) / 86_400_000);
  const notice = Math.max(0, ...meeting.bodies.map((body) => body.noticeDays));
  const settled = items.filter(({ minutesTh }) => minutesTh).length;
  return {
    steps: meeting.manages ? stepsFrom(meeting.state) : [],
    isToday: meeting.heldOn <= today,
    shortNotice: ahead < notice ? notice : null,
    agendaOpen: meeting.manages && ["draft", "called", "in_progress"].includes(meeting.state),
    todo: {
      attendance: noted,
      quorum: meeting.bodies.every((body) => body.hasQuorum),
      resolutions: resolutions.length,
      minutes: { done: settled, total: items.length },
    },
  };
}

/** One item with what belongs to it, in the reader's words. */
export function itemView(
  item: AgendaItem,
  { meeting, resolutions, actions }: { meeting: Meeting; resolutions: Resolution[]; actions: MeetingAction[] },
  words: Words,
) {
  const own = resolutions.filter(({ itemId }) => itemId === item.id);
  const isJoint = meeting.bodies.length > 1;
  return {
    ...item,
    to: paths.meetingItem(meeting.id, item.id),
    referredFrom: item.referredFrom && {
      to: paths.meeting(item.referredFrom.meetingId),
      text: words.t("meetings:referral.from", {
        committee: words.name(item.referredFrom.fromTh, item.referredFrom.fromEn),
        number: `${item.referredFrom.number}/${item.referredFrom.fiscalYear}`,
      }),
    },
    papers: item.papers.map(({ id, name }) => ({ id, name, to: paths.meetingPaper(meeting.id, id) })),
    resolutions: own.map((resolution) => {
      const body = meeting.bodies.find(({ committeeId }) => committeeId === resolution.committeeId);
      return {
        id: resolution.id,
        number: `${resolution.number}/${resolution.fiscalYear}`,
        body: isJoint && body ? words.name(body.nameTh, body.nameEn) : null,
        text: resolution.textTh,
        votes:
          resolution.votesFor === null
            ? null
            : words.t("meetings:resolution.votes", {
                for: resolution.votesFor,
                against: resolution.votesAgainst ?? 0,
                abstained: resolution.abstained ?? 0,
              }),
        supersedes: resolution.supersedes && `${resolution.supersedes.number}/${resolution.supersedes.fiscalYear}`,
        supersededBy:
          resolution.supersededBy && `${resolution.supersededBy.number}/${resolution.supersededBy.fiscalYear}`,
        referral: referralView(resolution.referral, words),
        excerpt: paths.resolutionExcerpt(meeting.id, resolution.id),
        actions: actions
          .filter(({ resolutionId }) => resolutionId === resolution.id)
          .map((each) => actionView(each, words)),
      };
    }),
    followed: actions.filter(({ id }) => id === item.actionId).map((each) => actionView(each, words))[0] ?? null,
  };
}

/** Where a resolution was passed on to, and what was decided there, as lines. */
function referralView(referral: Resolution["referral"], { t, name, day }: Words): string[] {
  if (!referral) return [];
  const { answer, reason } = referral;
  const committee = name(referral.toTh, referral.toEn);
  return [
    t("meetings:referral.to", { committee, day: day(bangkokDate(new Date(referral.at))), reason }),
    answer
      ? t("meetings:referral.answered", { number: `${answer.number}/${answer.fiscalYear}`, text: answer.text ?? "" })
      : t("meetings:referral.waits"),
  ];
}

function actionView(action: MeetingAction, words: Words) {
  return {
    id: action.id,
    to: paths.action(action.id),
    task: action.taskTh,
    line: words.t("meetings:action.line", {
      owner: [words.name(action.ownerTh, action.ownerEn), action.personTh].filter(Boolean).join(" · "),
      due: words.day(action.dueOn),
    }),
    state: action.state,
    dueOn: words.day(action.dueOn),
    evidence: action.evidenceTh,
    evidenceFile: action.evidenceFileId ? paths.actionEvidence(action.id) : null,
    reviewedHere: action.reviewedHere,
    note: action.noteTh,
  };
}

export type ActionView = ReturnType<typeof actionView>;

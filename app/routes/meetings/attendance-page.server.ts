import type { Viewer } from "#app/domain/access/viewer.ts";
import { attendanceOf, type Entitled } from "#app/domain/meetings/attendance.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { ATTENDANCE_STATUSES, type AttendanceStatus, HERE } from "#app/domain/meetings/meeting.ts";
import { quorumOf } from "#app/domain/meetings/quorum.ts";
import { quorumRules } from "#app/domain/meetings/quorum-rules.server.ts";
import { confirmQuorum, recordAttendance } from "#app/domain/meetings/record-attendance.server.ts";
import { recountQuorum } from "#app/domain/meetings/recount-quorum.server.ts";
import { sectorNames } from "#app/domain/meetings/sectors.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { numberIn, textIn } from "./answer.ts";
import { again, onward } from "./answers.server.ts";
import { recountText } from "./attendance-view.server.ts";
import { headOf } from "./meeting-page.server.ts";
import { type Words, wordsOf } from "./words.server.ts";

/** Who was entitled to come and who came, body by body; null when names are not for the viewer. */
export async function attendancePage(viewer: Viewer, id: number, parameters: URLSearchParams) {
  const meeting = await readMeeting(viewer, id);
  if (!meeting?.reads) return null;
  const words = wordsOf(viewer);
  const [members, rules, sectors] = [
    await attendanceOf(viewer, id),
    await quorumRules(viewer, id),
    await sectorNames(viewer),
  ];
  const everybody = parameters.get("all") === "present";
  return {
    ...headOf(meeting, words),
    canRecord: meeting.manages && ["in_progress", "minutes_draft"].includes(meeting.state),
    canConfirm: meeting.manages && meeting.state === "in_progress",
    groups: meeting.bodies.map((body) => {
      const own = members.filter(({ committeeId }) => committeeId === body.committeeId);
      const rule = found(rules.get(body.committeeId));
      return {
        id: body.committeeId,
        name: words.name(body.nameTh, body.nameEn),
        confirmed: body.hasQuorum,
        noted: own.some(({ status }) => status !== null),
        quorum: quorumOf(own, rule),
        recount: body.recount && { reached: body.recount.reached, text: recountText(body, words) },
        room: own.filter(({ status }) => status !== null && HERE.includes(status)).map((each) => roomView(each, words)),
        sectors: sectors.flatMap(({ code, nameTh, nameEn }) => {
          const seated = own.filter(({ sectorCode }) => sectorCode === code);
          return seated.length
            ? [
                {
                  code,
                  name: words.name(nameTh, nameEn),
                  members: seated.map((each) => memberView(each, everybody, words)),
                },
              ]
            : [];
        }),
      };
    }),
  };
}

export type AttendancePageData = NonNullable<Awaited<ReturnType<typeof attendancePage>>>;
export type MemberView = AttendancePageData["groups"][number]["sectors"][number]["members"][number];

function memberView(member: Entitled, everybody: boolean, words: Words) {
  const office = words.name(member.officeTh ?? "", member.officeEn) || member.positionTh;
  return {
    termId: member.termId,
    name: words.name(member.nameTh, member.nameEn),
    office,
    status: member.status ?? (everybody ? ("present" as const) : null),
    substitute: member.substituteNameTh,
  };
}

/** Somebody who came, to be asked for when those in the room are counted anew. */
function roomView(member: Entitled, words: Words) {
  const name = words.name(member.nameTh, member.nameEn);
  return {
    termId: member.termId,
    name: member.substituteNameTh ? `${member.substituteNameTh} (${name})` : name,
    left: member.leftAt && words.t("meetings:recount.left", { time: formatTime(member.leftAt) }),
  };
}

/** Saves who came, confirms a quorum, or counts those who are still there. */
export async function actOnAttendance(viewer: Viewer, id: number, form: FormData) {
  const committee = numberIn(form.get("confirm"));
  const to = paths.meetingAttendance(id);
  if (committee !== null) {
    const confirmed = found(await confirmQuorum(viewer, id, committee));
    if (confirmed.ok) return onward(paths.meeting(id), "meetings:flash.quorum");
    return again(form, "quorum", confirmed.reason);
  }
  const recounted = numberIn(form.get("recount"));
  if (recounted !== null) {
    const stillHere = form.getAll("here").map(Number);
    const counted = found(await recountQuorum(viewer, { meetingId: id, committeeId: recounted, stillHere }));
    if (!counted.ok) return again(form, "recount", counted.reason);
    return onward(to, counted.quorum.reached ? "meetings:flash.enough" : "meetings:flash.short");
  }
  const entries = [...form].flatMap(([name, value]) => {
    const [, termId] = /^status-(\d{1,9})$/.exec(name) ?? [];
    const status = ATTENDANCE_STATUSES.find((each) => each === value) as AttendanceStatus | undefined;
    return termId && status
      ? [{ termId: Number(termId), status, substituteNameTh: textIn(form, `substitute-${termId}`) }]
      : [];
  });
  const recorded = found(await recordAttendance(viewer, id, entries));
  if (!recorded.ok)
    return again(form, "attendance", recorded.reason, recorded.termId ? `substitute-${recorded.termId}` : undefined);
  return onward(to, "meetings:flash.saved");
}

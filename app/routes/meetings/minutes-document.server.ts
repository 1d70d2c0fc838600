import type { Viewer } from "#app/domain/access/viewer.ts";
import type { PdfBlock } from "#app/domain/documents/pdf.server.ts";
import { type AgendaItem, actionsOf, readAgenda, resolutionsOf } from "#app/domain/meetings/agenda.server.ts";
import { attendanceFigures, attendanceOf, type Entitled } from "#app/domain/meetings/attendance.server.ts";
import { type Meeting, readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { HERE } from "#app/domain/meetings/meeting.ts";
import { formatTime } from "#app/i18n/format.ts";
import { headOf, itemView } from "./meeting-page.server.ts";
import { bodyTitle, type Words, whereText, wordsOf } from "./words.server.ts";

/**
 * The minutes as one document, for the page that is printed and for the PDF: who came, item by item what was said and
 * decided. Everybody gets what they may read: names and members' items are left out for the public. Null when the
 * meeting is not for the viewer, or has not been called.
 */
export async function minutesDocument(viewer: Viewer, id: number) {
  const meeting = await readMeeting(viewer, id);
  if (!meeting || ["draft", "cancelled"].includes(meeting.state)) return null;
  const words = wordsOf(viewer);
  const { t, day } = words;
  const [items, resolutions, actions] = [
    await readAgenda(viewer, id),
    await resolutionsOf(viewer, id),
    await actionsOf(viewer, id),
  ];
  const where = whereText(meeting, words);
  return {
    head: headOf(meeting, words),
    title: t("meetings:minutes.title"),
    meta: [
      ...(meeting.titleTh ? [meeting.titleTh] : []),
      ...meeting.bodies.map((body) => bodyTitle(body, words)),
      [t("meetings:minutes.day", { date: day(meeting.heldOn, "long") }), where].filter(Boolean).join(" · "),
      ...(meeting.sourceText ? [t("meetings:source", { text: meeting.sourceText })] : []),
      t(meeting.state === "minutes_approved" ? "meetings:minutes.approved" : "meetings:minutes.draft"),
    ],
    blocks: [
      ...(await attendanceBlocks(viewer, meeting, words)),
      ...items.flatMap((item) => itemBlocks(item, itemView(item, { meeting, resolutions, actions }, words), words)),
    ],
  };
}

export type MinutesDocument = NonNullable<Awaited<ReturnType<typeof minutesDocument>>>;

async function attendanceBlocks(viewer: Viewer, meeting: Meeting, words: Words): Promise<PdfBlock[]> {
  const { t } = words;
  if (!meeting.reads) return [];
  const members = await attendanceOf(viewer, meeting.id);
  const noted = members.filter(({ status }) => status !== null);
  if (noted.length === 0) return [];
  const figures = await attendanceFigures(viewer, meeting.id);
  const here = figures.reduce((sum, sector) => sum + sector.here, 0);
  const [came, stayed] = [noted.filter(isHere), noted.filter((member) => !isHere(member))];
  const table = (rows: Entitled[]): PdfBlock => ({
    kind: "table",
    columns: [
      { header: "", width: 0.5, numeric: true },
      { header: t("meetings:attendance.title"), width: 4 },
      { header: t("meetings:list.state"), width: 2 },
    ],
    rows: rows.map((member, at) => [
      String(at + 1),
      nameOf(member, words),
      [
        t(`meetings:attendance.status.${member.status}`),
        member.leftAt && t("meetings:recount.left", { time: formatTime(member.leftAt) }),
      ]
        .filter(Boolean)
        .join(" · "),
    ]),
  });
  return [
    { kind: "heading", text: t("meetings:minutes.attended") },
    { kind: "paragraph", text: t("meetings:minutes.here", { here, members: members.length }) },
    table(came),
    ...(stayed.length ? [{ kind: "heading", text: t("meetings:minutes.absent") } as const, table(stayed)] : []),
  ];
}

function isHere({ status }: Entitled): boolean {
  return status !== null && HERE.includes(status);
}

function nameOf(member: Entitled, { name, t }: Words): string {
  const own = [name(member.nameTh, member.nameEn), name(member.officeTh ?? "", member.officeEn) || member.positionTh]
    .filter(Boolean)
    .join(" ");
  const isSent = member.status === "substitute" && member.substituteNameTh;
  return isSent ? `${member.substituteNameTh} ${t("meetings:minutes.onBehalf", { name: own })}` : own;
}

function itemBlocks(item: AgendaItem, view: ReturnType<typeof itemView>, { t }: Words): PdfBlock[] {
  const followed = view.followed;
  return [
    { kind: "heading", text: `${t("meetings:agenda.number", { number: item.number })} ${item.titleTh}` },
    ...(item.bodyTh ? [{ kind: "paragraph", text: item.bodyTh } as const] : []),
    ...(view.referredFrom ? [{ kind: "paragraph", text: view.referredFrom.text } as const] : []),
    ...(followed
      ? [{ kind: "paragraph", text: `${followed.line} · ${t(`meetings:action.state.${followed.state}`)}` } as const]
      : []),
    ...(item.minutesTh ? [{ kind: "paragraph", text: item.minutesTh } as const] : []),
    ...view.resolutions.flatMap((resolution): PdfBlock[] => [
      {
        kind: "paragraph",
        text: [
          `${t("meetings:resolution.number", { number: resolution.number })}${resolution.body ? ` (${resolution.body})` : ""}`,
          resolution.text,
          ...(resolution.votes ? [resolution.votes] : []),
          ...resolution.referral,
          ...(resolution.supersedes ? [t("meetings:resolution.supersedes", { number: resolution.supersedes })] : []),
        ].join("\n"),
      },
      ...(resolution.actions.length
        ? [{ kind: "list", items: resolution.actions.map((action) => `${action.task} (${action.line})`) } as const]
        : []),
    ]),
  ];
}

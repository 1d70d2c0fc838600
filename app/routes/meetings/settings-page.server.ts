import type { Viewer } from "#app/domain/access/viewer.ts";
import { changeMeeting } from "#app/domain/meetings/change-meeting.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { typedDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { numberIn, textIn } from "./answer.ts";
import { again, onward } from "./answers.server.ts";
import { headOf } from "./meeting-page.server.ts";
import { readTime } from "./new-page.server.ts";
import { timeText, wordsOf } from "./words.server.ts";

/** Day, time, place and numbers of a meeting that has not begun; null when it is not the viewer's to change. */
export async function settingsPage(viewer: Viewer, id: number) {
  const meeting = await readMeeting(viewer, id);
  if (!meeting?.manages || !["draft", "called"].includes(meeting.state)) return null;
  return {
    ...headOf(meeting, wordsOf(viewer)),
    numbers: meeting.bodies.flatMap((body) =>
      body.number === null
        ? []
        : [{ id: body.committeeId, name: body.nameTh, number: body.number, year: body.fiscalYear }],
    ),
    values: {
      heldOn: typedDate(meeting.heldOn, viewer.language),
      startsAt: timeText(meeting.startsAt) ?? "",
      placeTh: meeting.placeTh ?? "",
      titleTh: meeting.titleTh ?? "",
      sourceText: meeting.sourceText ?? "",
    },
  };
}

/** Saves what the form asks for. */
export async function saveSettings(viewer: Viewer, id: number, form: FormData) {
  const heldOn = readDate(textIn(form, "heldOn") ?? "");
  if (!heldOn) return again(form, "settings", "meetings:refused.date", "heldOn");
  const startsAt = readTime(textIn(form, "startsAt"));
  if (startsAt === undefined) return again(form, "settings", "meetings:refused.time", "startsAt");
  const numbers: Record<number, number> = {};
  for (const [name, value] of form) {
    const [, body] = /^number-(\d+)$/.exec(name) ?? [];
    const number = numberIn(value);
    if (body && number) numbers[Number(body)] = number;
  }
  const changed = found(
    await changeMeeting(viewer, {
      id,
      version: numberIn(form.get("version")) ?? 0,
      heldOn,
      startsAt,
      placeTh: textIn(form, "placeTh"),
      titleTh: textIn(form, "titleTh"),
      sourceText: textIn(form, "sourceText"),
      numbers,
    }),
  );
  if (!changed.ok) return again(form, "settings", changed.reason);
  return onward(paths.meeting(id), "meetings:flash.saved");
}

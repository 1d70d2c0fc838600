import { scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { bodiesToCall } from "#app/domain/meetings/bodies.server.ts";
import { createMeeting } from "#app/domain/meetings/create-meeting.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { paths } from "#app/paths.ts";
import { numberIn, textIn } from "./answer.ts";
import { again, onward } from "./answers.server.ts";
import { wordsOf } from "./words.server.ts";

/** Whose meetings the viewer may prepare; the department chooses an area first. */
export async function newMeetingPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsOf(viewer);
  const nation = scopeOf(viewer, "committees.manage").nation;
  const area = nation ? (parameters.get("area") ?? "TH") : null;
  const bodies = await bodiesToCall(viewer, area);
  const asked = numberIn(parameters.get("committee"));
  return {
    title: words.t("meetings:form.newTitle"),
    area,
    areas: nation
      ? [
          { value: "TH", label: words.t("meetings:filter.nation") },
          ...(await provinces()).map((each) => ({ value: each.code, label: words.name(each.nameTh, each.nameEn) })),
        ]
      : null,
    bodies: bodies.map((body, at) => ({
      id: body.id,
      name: words.name(body.nameTh, body.nameEn),
      next: body.nextNumber,
      chosen: asked === null ? at === 0 : body.id === asked,
    })),
  };
}

/** Prepares the meeting as the form asks. */
export async function makeMeeting(viewer: Viewer, form: FormData) {
  const heldOn = readDate(textIn(form, "heldOn") ?? "");
  if (!heldOn) return again(form, "new", "meetings:refused.date", "heldOn");
  const startsAt = readTime(textIn(form, "startsAt"));
  if (startsAt === undefined) return again(form, "new", "meetings:refused.time", "startsAt");
  const made = await createMeeting(viewer, {
    committeeIds: form.getAll("committee").flatMap((id) => numberIn(id) ?? []),
    heldOn,
    startsAt,
    placeTh: textIn(form, "placeTh"),
    titleTh: textIn(form, "titleTh"),
    sourceText: textIn(form, "sourceText"),
    numbered: form.get("workshop") === null,
  });
  if (!made.ok) return again(form, "new", made.reason, made.reason.endsWith("title") ? "titleTh" : "bodies");
  return onward(paths.meeting(made.id), "meetings:flash.created");
}

/** "9.30", "09:30" or "๙.๓๐" as "09:30"; null for nothing, undefined for what is no time. */
export function readTime(text: string | null): string | null | undefined {
  if (text === null) return null;
  const digits = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const found = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s*น\.?)?$/.exec(digits);
  return found ? `${found[1]?.padStart(2, "0")}:${found[2]}` : undefined;
}

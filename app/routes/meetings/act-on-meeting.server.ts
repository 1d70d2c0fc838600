import type { Viewer } from "#app/domain/access/viewer.ts";
import { AGENDA_ACCESS, AGENDA_KINDS } from "#app/domain/meetings/agenda.ts";
import { addItem, shiftItem } from "#app/domain/meetings/change-agenda.server.ts";
import { asStep, type MeetingStep } from "#app/domain/meetings/meeting.ts";
import { moveMeeting } from "#app/domain/meetings/move-meeting.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { numberIn, textIn } from "./answer.ts";
import { again, onward } from "./answers.server.ts";

/** A form of a meeting's page: a step, a new item, or an item up or down. */
export async function actOnMeeting(viewer: Viewer, id: number, form: FormData) {
  const intent = String(form.get("intent"));
  const step = asStep(intent);
  if (step) return takeStep(viewer, id, step, form);
  const item = numberIn(form.get("item"));
  if ((intent === "up" || intent === "down") && item !== null) {
    const moved = found(await shiftItem(viewer, id, item, intent === "up" ? -1 : 1));
    return moved.ok ? onward(paths.meeting(id), "meetings:flash.saved") : again(form, intent, moved.reason);
  }
  if (intent !== "add") throw notFound();
  const added = found(await addItem(viewer, id, itemIn(form)));
  if (!added.ok) return again(form, intent, added.reason, "title");
  return onward(`${paths.meeting(id)}#agenda`, "meetings:flash.saved");
}

/** The words of an item as a form has them. */
export function itemIn(form: FormData) {
  return {
    kind: AGENDA_KINDS.find((kind) => kind === form.get("kind")) ?? "other",
    access: AGENDA_ACCESS.find((access) => access === form.get("access")) ?? "members",
    titleTh: textIn(form, "title") ?? "",
    bodyTh: textIn(form, "body"),
  };
}

async function takeStep(viewer: Viewer, id: number, step: MeetingStep, form: FormData) {
  const version = numberIn(form.get("version")) ?? 0;
  const moved = found(await moveMeeting(viewer, { id, version, step, reason: textIn(form, "reason") }));
  if (moved.ok) return onward(paths.meeting(id), `meetings:flash.${step}`);
  const asks = moved.reason === "meetings:refused.notice" || moved.reason === "meetings:refused.no_reason";
  const field = asks ? (step === "cancel" ? "cancel-reason" : "reason") : undefined;
  return again(form, step, moved.reason, field, moved.days === undefined ? undefined : { days: moved.days });
}

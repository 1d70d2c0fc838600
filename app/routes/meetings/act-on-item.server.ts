import type { Viewer } from "#app/domain/access/viewer.ts";
import { OUTCOMES } from "#app/domain/meetings/action.ts";
import { approveMinutes } from "#app/domain/meetings/approve-minutes.server.ts";
import { editItem, removeItem } from "#app/domain/meetings/change-agenda.server.ts";
import { removePaper } from "#app/domain/meetings/change-papers.server.ts";
import { giveAction } from "#app/domain/meetings/give-action.server.ts";
import { readMeeting } from "#app/domain/meetings/meeting.server.ts";
import { recordResolution } from "#app/domain/meetings/record-resolution.server.ts";
import { referResolution } from "#app/domain/meetings/refer-resolution.server.ts";
import { reviewAction } from "#app/domain/meetings/review-action.server.ts";
import { writeMinutes } from "#app/domain/meetings/write-minutes.server.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { itemIn } from "./act-on-meeting.server.ts";
import { numberIn, textIn } from "./answer.ts";
import { again, onward } from "./answers.server.ts";
import { layCompanyFigures, provincesAsked } from "./company-paper.server.ts";
import { itemPage } from "./item-page.server.ts";

interface At {
  meetingId: number;
  itemId: number;
}

/** A form of an item's page. */
export async function actOnItem(viewer: Viewer, at: At, form: FormData) {
  const intent = String(form.get("intent"));
  const to = paths.meetingItem(at.meetingId, at.itemId);
  const [, resolution] = /^give-(\d{1,9})$/.exec(intent) ?? [];
  if (resolution) return give(viewer, at, Number(resolution), form);
  const [, referred] = /^refer-(\d{1,9})$/.exec(intent) ?? [];
  if (referred) return refer(viewer, at, Number(referred), form);
  switch (intent) {
    case "edit": {
      const before = String(form.get("before") ?? "").replace(/\r\n/g, "\n");
      const edited = found(await editItem(viewer, at.meetingId, at.itemId, { ...itemIn(form), before }));
      return edited.ok ? onward(to, "meetings:flash.saved") : again(form, intent, edited.reason, "title");
    }
    case "remove": {
      const removed = found(await removeItem(viewer, at.meetingId, at.itemId));
      return removed.ok
        ? onward(paths.meeting(at.meetingId), "meetings:flash.saved")
        : again(form, intent, removed.reason);
    }
    case "minutes": {
      const before = String(form.get("before") ?? "").replace(/\r\n/g, "\n");
      const written = found(await writeMinutes(viewer, { ...at, text: textIn(form, "minutes"), before }));
      return written.ok ? onward(to, "meetings:flash.saved") : again(form, intent, written.reason, "minutes");
    }
    case "approve": {
      const approved = found(await approveMinutes(viewer, { ...at, ofMeetingId: numberIn(form.get("of")) ?? 0 }));
      return approved.ok ? onward(to, "meetings:flash.approved") : again(form, intent, approved.reason);
    }
    case "remove-paper": {
      const removed = found(await removePaper(viewer, { ...at, fileId: fileIn(form) }));
      return removed.ok ? onward(to, "meetings:flash.saved") : again(form, intent, removed.reason);
    }
    case "company-figures": {
      const meeting = found(await readMeeting(viewer, at.meetingId));
      const laid = found(await layCompanyFigures(viewer, at, provincesAsked(meeting)));
      return laid.ok ? onward(to, "meetings:flash.saved") : again(form, intent, laid.reason, "paper");
    }
    case "resolution":
      return record(viewer, at, form);
    case "review":
      return review(viewer, at, form);
    default:
      throw notFound();
  }
}

function fileIn(form: FormData): string {
  const id = String(form.get("file"));
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound();
  return id;
}

async function record(viewer: Viewer, at: At, form: FormData) {
  const counts = ["for", "against", "abstained"].map((name) => textIn(form, name));
  const given = counts.map((count) => numberIn(count));
  if (counts.some(Boolean) && given.some((count) => count === null))
    return again(form, "resolution", "meetings:refused.votes", "for");
  const [votesFor, against, abstained] = given as [number, number, number];
  const recorded = found(
    await recordResolution(viewer, {
      ...at,
      committeeId: numberIn(form.get("committee")) ?? 0,
      textTh: textIn(form, "text") ?? "",
      votes: counts.some(Boolean) ? { for: votesFor, against, abstained } : null,
      supersedesId: numberIn(form.get("supersedes")),
    }),
  );
  if (!recorded.ok) return again(form, "resolution", recorded.reason, "text");
  const number = `${recorded.number}/${recorded.fiscalYear}`;
  return onward(paths.meetingItem(at.meetingId, at.itemId), "meetings:flash.resolution", { number });
}

async function give(viewer: Viewer, { meetingId, itemId }: At, resolutionId: number, form: FormData) {
  const intent = `give-${resolutionId}`;
  const dueOn = readDate(textIn(form, "dueOn") ?? "");
  if (!dueOn) return again(form, intent, "meetings:refused.date", `dueOn-${resolutionId}`);
  const given = found(
    await giveAction(viewer, {
      meetingId,
      resolutionId,
      taskTh: textIn(form, "task") ?? "",
      owner: textIn(form, "owner") ?? "",
      ownerPersonId: numberIn(form.get("person")),
      dueOn,
    }),
  );
  if (given.ok) return onward(paths.meetingItem(meetingId, itemId), "meetings:flash.action");
  const field = given.reason.includes("owner") ? "owner" : given.reason.endsWith("due_past") ? "dueOn" : "task";
  return again(form, intent, given.reason, `${field}-${resolutionId}`);
}

async function refer(viewer: Viewer, { meetingId, itemId }: At, resolutionId: number, form: FormData) {
  const reasonTh = textIn(form, "reason") ?? "";
  const referred = found(await referResolution(viewer, { meetingId, resolutionId, reasonTh }));
  if (referred.ok) return onward(paths.meetingItem(meetingId, itemId), "meetings:flash.referred");
  return again(form, `refer-${resolutionId}`, referred.reason, `reason-${resolutionId}`);
}

async function review(viewer: Viewer, { meetingId, itemId }: At, form: FormData) {
  const page = found(await itemPage(viewer, meetingId, itemId));
  const typed = textIn(form, "dueOn");
  const dueOn = typed === null ? null : readDate(typed);
  if (typed !== null && dueOn === null) return again(form, "review", "meetings:refused.date", "dueOn");
  const reviewed = found(
    await reviewAction(viewer, {
      meetingId,
      actionId: page.item.actionId ?? 0,
      outcome: OUTCOMES.find((outcome) => outcome === form.get("outcome")) ?? "continue",
      noteTh: textIn(form, "note"),
      dueOn,
    }),
  );
  if (reviewed.ok) return onward(paths.meetingItem(meetingId, itemId), "meetings:flash.saved");
  return again(form, "review", reviewed.reason, reviewed.reason.endsWith("due_earlier") ? "dueOn" : "note");
}

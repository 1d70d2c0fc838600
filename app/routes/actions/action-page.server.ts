import type { Viewer } from "#app/domain/access/viewer.ts";
import { type ActionEvent, readAction } from "#app/domain/meetings/action.server.ts";
import { ACTION_STATES, isWaiting } from "#app/domain/meetings/action.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { type Words, wordsOf } from "../meetings/words.server.ts";

/** One action with where it comes from and its whole way; null when it is not for the viewer. */
export async function actionPage(viewer: Viewer, id: number) {
  const action = await readAction(viewer, id);
  if (!action) return null;
  const words = wordsOf(viewer);
  const { name, day } = words;
  return {
    id,
    version: action.version,
    title: action.taskTh,
    state: action.state,
    committee: name(action.committeeTh, action.committeeEn),
    resolution: `${action.resolutionNumber}/${action.fiscalYear}`,
    resolutionText: action.resolutionTh,
    meeting: paths.meeting(action.meetingId),
    owner: [name(action.ownerTh, action.ownerEn), action.ownerPersonTh].filter(Boolean).join(" · "),
    due: day(action.dueOn, "long"),
    firstDue: action.firstDueOn === action.dueOn ? null : day(action.firstDueOn, "long"),
    evidence: action.evidenceTh,
    evidenceFile: action.evidenceFile && { name: action.evidenceFile.name, to: paths.actionEvidence(id) },
    closedIn: action.closedInMeetingId === null ? null : paths.meeting(action.closedInMeetingId),
    canReport: action.own && isWaiting(action.state),
    history: action.history.map((event) => eventView(event, viewer, words)),
  };
}

export type ActionPageData = NonNullable<Awaited<ReturnType<typeof actionPage>>>;

function eventView(event: ActionEvent, viewer: Viewer, { t, name, day }: Words) {
  const values = textsOf(event.newValues);
  const state = ACTION_STATES.find((each) => each === values.state);
  const kind = ["given", "reported", "reviewed"].find((each) => event.action === `action.${each}`) ?? "other";
  const moved = values.dueOn && textsOf(event.oldValues).dueOn && values.dueOn !== textsOf(event.oldValues).dueOn;
  return {
    id: event.id,
    title: t(`actions:history.${kind}`, { state: state ? t(`meetings:action.state.${state}`) : "" }),
    by: event.byTh ? name(event.byTh, event.byEn) : "",
    at: formatDateTime(event.at, viewer.language),
    atIso: event.at.toISOString(),
    note: [values.note, moved && values.dueOn ? t("actions:history.due", { due: day(values.dueOn) }) : null]
      .filter(Boolean)
      .join("\n"),
  };
}

function textsOf(values: unknown): Record<string, string | undefined> {
  return values && typeof values === "object" && !Array.isArray(values)
    ? (values as Record<string, string | undefined>)
    : {};
}

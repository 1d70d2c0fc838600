import type { Viewer } from "#app/domain/access/viewer.ts";
import type { OwnedAction, OwnedDraft } from "#app/domain/people/handover.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { formatDate, formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";

/** Names in the reader's language; what has no English name keeps its Thai one. */
export function nameIn({ language }: Pick<Viewer, "language">) {
  return (th: string, en: string | null): string => (language === "en" && en) || th;
}

/** An action as a line: what, for which committee, until when. */
export function actionView(action: OwnedAction, viewer: Viewer) {
  return {
    id: action.id,
    task: action.taskTh,
    committee: nameIn(viewer)(action.committeeTh, action.committeeEn),
    due: formatDate(action.dueOn, viewer.language),
    late: action.dueOn < bangkokDate(now()),
  };
}

/** A report as a line that leads to it. */
export function draftView(draft: OwnedDraft, viewer: Viewer) {
  const name = nameIn(viewer);
  return {
    id: draft.id,
    to: paths.report(draft.unitCode, draft.periodCode, draft.formCode),
    unit: name(draft.unitTh, draft.unitEn),
    form: name(draft.formTh, draft.formEn),
    period: formatPeriod(draft.periodCode, viewer.language, "short"),
    state: draft.state,
  };
}

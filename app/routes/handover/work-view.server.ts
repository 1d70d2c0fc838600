import type { Viewer } from "#app/domain/access/viewer.ts";
import type { OwnedAction, OwnedDraft } from "#app/domain/people/handover.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { formatDate, formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";

/** An action as a line: what, for which committee, until when. */
export function actionView(action: OwnedAction, viewer: Viewer) {
  return {
    id: action.id,
    task: action.taskTh,
    committee: wordIn(viewer)(action.committeeTh, action.committeeEn),
    due: formatDate(action.dueOn, viewer.language),
    late: action.dueOn < bangkokDate(now()),
  };
}

/** A report as a line that leads to it. */
export function draftView(draft: OwnedDraft, viewer: Viewer) {
  const name = wordIn(viewer);
  return {
    id: draft.id,
    to: paths.report(draft.unitCode, draft.periodCode, draft.formCode),
    unit: name(draft.unitTh, draft.unitEn),
    form: name(draft.formTh, draft.formEn),
    period: formatPeriod(draft.periodCode, viewer.language, "short"),
    state: draft.state,
  };
}

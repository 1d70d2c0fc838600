import { redirect } from "@remix-run/node";
import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { cellKey, UNDIVIDED } from "#app/domain/observations/cell.ts";
import { checkReport } from "#app/domain/observations/checks.ts";
import { type Report, readReport } from "#app/domain/observations/report.server.ts";
import type { ReportKey } from "#app/domain/observations/report-key.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, bangkokDate } from "#app/domain/periods/fiscal.ts";
import { reportHistory } from "#app/domain/reviews/report-history.server.ts";
import { reportSteps } from "#app/domain/reviews/report-steps.server.ts";
import { reviewChanges } from "#app/domain/reviews/review-changes.server.ts";
import { DAYS_TO_MEND } from "#app/domain/reviews/send-back.server.ts";
import { carriedDraft } from "#app/http/carried-draft.server.ts";
import { found, safePath } from "#app/http/respond.server.ts";
import { requireViewer } from "#app/http/viewer.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatPeriod, typedDate } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { cellName, historyView } from "./history-view.server.ts";
import { sheetView } from "./sheet-view.server.ts";

/** One report for its review: the sheet, what changed, what can be done, and its history. */
export async function loadReview(request: Request, key: ReportKey) {
  const viewer = await requireViewer(request);
  const { language } = viewer;
  const t = translator(language);
  const report = found(await readReport(viewer, key));
  const steps = await reportSteps(viewer, key);
  // Nobody has begun: there is nothing to review, but there may be something to fill in.
  if (!steps) throw redirect(paths.report(key.unitCode, key.periodCode, key.formCode));
  const [changes, history] = [found(await reviewChanges(viewer, key)), found(await reportHistory(viewer, key))];
  const name = nameIn({ language });
  const problems = checkReport({ indicators: report.indicators }, report.cells, report.context);
  const since = (change: typeof changes.sent) =>
    change && { at: formatDateTime(change.at, language), count: change.changes.length };
  const draft = await carriedDraft(request);
  return {
    key,
    title: `${name(report.unit)} ${formatPeriod(key.periodCode, language, "short")}`,
    unit: { code: key.unitCode, name: name(report.unit) },
    form: name(report.form),
    period: formatPeriod(key.periodCode, language),
    state: steps.state,
    version: steps.version,
    onTime: steps.onTime,
    sentBy: (language === "en" && steps.sentEn) || steps.sentTh,
    due: formatDate(new Date(report.window.dueAt.getTime() - 1), language, "long"),
    savedAt: report.savedAt && formatDateTime(report.savedAt, language),
    commands: steps.commands,
    ownSubmission: steps.ownSubmission,
    ownApproval: steps.ownApproval,
    canEnter: report.can.save,
    blocked: steps.problems.map((problem) => ({
      cell: cellName(problem, report.indicators, language),
      text: t(`checks:${problem.messageKey}`, problem.params),
    })),
    openQuestions: steps.questions.map((cell) => cellName(cell, report.indicators, language)),
    sheet: sheetView(report, { problems, changes, language, t }),
    changes: { sent: since(changes.sent), approved: since(changes.approved) },
    history: historyView(history, { indicators: report.indicators, language, t }),
    cells: namable(report, language),
    mendUntil: typedDate(addDays(bangkokDate(now()), DAYS_TO_MEND), language),
    place: placeOf(viewer),
    /** Where the reviewer came from, to go on there. */
    back: safePath(new URL(request.url).searchParams.get("back"), "") || null,
    /** What was typed before signing in again. */
    carried: draft && {
      typed: Object.fromEntries(draft.fields),
      ticked: draft.fields.flatMap(([field, value]) => (field === "cell" ? [value] : [])),
    },
  };
}

export type ReviewData = Awaited<ReturnType<typeof loadReview>>;

/** The list that a viewer's own work stands in, which this page belongs under. */
function placeOf(viewer: Viewer): "reviews" | "due" | "units" {
  if (can(viewer, "reports.approve") || can(viewer, "reports.accept")) return "reviews";
  return can(viewer, "reports.enter") ? "due" : "units";
}

/** The cells that a return may name: every question of the form, and the parts that have an answer. */
function namable(report: Report, language: Language) {
  const answered = new Set(report.cells.map(cellKey));
  return report.indicators.flatMap((indicator) =>
    [UNDIVIDED, ...indicator.splitCodes.filter((part) => answered.has(`${indicator.code}/${part}`))].map(
      (splitCode) => {
        const cell = { indicatorCode: indicator.code, splitCode };
        return { cell: cellKey(cell), name: cellName(cell, report.indicators, language) };
      },
    ),
  );
}

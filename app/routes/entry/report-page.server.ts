import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { cellKey } from "#app/domain/observations/cell.ts";
import type { Report } from "#app/domain/observations/report.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { previousPeriod, samePeriodLastYear } from "#app/domain/periods/period-code.ts";
import { formatDate, formatDateTime, formatPeriod, formatTime } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { computedViews, type FormView, indicatorView, registerViews } from "./indicator-view.server.ts";
import { textsOf } from "./report-fields.ts";

const DUE_SOON_MS = 3 * 86_400_000;

/** One report as its entry page shows it, in the reader's language. Figures stay exact texts. */
export async function reportPage(viewer: Viewer, report: Report, t: TFunction) {
  const { language } = viewer;
  const name = nameIn({ language });
  const catalogue = await readCatalogue();
  const form: FormView = { catalogue, report, language, t };
  return {
    key: report.key,
    ownerId: viewer.userId,
    unit: { code: report.unit.code, kind: report.unit.kind, name: name(report.unit) },
    form: name(report.form),
    period: formatPeriod(report.key.periodCode, language),
    previousPeriod: formatPeriod(previousPeriod(report.period).code, language, "short"),
    lastYearPeriod: formatPeriod(samePeriodLastYear(report.period).code, language, "short"),
    state: report.state ?? ("none" as const),
    version: report.version,
    deadline: deadlineOf(report, language),
    saved: report.savedAt && {
      by: report.savedBy ? name(report.savedBy) : "",
      at: formatDateTime(report.savedAt, language),
      time: formatTime(report.savedAt, { seconds: true }),
    },
    can: { ...report.can, withdraw: report.can.enter && report.state === "submitted" && report.window.isOpen },
    indicators: report.indicators.map((indicator) => indicatorView(indicator, form)),
    computed: computedViews(form),
    fromRegisters: registerViews(form),
    context: report.context,
    texts: textsOf(report.indicators, report.cells),
    editable: report.editableCells,
    returned: report.returned && {
      reason: report.returned.reason,
      by: name(report.returned),
      at: formatDateTime(report.returned.at, language),
    },
    questions: Object.fromEntries(report.questions.map((cell) => [cellKey(cell), cell.question])),
  };
}

export type ReportPage = Awaited<ReturnType<typeof reportPage>>;

/** Until when, and how that stands today: a due day is over at its last midnight. */
function deadlineOf({ window, state, locked }: Report, language: Viewer["language"]) {
  const today = now();
  const lastDay = (end: Date) => formatDate(new Date(end.getTime() - 1), language, "long");
  const late = !locked && today >= window.dueAt;
  const soon = !locked && !late && window.dueAt.getTime() - today.getTime() < DUE_SOON_MS;
  return {
    due: lastDay(window.dueAt),
    openUntil: lastDay(window.openUntil),
    opens: formatDate(window.opensAt, language, "long"),
    badge:
      state === "accepted"
        ? null
        : today < window.opensAt
          ? null
          : window.isOpen
            ? late
              ? ("overdue" as const)
              : soon
                ? ("due_soon" as const)
                : null
            : ("closed" as const),
    isOpen: window.isOpen,
    isBefore: today < window.opensAt,
  };
}

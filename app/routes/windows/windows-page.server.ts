import { scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { latestEvents } from "#app/domain/history/latest-events.server.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { exceptionsInForce } from "#app/domain/windows/exceptions.server.ts";
import { plannedWindows } from "#app/domain/windows/plan-window.server.ts";
import type { WindowDates } from "#app/domain/windows/schedule.ts";
import { listWindows, type WindowRow, windowsToOpen, windowYears } from "#app/domain/windows/windows.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { eventView } from "./event-view.server.ts";

/** The windows of a fiscal year, what has to be opened, and the exceptions in force, in the reader's words. */
export async function windowsPage(viewer: Viewer, parameters: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const years = await windowYears(viewer);
  const year = years.find((each) => String(each) === parameters.get("year")) ?? years[0]!;
  const [rows, missing, planned, exceptions] = [
    await listWindows(viewer, year),
    await windowsToOpen(viewer),
    await plannedWindows(viewer),
    await exceptionsInForce(viewer),
  ];
  const { bureaus } = scopeOf(viewer, "windows.manage");
  const managed = (await readCatalogue()).forms.filter((form) => bureaus.includes(form.bureau));
  const forms = managed.map((form) => ({ value: form.code, label: language === "en" ? form.nameEn : form.nameTh }));
  const events = await latestEvents(viewer, {
    entity: "entry_window",
    right: "windows.manage",
    within: managed.map((form) => form.code),
  });
  const name = wordIn({ language });
  const named = (window: { formCode: string; formTh: string; formEn: string; periodCode: string } & WindowDates) => ({
    key: `${window.formCode}/${window.periodCode}`,
    form: name(window.formTh, window.formEn),
    period: formatPeriod(window.periodCode, language),
    ...datesOf(window, language),
  });
  return {
    title: t("windows:title"),
    years: years.map((each) => ({
      year: each,
      label: formatPeriod(`FY${each}`, language, "short"),
      to: paths.windows({ year: each }),
      current: each === year,
    })),
    forms,
    provinces: (await provinces()).map((each) => ({ value: each.code, label: name(each.nameTh, each.nameEn) })),
    missing: missing.map(named),
    planned: planned.filter(({ opensAt }) => opensAt > now()).map(named),
    groups: groupsOf(rows, language),
    events: events.map((event) => eventView(event, forms, language)),
    exceptions: exceptions.map((batch) => ({
      key: batch.key,
      form: name(batch.formTh, batch.formEn),
      period: formatPeriod(batch.periodCode, language, "short"),
      to:
        batch.units === 1 && batch.unitTh
          ? name(batch.unitTh, batch.unitEn)
          : t("windows:exceptions.units", {
              units: formatNumber(batch.units),
              place: batch.provinceTh ? name(batch.provinceTh, batch.provinceEn) : "",
            }),
      until: lastDay(batch.openUntil, language),
      reason: batch.reason,
      granted: t("windows:exceptions.granted", {
        by: name(batch.byTh, batch.byEn),
        at: formatDateTime(batch.at, language),
      }),
    })),
  };
}

export type WindowsView = Awaited<ReturnType<typeof windowsPage>>;

function groupsOf(rows: WindowRow[], language: Language) {
  const forms = [...new Map(rows.map((row) => [row.formCode, row])).values()];
  return forms.map((form) => ({
    code: form.formCode,
    form: language === "en" ? form.formEn : form.formTh,
    windows: rows.filter((row) => row.formCode === form.formCode).map((row) => windowOf(row, language)),
  }));
}

function windowOf(row: WindowRow, language: Language) {
  const state = row.open
    ? row.due && row.submitted < row.expected
      ? ("overdue" as const)
      : null
    : ("closed" as const);
  return {
    key: `${row.formCode}/${row.periodCode}`,
    period: formatPeriod(row.periodCode, language, "short"),
    ...datesOf(row, language),
    state,
    expected: formatNumber(row.expected),
    submitted: formatNumber(row.submitted),
    provinceApproved: formatNumber(row.provinceApproved),
    accepted: formatNumber(row.accepted),
    exceptions: row.exceptions,
  };
}

function datesOf({ opensAt, dueAt, closesAt }: WindowDates, language: Language) {
  return {
    opens: formatDate(opensAt, language),
    due: lastDay(dueAt, language),
    closes: lastDay(closesAt, language),
  };
}

function lastDay(end: Date, language: Language): string {
  return formatDate(new Date(end.getTime() - 1), language);
}

import type { TFunction } from "i18next";
import { scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { type DueProgress, type DueQuery, type DueReport, dueQueryOf } from "#app/domain/reviews/due.ts";
import { dueProgress } from "#app/domain/reviews/due-progress.server.ts";
import { dueReports } from "#app/domain/reviews/due-reports.server.ts";
import { type AreaName, sendingAreas } from "#app/domain/reviews/preview-area.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { paths } from "#app/paths.ts";
import { waitingList } from "../review/waiting-list.server.ts";
import { sendLinks } from "./send-links.ts";

const DAY_MS = 86_400_000;
const DUE_SOON_DAYS = 3;
const RETURNED_SHOWN = 5;

/** What a viewer has to enter and send, in their own words: what came back, how far each form is, and the reports. */
export async function duePage(viewer: Viewer, parameters: URLSearchParams, t: TFunction) {
  const query = dueQueryOf(parameters);
  const words = { language: viewer.language, t };
  const isFiltered = Boolean(query.q || query.form || query.period || query.district || query.state);
  const [progress, list] = [await dueProgress(viewer), await dueReports(viewer, query)];
  const areas = await sendingAreas(viewer);
  const returned =
    isFiltered || query.after ? [] : (await dueReports(viewer, { state: "returned" }, RETURNED_SHOWN)).rows;
  return {
    title: t("due:title"),
    today: t("due:today", { date: formatDate(now(), viewer.language, "long") }),
    isFiltered,
    chosen: chosenOf(query),
    filters: await filtersOf(viewer, progress, words),
    progress: progress.map((each) => cardOf(each, areas, words)),
    questions: isFiltered || query.after ? [] : await waitingList(viewer),
    returned: returned.map((row) => rowOf(row, words)),
    rows: list.rows.map((row) => rowOf(row, words)),
    next: list.next,
  };
}

export type DuePage = Awaited<ReturnType<typeof duePage>>;

interface Words {
  language: Language;
  t: TFunction;
}

function chosenOf({ q, form, period, district, state, after }: DueQuery) {
  return {
    q: q ?? "",
    form: form ?? "",
    period: period ?? "",
    district: district ?? "",
    state: state ?? "",
    after: after ?? "",
  };
}

async function filtersOf(viewer: Viewer, progress: DueProgress[], { language }: Words) {
  const { areas } = scopeOf(viewer, "reports.enter");
  const [province] = areas.filter((code) => code.length === 2);
  const unique = (options: { value: string; label: string }[]) => [
    ...new Map(options.map((option) => [option.value, option])).values(),
  ];
  return {
    forms: unique(
      progress.map((each) => ({ value: each.formCode, label: language === "en" ? each.formEn : each.formTh })),
    ),
    periods: unique(
      progress.map((each) => ({ value: each.periodCode, label: formatPeriod(each.periodCode, language, "short") })),
    ),
    districts: province
      ? (await unitFilters(viewer, province)).districts.map(({ code, nameTh, nameEn }) => ({
          value: code,
          label: (language === "en" && nameEn) || nameTh,
        }))
      : [],
  };
}

function cardOf(each: DueProgress, areas: AreaName[], words: Words) {
  const { language, t } = words;
  const { formCode: form, periodCode: period } = each;
  const parts = (["returned", "draft", "none"] as const)
    .filter((state) => each[state] > 0)
    .map((state) => ({ state, count: formatNumber(each[state]), to: `${paths.due({ form, period, state })}#list` }));
  return {
    key: `${form}-${period}`,
    form: language === "en" ? each.formEn : each.formTh,
    period: formatPeriod(period, language, "short"),
    value: each.sent,
    max: each.expected,
    sent: t("due:card.sent", { sent: formatNumber(each.sent), expected: formatNumber(each.expected) }),
    parts,
    badge: each.sent === each.expected ? null : dueBadge(each),
    due: t("due:card.due", { date: lastDay(each.dueAt, language) }),
    closes: t("due:card.closes", { date: lastDay(each.closesAt, language) }),
    grid: each.expected > 1 ? paths.grid(form, period) : null,
    sends: each.expected > 1 && each.draft + each.returned > 0 ? sendLinks(areas, form, period, words) : [],
  };
}

function rowOf(row: DueReport, { language, t }: Words) {
  const name = wordIn({ language });
  return {
    key: `${row.unitCode}/${row.periodCode}/${row.formCode}`,
    to: paths.report(row.unitCode, row.periodCode, row.formCode),
    unit: name(row.unitTh, row.unitEn),
    unitCode: row.unitCode,
    place: name(row.areaTh, row.areaEn),
    form: name(row.formTh, row.formEn),
    period: formatPeriod(row.periodCode, language, "short"),
    state: row.state,
    filled: t("due:list.filled", { filled: row.cellsFilled, required: row.cellsRequired }),
    due: lastDay(row.dueAt, language),
    openUntil: lastDay(row.openUntil, language),
    badge: dueBadge(row),
    reason: row.reason,
  };
}

/** Due days end at midnight: the last day is the one before. */
function lastDay(end: Date, language: Language): string {
  return formatDate(new Date(end.getTime() - 1), language);
}

function dueBadge({ dueAt, overdue }: { dueAt: Date; overdue: boolean }): "overdue" | "due_soon" | null {
  if (overdue) return "overdue";
  return dueAt.getTime() - now().getTime() < DUE_SOON_DAYS * DAY_MS ? "due_soon" : null;
}

import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import type { AreaKey, KeptBack, KeptReport } from "#app/domain/reviews/area-plan.server.ts";
import { bulkTotals } from "#app/domain/reviews/bulk-totals.server.ts";
import { previewArea } from "#app/domain/reviews/preview-area.server.ts";
import type { SeenReport } from "#app/domain/reviews/submit-area.server.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { totalView } from "../reviews/bulk-page.server.ts";

/** What comes first is mended first. */
const REASONS: KeptBack[] = ["questions", "unchanged", "errors", "missing", "unexplained", "closed"];
/** More of one reason than these are counted, not shown. */
const MOST_SHOWN = 50;

/** The area, form and period that an address names. */
export function areaKeyOf(params: Readonly<Record<string, string | undefined>>): AreaKey {
  return { areaCode: params.area ?? "", formCode: params.form ?? "", periodCode: params.period ?? "" };
}

/** The confirmation before all ready reports of an area are sent: how many go, which stay back and why. Null for nothing such. */
export async function sendPage(viewer: Viewer, key: AreaKey) {
  const form = (await readCatalogue()).forms.find((each) => each.code === key.formCode);
  if (!form || !parsePeriod(key.periodCode)) return null;
  const preview = await previewArea(viewer, key);
  if (!preview) return null;
  const { language } = viewer;
  const { goes, staysBack, notBegun, sent } = preview;
  const t = translator(language);
  const { formCode, periodCode } = key;
  const due = { form: formCode, period: periodCode, ...(key.areaCode.length === 4 && { district: key.areaCode }) };
  const named = (report: { unitCode: string; unitTh: string; unitEn: string | null }) => ({
    code: report.unitCode,
    name: (language === "en" && report.unitEn) || report.unitTh,
    to: paths.report(report.unitCode, periodCode, formCode),
  });
  return {
    title: t("due:send.title"),
    area: (language === "en" && preview.area.nameEn) || preview.area.nameTh,
    form: language === "en" ? form.nameEn : form.nameTh,
    period: formatPeriod(periodCode, language),
    count: goes.length,
    seen: goes.map(({ id, version }) => `${id}:${version}`).join(),
    sent: sent ? t("due:send.sentBefore", { total: formatNumber(sent) }) : null,
    notBegun: notBegun
      ? { text: t("due:send.notBegun", { total: formatNumber(notBegun) }), to: listOf({ ...due, state: "none" }) }
      : null,
    totals: (await bulkTotals(viewer, preview)).map((total) => totalView(total, language, t)),
    reports: goes.map(named),
    kept: formatNumber(staysBack.length),
    groups: REASONS.map((reason) => ({
      reason,
      of: staysBack.filter((report) => report.reason === reason),
    }))
      .filter(({ of }) => of.length > 0)
      .map(({ reason, of }) => ({
        reason,
        title: t(`due:send.stays.${reason}`, { total: formatNumber(of.length) }),
        units: of.slice(0, MOST_SHOWN).map((report) => ({ ...named(report), problems: textsOf(report, t) })),
        more: of.length > MOST_SHOWN ? t("due:send.more", { total: formatNumber(of.length - MOST_SHOWN) }) : null,
      })),
    list: listOf(due),
  };
}

export type SendPage = NonNullable<Awaited<ReturnType<typeof sendPage>>>;

/** The reports that a confirmation named; what cannot be read names none. */
export function seenOf(text: FormDataEntryValue | null): SeenReport[] {
  if (typeof text !== "string" || !/^\d{1,15}:\d{1,9}(,\d{1,15}:\d{1,9})*$/.test(text)) return [];
  return text.split(",").map((each) => {
    const [id = 0, version = 0] = each.split(":").map(Number);
    return { id, version };
  });
}

function listOf(query: Record<string, string>): string {
  return `${paths.due(query)}#list`;
}

function textsOf({ problems, questions }: KeptReport, t: TFunction): string[] {
  return [
    ...questions.map((question) => `${question.indicatorCode}: ${question.question}`),
    ...problems.map((problem) => `${problem.indicatorCode}: ${t(`checks:${problem.messageKey}`, problem.params)}`),
  ];
}

import type { TFunction } from "i18next";
import { can, covers, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { readCatalogue } from "#app/domain/indicators/catalogue.server.ts";
import { canonical } from "#app/domain/observations/parse-number.ts";
import { parsePeriod } from "#app/domain/periods/period-code.ts";
import { type BulkTotal, bulkTotals, type Total } from "#app/domain/reviews/bulk-totals.server.ts";
import { previewProvince } from "#app/domain/reviews/preview-province.server.ts";
import type { BulkCommand, ProvinceKey } from "#app/domain/reviews/province-plan.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { answerText, changeText } from "../review/answer-text.ts";

/** The province, form and period that an address names. */
export function provinceKeyOf(params: Readonly<Record<string, string | undefined>>): ProvinceKey {
  return { provinceCode: params.area ?? "", formCode: params.form ?? "", periodCode: params.period ?? "" };
}

/** What a viewer does with a province's reports at once: a head approves, the department accepts; null for who does neither. */
export function commandOf(viewer: Viewer, { provinceCode }: ProvinceKey): BulkCommand | null {
  if (covers(scopeOf(viewer, "reports.approve"), provinceCode)) return "approval";
  return can(viewer, "reports.accept") ? "acceptance" : null;
}

/** The confirmation before many reports move at once: how many go along, who stays back and why. Null for nothing such. */
export async function bulkPage(viewer: Viewer, key: ProvinceKey) {
  const command = commandOf(viewer, key);
  const form = (await readCatalogue()).forms.find((each) => each.code === key.formCode);
  const province = (await provinces()).find((each) => each.code === key.provinceCode);
  if (!command || !form || !province || !parsePeriod(key.periodCode)) return null;
  const { language } = viewer;
  const t = translator(language);
  const name = nameIn({ language });
  const plan = await previewProvince(viewer, command, key);
  return {
    title: t(`reviews:bulk.title.${command}`),
    command,
    province: name(province),
    form: name(form),
    period: formatPeriod(key.periodCode, language),
    count: plan.goes.length,
    seen: plan.seen,
    totals: (await bulkTotals(viewer, plan)).map((total) => totalView(total, language, t)),
    reports: plan.goes.map((report) => ({
      code: report.unitCode,
      name: name({ nameTh: report.unitTh, nameEn: report.unitEn }),
      to: paths.review(report.unitCode, key.periodCode, key.formCode),
    })),
    staysBack: plan.staysBack.map((unit) => ({
      code: unit.unitCode,
      name: name({ nameTh: unit.unitTh, nameEn: unit.unitEn }),
      to: paths.review(unit.unitCode, key.periodCode, key.formCode),
      reason: t(unit.reason),
      problems: unit.problems.map(
        (problem) => `${problem.indicatorCode}: ${t(`checks:${problem.messageKey}`, problem.params)}`,
      ),
    })),
  };
}

/** One total with its past, written like the figure of one report. */
export function totalView(total: BulkTotal, language: Language, t: TFunction) {
  const answer = (sums: Total) => {
    const exact = (sum: string | null) => sum && canonical(sum);
    const { value, numerator, denominator } = sums;
    return { value: exact(value), numerator: exact(numerator), denominator: exact(denominator), missingReason: null };
  };
  return {
    code: total.indicatorCode,
    name: language === "en" ? total.indicatorEn : total.indicatorTh,
    unit: language === "en" ? total.unitEn : total.unitTh,
    reported: formatNumber(total.reported),
    value: answerText(answer(total.now), total, t),
    previous: answerText(answer(total.previous), total, t),
    previousReported: formatNumber(total.previousReported),
    change: changeText(answer(total.pairedPrevious), answer(total.pairedNow), total, t),
  };
}

export type BulkPage = NonNullable<Awaited<ReturnType<typeof bulkPage>>>;

import Big from "big.js";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { namesOf, sumsView } from "./sums-view.server.ts";

export type ReportView = Awaited<ReturnType<typeof reportView>>;

/** A closing report in the reader's words: one source of the page, the table files and the printed one. */
export async function reportView(viewer: Viewer, fair: Fair, report: ClosingReport) {
  const { language } = viewer;
  const t = translator(language);
  const names = await namesOf(viewer, fair.code);
  const { content } = report;
  const sums = await sumsView(viewer, fair.code, content.sums, content.previous?.sums ?? null);
  const total = content.sums.find(({ kind }) => kind === "all")?.total ?? "0";
  const before = content.previous?.sums.find(({ kind }) => kind === "all")?.total ?? null;
  return {
    title: t("fairSales:report.of", { fair: (language === "en" && fair.nameEn) || fair.nameTh }),
    fair: { code: fair.code, name: (language === "en" && fair.nameEn) || fair.nameTh },
    days: `${formatDate(fair.opensOn, language)} – ${formatDate(fair.lastDay, language)}`,
    sums,
    targetShare:
      content.targetBaht && Big(content.targetBaht).gt(0)
        ? formatNumber(new Big(total).div(content.targetBaht).times(100).toFixed(1))
        : null,
    target: content.targetBaht && formatNumber(content.targetBaht),
    previous:
      content.previous && before
        ? {
            name: (language === "en" && content.previous.nameEn) || content.previous.nameTh,
            total: formatNumber(before, { decimals: 2 }),
            change: new Big(before).gt(0)
              ? formatNumber(new Big(total).minus(before).div(before).times(100).toFixed(1), { signed: true })
              : null,
          }
        : null,
    visitors: content.visitors.map(({ day, visitors }) => ({
      day: formatDate(day, language),
      visitors: formatNumber(visitors),
    })),
    visitorsTotal: content.visitors.length
      ? formatNumber(content.visitors.reduce((sum, { visitors }) => sum + visitors, 0))
      : null,
    missing: content.missing.map((each) => ({
      ...each,
      key: `${each.booth} ${each.day}`,
      day: formatDate(each.day, language),
      province: names("province", each.province),
    })),
    cross: content.cross.map((row) => ({
      ...row,
      provinceCode: row.province,
      categoryCode: row.category,
      province: names("province", row.province),
      category: names("category", row.category),
    })),
    method: t("fairSales:report.method"),
    made: t("fairSales:report.made", {
      at: formatDateTime(report.madeAt, language),
      by: (language === "en" && report.byEn) || report.byTh || "–",
    }),
    sha256: report.sha256,
    sound: report.sound,
  };
}

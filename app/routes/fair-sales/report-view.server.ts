import Big from "big.js";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ClosingReport } from "#app/domain/fair-sales/closing-report.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { namesOf, sumsView } from "./sums-view.server.ts";

export type ReportView = Awaited<ReturnType<typeof reportView>>;

/** One row of province × category × stars × zone; amounts as stored, null where an old report does not tell the channels apart. */
export type CrossRow = ReportView["cross"][number];

const sumOf = (of: ClosingReport["content"]["sums"], kind: string, key: string) =>
  of.find((each) => each.kind === kind && each.key === key);

/** A closing report in the reader's words: one source of the page, the table files and the printed one. */
export async function reportView(viewer: Viewer, fair: Fair, report: ClosingReport) {
  const { language } = viewer;
  const t = translator(language);
  const names = await namesOf(viewer, fair.code);
  const { content } = report;
  const earlier = content.previous?.sums ?? null;
  const sums = await sumsView(viewer, fair.code, content.sums, earlier);
  const total = sumOf(content.sums, "all", "")?.total ?? "0";
  const before = (earlier && sumOf(earlier, "all", "")?.total) ?? null;
  const share = percentOf(total, content.targetBaht);
  const change = before === null ? null : percentOf(new Big(total).minus(before).toString(), before);
  const visitors = content.visitors.reduce((sum, each) => sum + each.visitors, 0);
  return {
    title: t("fairSales:report.of", { fair: (language === "en" && fair.nameEn) || fair.nameTh }),
    fair: { code: fair.code, name: (language === "en" && fair.nameEn) || fair.nameTh },
    days: `${formatDate(fair.opensOn, language)} – ${formatDate(fair.lastDay, language)}`,
    sums,
    targetShare: share && formatNumber(share),
    target: content.targetBaht && formatNumber(content.targetBaht),
    previous:
      content.previous && before
        ? {
            name: (language === "en" && content.previous.nameEn) || content.previous.nameTh,
            total: formatNumber(before, { decimals: 2 }),
            change: change && formatNumber(change, { signed: true }),
          }
        : null,
    /** The same as numbers, for a file that is calculated with. */
    figures: {
      ...{ total, target: content.targetBaht, share, before, change },
      sums: content.sums.map((sum) => ({
        ...sum,
        label: sum.kind === "all" ? t("fairSales:total") : names(sum.kind, sum.key),
        before: (earlier && sumOf(earlier, sum.kind, sum.key)?.total) ?? null,
      })),
    },
    visitors: content.visitors.map(({ day, visitors: count }) => ({
      day: formatDate(day, language),
      count,
      visitors: formatNumber(count),
    })),
    visitorsTotal: content.visitors.length ? formatNumber(visitors) : null,
    missing: content.missing.map((each) => ({
      ...each,
      key: `${each.booth} ${each.day}`,
      day: formatDate(each.day, language),
      province: names("province", each.province),
    })),
    cross: content.cross.map(({ cash = null, orders = null, online = null, business = null, ...row }) => ({
      ...row,
      ...{ cash, orders, online, business },
      provinceCode: row.province,
      province: names("province", row.province),
      category: names("category", row.category),
      zoneName: names("zone", row.zone),
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

/** Per cent with one decimal; null when there is nothing to compare with. */
function percentOf(part: string, whole: string | null): string | null {
  return whole && new Big(whole).gt(0) ? new Big(part).div(whole).times(100).toFixed(1) : null;
}

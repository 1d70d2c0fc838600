import type { Viewer } from "#app/domain/access/viewer.ts";
import { lotsOf } from "#app/domain/allotment/lots.server.ts";
import { type FreeBooth, readToAllot } from "#app/domain/allotment/to-allot.server.ts";
import { daysBetween } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairWords } from "../fairs/fair-words.server.ts";
import { fairFrame, someDays } from "../fairs/frame.server.ts";

export type AllotmentView = Awaited<ReturnType<typeof allotmentPage>>;

/** Who still needs a booth, the free ones, and the lots of a fair, in the reader's words. */
export async function allotmentPage(viewer: Viewer, code: string, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const words = await fairWords(viewer);
  const { fair, ...page } = found(await readToAllot(viewer, code, Number(asked.get("after")) || 0));
  const lots = (await lotsOf(viewer, code))?.lots ?? [];
  const choicesOf = (category: string) =>
    page.booths
      .filter(({ categoryCode }) => (categoryCode ?? category) === category)
      .map((booth: FreeBooth) => ({ code: booth.code, days: someDays(booth, language) }));
  const zoneName = (zone: { hall: string; nameTh: string; nameEn: string | null }) =>
    `${t("fairPlan:hall", { hall: zone.hall })} · ${(language === "en" && zone.nameEn) || zone.nameTh}`;
  return {
    frame: await fairFrame(viewer, fair, "allotment"),
    announced: fair.resultsAnnouncedAt !== null,
    days: daysBetween(fair.opensOn, fair.lastDay).map((day) => ({ value: day, label: formatDate(day, language) })),
    total: formatNumber(page.total),
    free: formatNumber(page.zones.reduce((sum, zone) => sum + zone.free, 0)),
    waiting: page.waiting.map((each) => ({
      id: each.id,
      enterprise: each.enterpriseTh,
      province: words.province(each.provinceCode),
      category: words.category(each.categoryCode),
      rank: each.rank,
      to: paths.fairApplication(code, each.id),
      categoryCode: each.categoryCode,
    })),
    /** By category what may be chosen: one list for everybody of the category. */
    choices: [...new Set(page.waiting.map(({ categoryCode }) => categoryCode))].map((category) => ({
      category,
      booths: choicesOf(category),
    })),
    next:
      page.waiting.length < page.total && page.waiting.length > 0
        ? paths.fairPart(code, "allotment", { after: page.waiting.at(-1)!.id })
        : null,
    zones: page.zones.map((zone) => ({
      value: String(zone.id),
      label: t("fairPlan:allot.zoneFree", { zone: zoneName(zone), free: zone.free }),
    })),
    provinces: page.byProvince.map(({ provinceCode, waiting }) => ({
      value: provinceCode,
      label: `${words.province(provinceCode)} (${waiting})`,
    })),
    lots: lots.map((lot) => ({
      id: lot.id,
      zone: lot.zone ?? t("fairPlan:lot.allZones"),
      sha256: lot.seedSha256,
      published: formatDateTime(lot.publishedAt, language),
      drawn: lot.drawnAt && formatDateTime(lot.drawnAt, language),
      to: paths.fairLot(code, lot.id),
    })),
  };
}

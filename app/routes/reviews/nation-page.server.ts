import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { ChosenProvince, ProvinceOutcome } from "#app/domain/reviews/accept-provinces.server.ts";
import { type NationalKey, nationalPlan, type WaitingProvince } from "#app/domain/reviews/national-plan.server.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { totalView } from "./bulk-page.server.ts";

/** The nation or region, form and period that an address names. */
export function nationalKeyOf(params: Readonly<Record<string, string | undefined>>): NationalKey {
  return { areaCode: params.region ?? "TH", formCode: params.form ?? "", periodCode: params.period ?? "" };
}

/** The ticked provinces, each with what was shown of it. */
export function chosenIn(form: FormData): ChosenProvince[] {
  return form.getAll("province").flatMap((value) => {
    const [, provinceCode, seen] = /^(\d{2}):([0-9a-f]{64})$/.exec(String(value)) ?? [];
    return provinceCode && seen ? [{ provinceCode, seen }] : [];
  });
}

/** What waits of a form and period in every province, to be accepted with one confirmation. Null for nothing such. */
export async function nationPage(viewer: Viewer, key: NationalKey) {
  const plan = await nationalPlan(viewer, key);
  if (!plan) return null;
  const { language } = viewer;
  const t = translator(language);
  const name = nameIn(viewer);
  const waiting = plan.provinces.filter(({ ready, own }) => ready + own > 0);
  const reports = waiting.reduce((sum, { ready }) => sum + ready, 0);
  const { formCode, periodCode } = key;
  return {
    title: t("reviews:many.title"),
    area: name(plan.area),
    form: name(plan.form),
    period: formatPeriod(periodCode, language),
    here: paths.reviewNation(key.areaCode, formCode, periodCode),
    summary: reports
      ? t("reviews:many.goes", {
          count: waiting.filter(({ ready }) => ready > 0).length,
          reports: formatNumber(reports),
        })
      : t("reviews:many.none"),
    areas: [{ code: "TH", label: t("reviews:many.whole") }, ...plan.regions.map(labelled(language))].map((area) => ({
      to: paths.reviewNation(area.code, formCode, periodCode),
      label: area.label,
      current: area.code === key.areaCode,
    })),
    main: plan.main.map((indicator) => ({
      code: indicator.code,
      label: `${name(indicator)} (${language === "en" ? indicator.unitEn : indicator.unitTh})`,
    })),
    provinces: waiting.map((province) => provinceView(province, { viewer, key, t })),
    others: plan.provinces
      .filter((province) => !waiting.includes(province))
      .map(({ code, expected, accepted, ...names }) => ({
        code,
        name: name(names),
        expected: formatNumber(expected),
        accepted: formatNumber(accepted),
      })),
  };
}

export type NationPage = NonNullable<Awaited<ReturnType<typeof nationPage>>>;

interface Reader {
  viewer: Viewer;
  key: NationalKey;
  t: TFunction;
}

function provinceView(province: WaitingProvince, { viewer, key, t }: Reader) {
  const { code, ready, expected, explained, asked, returned, own, seen, totals } = province;
  const remark = (name: "asked" | "explained" | "returned" | "own", count: number) =>
    count ? [{ name, text: t(`reviews:many.${name}`, { count }) }] : [];
  return {
    code,
    name: nameIn(viewer)(province),
    seen,
    reports: ready,
    ready: t("reviews:many.of", { ready: formatNumber(ready), expected: formatNumber(expected) }),
    remarks: [
      ...remark("asked", asked),
      ...remark("explained", explained),
      ...remark("returned", returned),
      ...remark("own", own),
    ],
    /** Ticked to begin with, unless somebody still waits for an answer. */
    ticked: asked === 0,
    to: paths.reviewProvince(code, key.formCode, key.periodCode),
    totals: Object.fromEntries(
      totals.map((total) => {
        const { value, change, reported } = totalView(total, viewer.language, t);
        const some = total.reported < ready;
        return [
          total.indicatorCode,
          {
            value,
            change,
            missing: some ? t("reviews:many.missing", { reported, ready: formatNumber(ready) }) : null,
          },
        ];
      }),
    ),
  };
}

/** What a confirmation did, province by province, in the reader's words. */
export function nationResult(outcomes: ProvinceOutcome[], { language }: Viewer, key: NationalKey) {
  const t = translator(language);
  const name = nameIn({ language });
  const accepted = outcomes.flatMap((each) => (each.ok ? [each] : []));
  const refused = outcomes.flatMap((each) => (each.ok ? [] : [each]));
  const moved = accepted.reduce((sum, each) => sum + each.moved, 0);
  return {
    title: accepted.length
      ? t("reviews:many.done.accepted", { count: accepted.length, reports: formatNumber(moved) })
      : t("reviews:many.done.none"),
    accepted: accepted.map((each) => ({
      code: each.provinceCode,
      name: name(each),
      moved: t("reviews:many.done.moved", { moved: formatNumber(each.moved) }),
    })),
    refused: refused.map((each) => ({
      code: each.provinceCode,
      name: name(each),
      reason: t(each.reason),
      to: paths.reviewProvince(each.provinceCode, key.formCode, key.periodCode),
    })),
    /** Whose turn did not come: they stay ticked. */
    later: refused.flatMap((each) => (each.reason === "reviews:refused.bulk_later" ? [each.provinceCode] : [])),
  };
}

export type NationResult = ReturnType<typeof nationResult>;

function labelled(language: Viewer["language"]) {
  return (area: { code: string; nameTh: string; nameEn: string | null }) => ({
    code: area.code,
    label: nameIn({ language })(area),
  });
}

import type { Viewer } from "#app/domain/access/viewer.ts";
import { latestEvents, type PastEvent } from "#app/domain/history/latest-events.server.ts";
import {
  figureYears,
  listPublished,
  listTargets,
  type TargetRow,
} from "#app/domain/national/national-figures.server.ts";
import { canonical } from "#app/domain/observations/parse-number.ts";
import { unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { nameIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { figureText } from "./take-figures.server.ts";

/** Targets and published figures of one area and fiscal year, in the reader's words. */
export async function nationalPage(viewer: Viewer, parameters: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const years = await figureYears(viewer, bangkokDate(now()));
  const year = years.find((each) => String(each) === parameters.get("year")) ?? years[0]!;
  const areaCode = parameters.get("area") || "TH";
  const query = { areaCode, fiscalYear: year };
  const [targets, published, filters] = [
    await listTargets(viewer, query),
    await listPublished(viewer, query),
    await unitFilters(viewer, null),
  ];
  const events = await latestEvents(viewer, { entity: "national_figures", right: "national.manage" }, 10);
  const name = nameIn({ language });
  const by = (row: { byTh: string; byEn: string | null; at: Date }) =>
    t("national:by", { by: (language === "en" && row.byEn) || row.byTh, at: formatDateTime(row.at, language) });
  return {
    title: t("national:title"),
    chosen: { year: String(year), area: areaCode },
    years: years.map((each) => ({ value: String(each), label: formatPeriod(`FY${each}`, language, "short") })),
    areas: filters.regions.map((region) => ({
      label: name(region),
      options: [region, ...region.provinces].map((area) => ({ value: area.code, label: name(area) })),
    })),
    targets: targets.map((row) => ({ ...namesOf(row, language), ...targetOf(row, language), by: by(row) })),
    events: events.map((event) => eventView(event, language)),
    published: published.map((row) => ({
      ...namesOf(row, language),
      key: String(row.id),
      value: figureText({
        value: row.value && canonical(row.value),
        numerator: row.numerator && canonical(row.numerator),
        denominator: row.denominator && canonical(row.denominator),
      }),
      source: row.source,
      note: row.note,
      by: by(row),
    })),
  };
}

export type NationalView = Awaited<ReturnType<typeof nationalPage>>;

/** A file that was stored: how much it added and changed. */
function eventView(event: PastEvent, language: Language) {
  const counts = (event.newValues ?? {}) as Record<string, number>;
  return {
    id: event.id,
    title: translator(language)("national:flash.stored", {
      created: formatNumber(counts.created ?? 0),
      updated: formatNumber(counts.updated ?? 0),
      unchanged: formatNumber(counts.unchanged ?? 0),
    }),
    by: (language === "en" && event.byEn) || event.byTh,
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
  };
}

function namesOf(
  row: Pick<TargetRow, "indicatorCode" | "indicatorTh" | "indicatorEn" | "unitTh" | "unitEn" | "cog" | "periodCode">,
  language: Language,
) {
  const english = language === "en";
  return {
    code: row.indicatorCode,
    cog: row.cog,
    indicator: english ? row.indicatorEn : row.indicatorTh,
    unit: english ? row.unitEn : row.unitTh,
    period: formatPeriod(row.periodCode, language, "short"),
  };
}

function targetOf(row: TargetRow, language: Language) {
  return {
    key: `${row.indicatorCode}/${row.periodCode}`,
    value: formatNumber(canonical(row.value)),
    version: row.version,
    reason: row.reason,
    earlier: row.earlier.map((before) => ({
      version: before.version,
      value: formatNumber(canonical(before.value)),
      reason: before.reason,
      at: formatDateTime(before.at, language),
    })),
  };
}

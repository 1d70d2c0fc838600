import { readCsv } from "./area-rows.server.ts";
import { FORMS } from "./vocabulary.ts";

export interface Indicator {
  id: number;
  code: string;
  formId: number;
  cog: number;
  nameTh: string;
  nameEn: string;
  /** What is counted, in a sentence or two. */
  definitionTh: string;
  definitionEn: string;
  unitTh: string;
  unitEn: string;
  numeratorTh: string | null;
  numeratorEn: string | null;
  denominatorTh: string | null;
  denominatorEn: string | null;
  areaRule: "sum" | "ratio";
  timeRule: "sum" | "last" | "ytd" | "ratio";
  direction: "up" | "down" | "neutral";
  decimals: number;
  multiplier: 1 | 100;
  hardMin: string | null;
  hardMax: string | null;
  warnRule: string;
  splitDimension: string | null;
  /** Not empty: worked out by the portal, so it stands on no form. */
  derivedFrom: string;
  basis: string;
}

/** The catalogue in the order of indicators.csv; the row number is the id, so rows are only ever added at the end. */
export function indicators(): Indicator[] {
  return readCsv<Record<string, string>>("indicators.csv").map((row, index) => {
    const text = (name: string): string => row[name] ?? "";
    return {
      id: index + 1,
      code: text("code"),
      formId: formOf(text("reported_by"), text("frequency")),
      cog: Number(text("cog")),
      nameTh: text("name_th"),
      nameEn: text("name_en"),
      definitionTh: text("definition_th"),
      definitionEn: text("definition_en"),
      unitTh: text("unit_th"),
      unitEn: text("unit_en"),
      numeratorTh: text("numerator_th") || null,
      numeratorEn: text("numerator_en") || null,
      denominatorTh: text("denominator_th") || null,
      denominatorEn: text("denominator_en") || null,
      areaRule: text("area_rule") as Indicator["areaRule"],
      timeRule: text("time_rule") as Indicator["timeRule"],
      direction: text("direction") as Indicator["direction"],
      decimals: hasDecimals(text("unit_th"), text("area_rule")) ? 2 : 0,
      multiplier: text("unit_th") === "ร้อยละ" ? 100 : 1,
      hardMin: text("hard_min") || null,
      hardMax: text("hard_max") || null,
      warnRule: text("warn_rule"),
      splitDimension: text("split") === "none" ? null : text("split"),
      derivedFrom: text("derived_from"),
      basis: text("basis"),
    };
  });
}

function formOf(reportedBy: string, frequency: string): number {
  const form = FORMS.find(([, by, every]) => by === reportedBy && every === frequency);
  if (!form) throw new Error(`indicators.csv: no form for ${reportedBy} by ${frequency}`);
  return form[0];
}

function hasDecimals(unitTh: string, areaRule: string): boolean {
  return areaRule === "ratio" || unitTh.startsWith("บาท") || unitTh === "ไร่";
}

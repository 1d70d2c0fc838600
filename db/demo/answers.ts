import { indicators } from "../reference/indicator-rows.server.ts";
import { SPLITS } from "../reference/vocabulary.ts";

export type Missing = "not_applicable" | "not_available" | "refused";

/** One row of `observations`. Figures are whole numbers or quarters, so that parts add up exactly. */
export interface Answer {
  indicatorId: number;
  splitId: number;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  missing: Missing | null;
  explanation: string | null;
}

interface Limits {
  above: number;
  below: number;
}

const catalogue = new Map(indicators().map((one) => [one.code, { id: one.id, limits: limitsOf(one.warnRule) }]));
const codes = new Map(indicators().map((one) => [one.id, one.code]));
const splitCodes = new Map(SPLITS.map((split) => [split.id, split.code]));
const splitIds = new Map(SPLITS.map((split) => [`${split.dimension}/${split.code}`, split.id]));

const REASONS_ABOVE = [
  "ได้รับคำสั่งซื้อล็อตใหญ่จากงานแสดงสินค้า ตรวจสอบกับใบเสร็จแล้ว",
  "มีลูกค้าองค์กรสั่งซื้อเป็นของขวัญจำนวนมาก",
  "รวมยอดสั่งจองที่ส่งมอบในงวดนี้ด้วย",
];
const REASONS_BELOW = ["ต้นทุนวัตถุดิบสูงขึ้นและหยุดผลิตชั่วคราว", "อยู่ระหว่างปรับปรุงกิจการ รายได้ลดลงชั่วคราว"];

/** A figure; one beyond a limit that the catalogue warns about carries its reason, as a real report would. */
export function amount(code: string, value: number, surprising = false): Answer {
  const { id, limits } = known(code);
  const odd = surprising || value > limits.above ? REASONS_ABOVE : value < limits.below ? REASONS_BELOW : null;
  return answer(id, { value, explanation: odd && odd[Math.abs(Math.round(value)) % odd.length]! });
}

/** A numerator and a denominator, with the reason why where a warning is to be expected. */
export function pair(code: string, numerator: number, denominator: number, explanation: string | null = null): Answer {
  return answer(known(code).id, { numerator, denominator, explanation });
}

/** No figure, and why. */
export function missing(code: string, reason: Missing): Answer {
  return answer(known(code).id, { missing: reason });
}

/** The parts of a figure by code of the dimension; nothing for a figure that is missing or zero. */
export function parts(whole: Answer, dimension: string, values: Record<string, number>): Answer[] {
  if (!whole.value) return [];
  return Object.entries(values).map(([code, value]) => ({
    ...answer(whole.indicatorId, { value }),
    splitId: splitIds.get(`${dimension}/${code}`)!,
  }));
}

export function indicatorId(code: string): number {
  return known(code).id;
}

/** The name of a cell within its report: `C3-01/none`. */
export function cellName({ indicatorId, splitId }: Answer): string {
  return `${codes.get(indicatorId)}/${splitCodes.get(splitId)}`;
}

function known(code: string) {
  const indicator = catalogue.get(code);
  if (!indicator) throw new Error(`no indicator ${code}`);
  return indicator;
}

function answer(indicatorId: number, figures: Partial<Answer>): Answer {
  return {
    indicatorId,
    splitId: 0,
    value: null,
    numerator: null,
    denominator: null,
    missing: null,
    explanation: null,
    ...figures,
  };
}

function limitsOf(warnRule: string): Limits {
  const number = (token: string) => new RegExp(`(?:^|;)${token}:(-?[0-9.]+)`).exec(warnRule)?.[1];
  return {
    above: Number(number("gt") ?? Number.POSITIVE_INFINITY),
    below: Number(number("lt") ?? Number.NEGATIVE_INFINITY),
  };
}

import Big from "big.js";
import type { Language } from "./config.ts";

/**
 * Our own formatters. Texts of Intl change between versions of its data and differ between server and browser;
 * these do not. Numbers come as exact decimal strings and are never turned into floating point.
 */

const MONTHS = {
  th: "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const SHORT_MONTHS = {
  th: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

/** Buddhist Era minus Common Era. */
const BUDDHIST_ERA = 543;

export interface NumberFormat {
  /** Digits after the point; without it the number keeps its own. */
  decimals?: number;
  /** With a leading plus for changes. */
  signed?: boolean;
}

/** `1234.5` → `1,234.50`; the minus is a true minus sign. Null gives an en dash: nothing was reported. */
export function formatNumber(value: string | number | null, { decimals, signed }: NumberFormat = {}): string {
  if (value === null) return "–";
  const number = new Big(value);
  const text = decimals === undefined ? number.abs().toFixed() : number.abs().toFixed(decimals, Big.roundHalfUp);
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const isZero = /^[0.]*$/.test(text);
  const sign = isZero ? "" : number.lt(0) ? "−" : signed ? "+" : "";
  return sign + grouped + (fraction ? `.${fraction}` : "");
}

/** Large figures in words: above seven digits `868.12 ล้าน`; the exact figure belongs beside it for whoever asks. */
export function formatCompact(value: string | null, language: Language, decimals = 0): string {
  if (value === null) return "–";
  const number = new Big(value);
  if (number.abs().lt(10_000_000)) return formatNumber(value, { decimals });
  return `${formatNumber(number.div(1_000_000).toFixed(), { decimals: 2 })} ${language === "th" ? "ล้าน" : "million"}`;
}

/** A day. `date` is `YYYY-MM-DD` or an instant, which is read in Bangkok. */
export function formatDate(date: string | Date, language: Language, style: "long" | "short" = "short"): string {
  const [year, month, day] = dayParts(date);
  const name = (style === "long" ? MONTHS : SHORT_MONTHS)[language][month - 1];
  return `${day} ${name} ${language === "th" ? year + BUDDHIST_ERA : year}`;
}

/** A day as people type it into a form, in the reader's era: 30/11/2569, in English 30/11/2026; nothing for none. */
export function typedDate(date: string | null, language: Language): string {
  const [year, month, day] = (date ?? "").split("-").map(Number);
  return year && month && day ? `${day}/${month}/${language === "th" ? year + BUDDHIST_ERA : year}` : "";
}

/** An instant in Bangkok: `21 พ.ย. 2569 14:03 น.`. */
export function formatDateTime(instant: Date | string, language: Language): string {
  const clock = formatTime(instant);
  return `${formatDate(new Date(instant), language)} ${clock}${language === "th" ? " น." : ""}`;
}

/** The time of day in Bangkok, `14:03`, or with seconds `14:03:22`. */
export function formatTime(instant: Date | string, { seconds = false } = {}): string {
  const inBangkok = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString();
  return inBangkok.slice(11, seconds ? 19 : 16);
}

/** A period by its code, always saying which months are meant: `ไตรมาส 1 ปีงบฯ 2568 (ต.ค.–ธ.ค. 2567)`. */
export function formatPeriod(code: string, language: Language, style: "long" | "short" = "long"): string {
  const th = language === "th";
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  if (month) {
    const name = (style === "long" ? MONTHS : SHORT_MONTHS)[language][Number(month[2]) - 1];
    return `${name} ${th ? Number(month[1]) + BUDDHIST_ERA : month[1]}`;
  }
  const quarter = /^FY(\d{4})-Q([1-4])$/.exec(code);
  if (quarter) {
    const year = Number(quarter[1]);
    const number = Number(quarter[2]);
    const short = th ? `ไตรมาส ${number}/${year}` : `Q${number} FY${year - BUDDHIST_ERA}`;
    return style === "short" ? short : `${short} (${quarterMonths(year, number, language)})`;
  }
  const year = Number(code.slice(2));
  const shown = th ? year : year - BUDDHIST_ERA;
  if (code.startsWith("CY")) return th ? `ปีปฏิทิน ${shown}` : `Calendar year ${shown}`;
  const short = th ? `ปีงบฯ ${shown}` : `FY${shown}`;
  if (style === "short") return short;
  const [from, to] = [formatMonth(year - 544, 10, language), formatMonth(year - 543, 9, language)];
  return `${th ? `ปีงบประมาณ ${shown}` : `Fiscal year ${shown}`} (${from}–${to})`;
}

function quarterMonths(fiscalYear: number, quarter: number, language: Language): string {
  const [first, last] = [
    [10, 12],
    [1, 3],
    [4, 6],
    [7, 9],
  ][quarter - 1] as [number, number];
  const year = fiscalYear - BUDDHIST_ERA - (quarter === 1 ? 1 : 0);
  return `${SHORT_MONTHS[language][first - 1]}–${formatMonth(year, last, language)}`;
}

function formatMonth(year: number, month: number, language: Language): string {
  return `${SHORT_MONTHS[language][month - 1]} ${language === "th" ? year + BUDDHIST_ERA : year}`;
}

function dayParts(date: string | Date): [number, number, number] {
  const text =
    typeof date === "string" && date.length === 10
      ? date
      : new Date(new Date(date).getTime() + 7 * 3_600_000).toISOString();
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

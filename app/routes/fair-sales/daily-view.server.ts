import Big from "big.js";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { type DailyReport, dailyReport } from "#app/domain/fair-sales/daily-report.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import type { Fair } from "#app/domain/fairs/fair.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, bangkokDate } from "#app/domain/periods/fiscal.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { namesOf } from "./sums-view.server.ts";

const AMOUNTS = ["cash", "orders", "online", "business", "total"] as const;
const COUNTS = ["booths", "reported", "verified"] as const;
type Amounts = Record<(typeof AMOUNTS)[number], string> & Record<(typeof COUNTS)[number], number>;

/** A line of the daily report with its names; those that add up others say so. */
export interface DailyLine extends Amounts {
  key: string;
  day: string;
  zone: string;
  category: string;
  sum: "zone" | "day" | null;
}

/** The days of a fair that have begun, and the one that is asked for, by default the last of them. */
export function daysBegun(fair: Fair): string[] {
  const today = bangkokDate(now());
  const days: string[] = [];
  for (let day = fair.opensOn; day <= fair.lastDay && day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The daily report of one day of a fair, or of all that have begun, for page and files alike. A 404 where it is not for the viewer. */
export async function dailyView(viewer: Viewer, code: string, asked: string | null) {
  const fair = found(await readFair(viewer, code));
  const days = daysBegun(fair);
  const day = asked === "all" ? null : (days.find((each) => each === asked) ?? days.at(-1) ?? fair.opensOn);
  const [from, until] = day ? [day, day] : [fair.opensOn, days.at(-1) ?? fair.opensOn];
  const report = found(await dailyReport(viewer, fair, from, until));
  return { fair, days, day, lines: await linesOf(viewer, fair, report), visitors: report.visitors };
}

async function linesOf(viewer: Viewer, fair: Fair, report: DailyReport): Promise<DailyLine[]> {
  const names = await namesOf(viewer, fair.code);
  return report.lines.map((line) => ({
    ...line,
    key: `${line.day} ${line.zone} ${line.category}`,
    zone: names("zone", line.zone),
    category: names("category", line.category),
    sum: null,
  }));
}

/** Several lines added up. */
export function addedUp(lines: readonly Amounts[]): Amounts {
  const amounts = AMOUNTS.map((name) => [
    name,
    lines.reduce((sum, line) => sum.plus(line[name]), new Big(0)).toFixed(2),
  ]);
  const counts = COUNTS.map((name) => [name, lines.reduce((sum, line) => sum + line[name], 0)]);
  return Object.fromEntries([...amounts, ...counts]) as Amounts;
}

/** The lines of a day with a sum after each zone of several categories. */
export function withZoneSums(lines: DailyLine[]): DailyLine[] {
  const zones = [...new Set(lines.map(({ zone }) => zone))];
  return zones.flatMap((zone) => {
    const own = lines.filter((line) => line.zone === zone);
    if (own.length < 2) return own;
    return [
      ...own,
      { ...addedUp(own), key: `${zone} sum`, day: own[0]!.day, zone, category: "", sum: "zone" as const },
    ];
  });
}

/** A line as it is read: grouped figures, reported of expected booths; where nobody has reported there is no zero. */
export function shown(line: Amounts) {
  const amounts = AMOUNTS.map((name) => [name, formatNumber(line.reported > 0 ? line[name] : null, { decimals: 2 })]);
  return {
    ...(Object.fromEntries(amounts) as Record<(typeof AMOUNTS)[number], string>),
    booths: formatNumber(line.booths),
    reported: `${formatNumber(line.reported)}/${formatNumber(line.booths)}`,
  };
}

/** The page of one day, in the reader's words. */
export async function dailyPage(viewer: Viewer, code: string, asked: string | null) {
  const { fair, days, day, lines, visitors } = await dailyView(viewer, code, asked === "all" ? null : asked);
  const counted = visitors[0]?.visitors;
  return {
    fair,
    date: day as string,
    days: days.toReversed().map((each) => ({
      date: each,
      label: formatDate(each, viewer.language),
      current: each === day,
    })),
    day: formatDate(day as string, viewer.language, "long"),
    lines: withZoneSums(lines).map((line) => ({ ...line, ...shown(line) })),
    whole: shown(addedUp(lines)),
    visitors: counted === undefined ? null : formatNumber(counted),
  };
}

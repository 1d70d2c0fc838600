import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { standingAt } from "#app/domain/fair-sales/sales-scope.server.ts";
import { type Fair, phaseOf } from "#app/domain/fairs/fair.ts";
import type { SomeDays } from "#app/domain/floor-plan/plan.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import type { FairPart } from "#app/paths.ts";
import { tabsOf } from "./fair-tabs.server.ts";

/** What stands above every page of a fair: its name, where it stands, its calendar and the pages the viewer has. */
export async function fairFrame(viewer: Viewer, fair: Fair, current: FairPart | "") {
  const { language } = viewer;
  const t = translator(language);
  const at = now();
  const name = (language === "en" && fair.nameEn) || fair.nameTh;
  const phase = phaseOf(fair, at, bangkokDate(at));
  const standing = await standingAt(viewer, fair.id);
  const page = current && t(`fairs:tab.${current.replace("/", "_")}`);
  return {
    title: page ? `${page} · ${name}` : name,
    name,
    code: fair.code,
    page,
    phase,
    days: daysOf(fair, language),
    place: (language === "en" && fair.placeEn) || fair.placeTh,
    steps: stepsOf(fair, at, language, t),
    ...tabsOf(viewer, fair, { current, phase, standing }, t),
  };
}

export type FairFrame = Awaited<ReturnType<typeof fairFrame>>;

/** The days of a fair: `18 ธ.ค. 2569 – 26 ธ.ค. 2569`. */
export function daysOf({ opensOn, lastDay }: Pick<Fair, "opensOn" | "lastDay">, language: Language): string {
  const [from, to] = [formatDate(opensOn, language), formatDate(lastDay, language)];
  return from === to ? from : `${from} – ${to}`;
}

/** The days of somebody who is not there for the whole fair; null for all its days. */
export function someDays({ from, to }: SomeDays, language: Language): string | null {
  return from && to ? daysOf({ opensOn: from, lastDay: to }, language) : null;
}

/** How long until a moment: days and hours, hours and minutes in the last day; null when it has passed. */
export function timeLeft(until: Date, at: Date, t: TFunction): string | null {
  const minutes = Math.floor((until.getTime() - at.getTime()) / 60_000);
  if (minutes < 0) return null;
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return t("fairs:left.days", { days, hours });
  return t("fairs:left.hours", { hours, minutes: minutes % 60 });
}

/** The last day before the midnight that ends it. */
export function lastDayOf(end: Date, language: Language): string {
  return formatDate(new Date(end.getTime() - 1), language);
}

function stepsOf(fair: Fair, at: Date, language: Language, t: TFunction) {
  const opens = new Date(`${fair.opensOn}T00:00:00+07:00`);
  const ends = new Date(new Date(`${fair.lastDay}T00:00:00+07:00`).getTime() + 86_400_000);
  const results = fair.resultsAnnouncedAt;
  const span = (from: Date, to: Date) => `${formatDate(from, language)} – ${lastDayOf(to, language)}`;
  const steps: [name: string, from: Date, to: Date, text: string][] = [
    ["apply", fair.applyFrom, fair.applyUntil, span(fair.applyFrom, fair.applyUntil)],
    [
      "screen",
      fair.applyUntil,
      fair.screenUntil,
      t("fairs:step.until", { day: lastDayOf(fair.screenUntil, language) }),
    ],
    ["results", fair.screenUntil, results ?? opens, results ? formatDate(results, language) : t("fairs:step.waiting")],
    ["fair", opens, ends, daysOf(fair, language)],
  ];
  return steps.map(([name, from, to, text]) => {
    const state = at >= to ? "done" : at >= from ? "now" : "next";
    return { name, text, state, left: state === "now" && name !== "results" ? timeLeft(to, at, t) : null };
  });
}

import type { PastEvent } from "#app/domain/history/latest-events.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

const KINDS = {
  "window.opened": "opened",
  "window.planned": "planned",
  "window.plan_withdrawn": "planWithdrawn",
  "window.changed": "changed",
  "exception.granted": "granted",
  "expected.added": "added",
  "expected.removed": "takenOff",
} as const;

const DAYS = ["opens", "due", "closes"] as const;

/** What was done about windows, in the reader's words. */
export function eventView(event: PastEvent, forms: { value: string; label: string }[], language: Language) {
  const t = translator(language);
  const [formCode = "", periodCode = ""] = event.entityId.split("/");
  const values = (event.newValues ?? {}) as Record<string, unknown>;
  const form = forms.find((each) => each.value === formCode)?.label ?? formCode;
  const name = `${form} ${formatPeriod(periodCode, language, "short")}`;
  const what = KINDS[event.action as keyof typeof KINDS] ?? "opened";
  return {
    id: event.id,
    title: t(`windows:history.${what}`, { name, unit: String(values.unitCode ?? "") }),
    by: (language === "en" && event.byEn) || event.byTh || t("windows:history.byItself"),
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
    text: textOf(),
  };

  function textOf(): string {
    if (what === "opened")
      return t("windows:history.expected", { expected: formatNumber(Number(values.expected ?? 0)) });
    if (what === "planned") return t("windows:missing.dates", days(values));
    if (what === "planWithdrawn") return "";
    if (what === "changed") return `${datesChanged()}: ${String(values.reason ?? "")}`;
    if (what !== "granted") return String(values.reason ?? "");
    return t("windows:history.units", {
      units: formatNumber(Number(values.units ?? 0)),
      until: formatDate(new Date(Date.parse(String(values.openUntil)) - 1), language),
      reason: String(values.reason ?? ""),
    });
  }

  function day(name: string, moment: unknown): string {
    return formatDate(new Date(Date.parse(String(moment)) - (name === "opens" ? 0 : 1)), language);
  }

  function days(dates: Record<string, unknown>) {
    return Object.fromEntries(DAYS.map((name) => [name, day(name, dates[`${name}At`])]));
  }

  /** Which days were moved, from when to when. */
  function datesChanged(): string {
    const old = (event.oldValues ?? {}) as Record<string, unknown>;
    return DAYS.filter((name) => old[`${name}At`] !== values[`${name}At`])
      .map((name) => {
        const [from, to] = [day(name, old[`${name}At`]), day(name, values[`${name}At`])];
        return t("windows:history.moved", { what: t(`windows:column.${name}`), from, to });
      })
      .join(", ");
  }
}

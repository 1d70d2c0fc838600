import type { PastEvent } from "#app/domain/history/latest-events.server.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** What was done about windows, in the reader's words. */
export function eventView(event: PastEvent, forms: { value: string; label: string }[], language: Language) {
  const t = translator(language);
  const [formCode = "", periodCode = ""] = event.entityId.split("/");
  const values = (event.newValues ?? {}) as Record<string, unknown>;
  const form = forms.find((each) => each.value === formCode)?.label ?? formCode;
  const name = `${form} ${formatPeriod(periodCode, language, "short")}`;
  const granted = event.action === "exception.granted";
  return {
    id: event.id,
    title: t(granted ? "windows:history.granted" : "windows:history.opened", { name }),
    by: (language === "en" && event.byEn) || event.byTh,
    at: formatDateTime(event.at, language),
    atIso: event.at.toISOString(),
    text: granted
      ? t("windows:history.units", {
          units: formatNumber(Number(values.units ?? 0)),
          until: formatDate(new Date(Date.parse(String(values.openUntil)) - 1), language),
          reason: String(values.reason ?? ""),
        })
      : t("windows:history.expected", { expected: formatNumber(Number(values.expected ?? 0)) }),
  };
}

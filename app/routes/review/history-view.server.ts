import type { TFunction } from "i18next";
import { cellKey } from "#app/domain/observations/cell.ts";
import type { FormIndicator } from "#app/domain/observations/form-definition.server.ts";
import type { HistoryEntry, Noted } from "#app/domain/reviews/report-history.ts";
import type { Language } from "#app/i18n/config.ts";
import { formatDate, formatDateTime } from "#app/i18n/format.ts";
import type { IconName } from "#app/ui/icons/paths.ts";
import { answerText } from "./answer-text.ts";

/** One entry of the history as it is read. */
export interface HistoryView {
  id: string;
  title: string;
  by: string;
  at: string;
  atIso: string;
  icon: IconName;
  text: string | null;
  /** Cells with what stood there and what came, or what was asked. */
  cells: { name: string; text: string }[];
  /** Of a note that asks for an answer. */
  question: { note: number; text: string; resolved: boolean; mayAnswer: boolean } | null;
}

interface Words {
  indicators: FormIndicator[];
  language: Language;
  t: TFunction;
}

/** The history of a report in the reader's words. */
export function historyView(history: HistoryEntry[], words: Words): HistoryView[] {
  const { language, t } = words;
  return history.map((entry) => ({
    id: `${entry.kind}-${entry.id}`,
    title: titleOf(entry, words),
    by: (language === "en" && entry.byEn) || entry.byTh,
    at: formatDateTime(entry.at, language),
    atIso: entry.at.toISOString(),
    icon: iconOf(entry),
    ...contentOf(entry, words),
    question: questionOf(entry, words),
    ...(entry.kind === "step" && entry.inBulk && !entry.reason ? { text: t("reviews:history.inBulk") } : {}),
  }));
}

function titleOf(entry: HistoryEntry, { t, indicators, language }: Words): string {
  switch (entry.kind) {
    case "step":
      return t(`reviews:history.step.${entry.from === "submitted" && entry.to === "draft" ? "withdrawn" : entry.to}`);
    case "save":
      return t("reviews:history.saved", { version: entry.version });
    case "note": {
      const kind = entry.asks ? "asked" : entry.answers ? "answered" : "noted";
      if (!entry.indicatorCode) return t(`reviews:history.${kind}`, whom(entry, t));
      const cell = cellName(
        { indicatorCode: entry.indicatorCode, splitCode: entry.splitCode ?? "none" },
        indicators,
        language,
      );
      return t(`reviews:history.${kind}Cell`, { cell, ...whom(entry, t) });
    }
    case "exception":
      return t("reviews:history.exception", {
        date: formatDate(new Date(entry.openUntil.getTime() - 1), language),
      });
  }
}

function whom({ asks }: Noted, t: TFunction) {
  return asks ? { whom: t(`reviews:asked.of.${asks}`) } : {};
}

function questionOf(entry: HistoryEntry, { t, language }: Words): HistoryView["question"] {
  if (entry.kind !== "note" || !entry.asks) return null;
  const { id, resolved, mayAnswer, dueOn } = entry;
  const waits = dueOn ? t("reviews:asked.waitsUntil", { date: formatDate(dueOn, language) }) : t("reviews:asked.waits");
  return { note: id, resolved, mayAnswer, text: resolved ? t("reviews:asked.resolved") : waits };
}

function contentOf(entry: HistoryEntry, { t, indicators, language }: Words): Pick<HistoryView, "text" | "cells"> {
  switch (entry.kind) {
    case "step":
      return {
        text: entry.reason,
        cells: entry.questions.map((cell) => ({ name: cellName(cell, indicators, language), text: cell.question })),
      };
    case "save": {
      const cells = entry.changes.map((change) => {
        const indicator = indicators.find(({ code }) => code === change.indicatorCode);
        const blank = t("reviews:blank");
        const say = (cell: typeof change.before) => (indicator && answerText(cell, indicator, t)) || blank;
        const [before, after] = [say(change.before), say(change.after)];
        const text =
          before === after
            ? t("reviews:history.explained", { text: change.after.explanation ?? blank })
            : `${before} → ${after}`;
        return { name: cellName(change, indicators, language), text };
      });
      return { text: null, cells };
    }
    case "note":
      return { text: entry.body, cells: [] };
    case "exception":
      return { text: entry.reason, cells: [] };
  }
}

function iconOf(entry: HistoryEntry): IconName {
  if (entry.kind === "save") return "edit";
  if (entry.kind === "note") return "question";
  if (entry.kind === "exception") return "calendar";
  const icons = {
    submitted: "send",
    province_approved: "check",
    accepted: "checks",
    returned: "back",
    draft: "back",
  } as const;
  return icons[entry.to];
}

/** A cell in words: the indicator's name, and the part where it is one. */
export function cellName(
  cell: { indicatorCode: string; splitCode: string },
  indicators: FormIndicator[],
  language: Language,
): string {
  const indicator = indicators.find(({ code }) => code === cell.indicatorCode);
  if (!indicator) return cellKey(cell);
  const part = indicator.parts.find(({ code }) => code === cell.splitCode);
  const word = (thing: { nameTh: string; nameEn: string }) => (language === "en" ? thing.nameEn : thing.nameTh);
  return part ? `${word(indicator)} › ${word(part)}` : word(indicator);
}

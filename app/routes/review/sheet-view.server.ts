import type { TFunction } from "i18next";
import { type Answer, type Cell, cellKey, UNDIVIDED } from "#app/domain/observations/cell.ts";
import type { FormIndicator } from "#app/domain/observations/form-definition.server.ts";
import type { Problem } from "#app/domain/observations/problem.ts";
import type { Report } from "#app/domain/observations/report.server.ts";
import type { ReviewChanges } from "#app/domain/reviews/review-changes.server.ts";
import { wordIn } from "#app/i18n/names.ts";
import { answerText, changeText } from "./answer-text.ts";

/** One line of the sheet: an indicator, or a part of the one above it. */
export interface SheetRow {
  /** `C3-01/none`, as the return names it. */
  cell: string;
  code: string;
  name: string;
  unit: string;
  isPart: boolean;
  value: string | null;
  explanation: string | null;
  previous: string | null;
  lastYear: string | null;
  change: string | null;
  changeLastYear: string | null;
  /** What stood here when the report was last sent or approved, where it differs; "" for a blank. */
  beforeSent: string | null;
  beforeApproved: string | null;
  remarks: { text: string; severity: Problem["severity"]; explained: boolean }[];
  question: string | null;
}

export interface SheetCog {
  cog: number;
  rows: SheetRow[];
}

interface Beside {
  problems: Problem[];
  changes: ReviewChanges;
  language: "th" | "en";
  t: TFunction;
}

/** A report as its reviewer reads it: by cog, each figure with its past, its doubts and what changed. */
export function sheetView(report: Report, beside: Beside): SheetCog[] {
  const cells = new Map(report.cells.map((cell) => [cellKey(cell), cell]));
  const cogs = [...new Set(report.indicators.map((indicator) => indicator.cog))];
  return cogs.map((cog) => ({
    cog,
    rows: report.indicators
      .filter((indicator) => indicator.cog === cog)
      .flatMap((indicator) => [
        rowOf(report, indicator, null, cells, beside),
        ...indicator.parts
          .filter((part) => cells.has(`${indicator.code}/${part.code}`))
          .map((part) => rowOf(report, indicator, part, cells, beside)),
      ]),
  }));
}

function rowOf(
  report: Report,
  indicator: FormIndicator,
  part: FormIndicator["parts"][number] | null,
  cells: Map<string, Cell>,
  { problems, changes, language, t }: Beside,
): SheetRow {
  const word = wordIn({ language });
  const cell = cellKey({ indicatorCode: indicator.code, splitCode: part?.code ?? UNDIVIDED });
  const answer = cells.get(cell);
  const past = (answers: Record<string, Answer>) => (part ? undefined : answers[indicator.code]);
  const before = (since: ReviewChanges["sent"]) => {
    const change = since?.changes.find((each) => cellKey(each) === cell);
    return change ? (answerText(change.before, indicator, t) ?? "") : null;
  };
  return {
    cell,
    code: indicator.code,
    name: part ? word(part.nameTh, part.nameEn) : word(indicator.nameTh, indicator.nameEn),
    unit: word(indicator.unitTh, indicator.unitEn),
    isPart: part !== null,
    value: answerText(answer, indicator, t),
    explanation: answer?.explanation ?? null,
    previous: answerText(past(report.previous), indicator, t),
    lastYear: answerText(past(report.lastYear), indicator, t),
    change: changeText(past(report.previous), answer, indicator, t),
    changeLastYear: changeText(past(report.lastYear), answer, indicator, t),
    beforeSent: before(changes.sent),
    beforeApproved: before(changes.approved),
    remarks: problems
      .filter((problem) => cellKey(problem) === cell)
      .map(({ messageKey, params, severity, explained }) => ({
        text: t(`checks:${messageKey}`, params),
        severity,
        explained,
      })),
    question: report.questions.find((each) => cellKey(each) === cell)?.question ?? null,
  };
}

import Big from "big.js";
import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import type { Catalogue } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { childPeriods, previousPeriod } from "../periods/period-code.ts";
import type { FormDefinition } from "./form-definition.server.ts";
import type { CheckContext } from "./form-rules.ts";
import { median } from "./fraction.ts";
import { canonical } from "./parse-number.ts";
import { type Answers, answersOf, historyOf, type ReportId, reportIdKey } from "./past-answers.server.ts";
import { parseWarnRules } from "./warn-rule.ts";

/** A report whose checks need to know the unit's past. */
export interface AskedContext {
  unitId: number;
  period: Period;
  definition: FormDefinition;
}

const FEWEST_FOR_A_MEDIAN = 3;

/** What the checks of some reports compare with, in the order asked; two statements however many reports. */
export async function checkContexts(
  on: Kysely<DB>,
  catalogue: Catalogue,
  asked: AskedContext[],
): Promise<CheckContext[]> {
  const answers = await answersOf(
    on,
    asked.flatMap((report) => [before(report), ...referencedReports(catalogue, report)]),
  );
  const medianIds = asked.flatMap(({ definition }) =>
    definition.indicators.filter((each) => rulesOf(each.warnRule, "median").length > 0).map((each) => each.id),
  );
  const histories = await historyOf(
    on,
    asked.map((report) => ({ ...idOf(report), startsOn: report.period.startsOn })),
    [...new Set(medianIds)],
  );
  return asked.map((report) => ({
    previous: answers.get(reportIdKey(before(report))) ?? {},
    previousInSameYear: previousPeriod(report.period).fiscalYear === report.period.fiscalYear,
    medians: mediansOf(histories.get(reportIdKey(idOf(report))) ?? {}),
    referenced: rolledUp(catalogue, report, answers),
    registers: {},
  }));
}

function idOf({ unitId, definition, period }: AskedContext): ReportId {
  return { unitId, formId: definition.form.id, periodId: period.id };
}

function before(report: AskedContext): ReportId {
  return { ...idOf(report), periodId: previousPeriod(report.period).id };
}

/** Indicators of other forms that a form's rules compare with, such as monthly sales with a quarter's income. */
function referencedCodes({ indicators }: FormDefinition): string[] {
  const own = new Set(indicators.map((indicator) => indicator.code));
  return indicators
    .flatMap((indicator) => [...rulesOf(indicator.warnRule, "ref"), ...rulesOf(indicator.warnRule, "continuity")])
    .map((rule) => rule.operand)
    .filter((code) => !own.has(code));
}

function referencedReports(catalogue: Catalogue, { unitId, definition, period }: AskedContext): ReportId[] {
  return referencedCodes(definition).flatMap((code) => {
    const form = catalogue.byCode.get(code)?.form;
    return form ? partsOf(period, form.frequency).map((part) => ({ unitId, formId: form.id, periodId: part.id })) : [];
  });
}

/** Sums a reference over the parts of the period; while one part has no figure the sum is not known. */
function rolledUp(catalogue: Catalogue, { unitId, definition, period }: AskedContext, answers: Map<string, Answers>) {
  const referenced: Answers = {};
  for (const code of referencedCodes(definition)) {
    const form = catalogue.byCode.get(code)?.form;
    const parts = form ? partsOf(period, form.frequency) : [];
    const figures = parts.map((part) => {
      const answer = answers.get(reportIdKey({ unitId, formId: form?.id ?? 0, periodId: part.id }))?.[code];
      return answer?.missingReason === "not_applicable" ? "0" : (answer?.value ?? null);
    });
    if (figures.length === 0 || figures.includes(null)) continue;
    const sum = figures.reduce((total, figure) => total.plus(figure ?? 0), new Big(0));
    referenced[code] = { value: canonical(sum.toFixed()), numerator: null, denominator: null, missingReason: null };
  }
  return referenced;
}

function partsOf(period: Period, kind: Period["kind"]): Period[] {
  if (period.kind === kind) return [period];
  return childPeriods(period).flatMap((child) => partsOf(child, kind));
}

function mediansOf(histories: Record<string, string[]>): Record<string, string> {
  const known = Object.entries(histories).filter(([, figures]) => figures.length >= FEWEST_FOR_A_MEDIAN);
  return Object.fromEntries(known.map(([code, figures]) => [code, canonical(median(figures) ?? "0")]));
}

function rulesOf(warnRule: string, kind: "median" | "ref" | "continuity") {
  return parseWarnRules(warnRule).filter((rule) => rule.kind === kind);
}

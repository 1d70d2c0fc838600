import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import type { Form } from "../indicators/catalogue.ts";
import { now } from "../periods/clock.server.ts";
import { fiscalYearPeriod, type Period } from "../periods/fiscal.ts";
import { childPeriods, periodOfId } from "../periods/period-code.ts";
import type { DashboardPeriod, Part } from "./dashboard.ts";
import { partsOf } from "./spans.ts";

/** Which windows have opened so far, and what that makes of a period. */
export interface OpenedPeriods {
  /** How many of a form's own windows in a period have opened. */
  part(form: Form, period: Period): Part;
  describe(period: Period): DashboardPeriod;
  /** Every year, quarter and month that has begun to report, newest first. */
  choosable: Period[];
  /** The latest whole fiscal quarter, or whatever is newest when there is none. */
  latestWhole: Period | null;
}

/** The windows that have opened by now, in one query. */
export async function readOpenedPeriods(db: Kysely<DB>, forms: readonly Form[]): Promise<OpenedPeriods> {
  const rows = await db
    .selectFrom("entryWindows")
    .select(["formId", "periodId"])
    .where("opensAt", "<=", now())
    .execute();
  const byForm = new Map(forms.map((form) => [form.id, new Set<number>()]));
  for (const row of rows) byForm.get(row.formId)?.add(row.periodId);
  const months = periodsOf(forms, byForm, "month");
  const quarters = periodsOf(forms, byForm, "quarter");

  const part = (form: Form, period: Period): Part => {
    const parts = partsOf(period, form.frequency);
    const opened = parts.filter((each) => byForm.get(form.id)?.has(each.id)).length;
    return { opened, of: parts.length, frequency: form.frequency };
  };
  const describe = (period: Period): DashboardPeriod => {
    const ofMonths = partsOf(period, "month");
    const ofQuarters = partsOf(period, "quarter");
    const monthsOpened = ofMonths.filter((each) => months.has(each.id)).length;
    const quartersOpened = ofQuarters.filter((each) => quarters.has(each.id)).length;
    return {
      ...{ code: period.code, kind: period.kind, fiscalYear: period.fiscalYear },
      ...{ startsOn: period.startsOn, endsOn: period.endsOn },
      ...{ monthsOpened, months: ofMonths.length, quartersOpened, quarters: ofQuarters.length },
      complete: monthsOpened === ofMonths.length && quartersOpened === ofQuarters.length,
    };
  };
  const years = [...new Set(rows.map((row) => periodOfId(row.periodId).fiscalYear))].map(fiscalYearPeriod);
  const choosable = years
    .flatMap((year) => [year, ...childPeriods(year), ...childPeriods(year).flatMap(childPeriods)])
    .filter((period) => period.kind === "year" || describe(period).monthsOpened + describe(period).quartersOpened > 0)
    .sort(newestFirst);
  const whole = choosable.find((period) => period.kind === "quarter" && describe(period).complete);
  return { part, describe, choosable, latestWhole: whole ?? choosable[0] ?? null };
}

function periodsOf(forms: readonly Form[], byForm: Map<number, Set<number>>, kind: Period["kind"]): Set<number> {
  return new Set(forms.filter((form) => form.frequency === kind).flatMap((form) => [...(byForm.get(form.id) ?? [])]));
}

const SIZES: Record<Period["kind"], number> = { year: 0, calendar_year: 1, quarter: 2, month: 3 };

function newestFirst(a: Period, b: Period): number {
  return b.endsOn.localeCompare(a.endsOn) || SIZES[a.kind] - SIZES[b.kind];
}

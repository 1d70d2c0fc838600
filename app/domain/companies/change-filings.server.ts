import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { BUDDHIST_ERA, bangkokDate } from "../periods/fiscal.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { type Change, type Changed, changeCompany, refuse } from "./change-company.server.ts";
import type { FilingKind } from "./company.ts";
import { keep, type Paper } from "./save-statement.server.ts";

/**
 * Says that a document of a year is due on a day: only then can it be in time or late. Refused: a document of that kind and
 * year that is known already, a due day before the year it is about. Null when the viewer does not keep the company.
 */
export function addFiling(
  viewer: Viewer,
  change: Change,
  filing: { kind: FilingKind; year: number; dueOn: string },
): Promise<Changed | null> {
  return changeCompany(viewer, change, async (trx, { id, areaCode }) => {
    if (Number(filing.dueOn.slice(0, 4)) + BUDDHIST_ERA < filing.year) return refuse("due");
    const added = await trx
      .insertInto("companyFilings")
      .values({ companyId: id, kind: filing.kind, calendarYear: filing.year, dueOn: filing.dueOn })
      .onConflict((conflict) => conflict.columns(["companyId", "kind", "calendarYear"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) return refuse("filing_twice");
    await markRegister(trx, "filing", areaCode, filing.dueOn);
    return { action: "company.filing_expected", newValues: filing };
  });
}

/** What is corrected or added of a filing. */
export interface FilingChange {
  filingId: number;
  dueOn: string;
  /** Null takes a wrong entry back. */
  filedOn: string | null;
  paper: Paper | null;
}

/**
 * Records on which day a document was filed, or corrects its days. Refused: a day in the future, a file that is no paper.
 * Null when the viewer does not keep the company.
 */
export function saveFiling(viewer: Viewer, change: Change, input: FilingChange): Promise<Changed | null> {
  return changeCompany(viewer, change, async (trx, { id, areaCode }) => {
    const before = await trx
      .selectFrom("companyFilings")
      .where("id", "=", input.filingId)
      .where("companyId", "=", id)
      .select(["kind", "calendarYear", "dueOn", "filedOn"])
      .executeTakeFirst();
    if (!before) return refuse("no_filing");
    if (Number(input.dueOn.slice(0, 4)) + BUDDHIST_ERA < before.calendarYear) return refuse("due");
    if (input.filedOn !== null && input.filedOn > bangkokDate(now())) return refuse("future");
    const fileId = await keep(trx, viewer, input.paper);
    if (fileId === undefined) return refuse("paper");
    const { dueOn, filedOn } = input;
    await trx
      .updateTable("companyFilings")
      .set({ dueOn, filedOn, ...(fileId ? { fileId } : {}) })
      .where("id", "=", input.filingId)
      .execute();
    for (const day of new Set([before.dueOn, dueOn])) await markRegister(trx, "filing", areaCode, day);
    const { kind, calendarYear: year } = before;
    const oldValues = { kind, year, dueOn: before.dueOn, filedOn: before.filedOn };
    return { action: "company.filing_saved", oldValues, newValues: { kind, year, dueOn, filedOn, fileId } };
  });
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { readOpenedPeriods } from "../dashboards/opened-periods.server.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import { fiscalYearPeriod, type Period } from "../periods/fiscal.ts";

/** A fiscal year of which something has been accepted. */
export interface PublishedYear {
  year: Period;
  /** How many indicators have a figure for the nation. */
  indicators: number;
  /** When a figure of the nation last moved. */
  changedAt: Date;
}

export interface PublishedYears {
  /** Newest first. */
  years: PublishedYear[];
  /** How many indicators there are. */
  indicators: number;
}

/** The years there are files for. Public: the same for every viewer. */
export async function publishedYears(): Promise<PublishedYears> {
  const { forms, indicators } = await readCatalogue();
  const { choosable } = await readOpenedPeriods(db(), forms);
  const years = choosable.filter(({ kind }) => kind === "year").map(({ id }) => id);
  const { rows } = await sql<{ periodId: number; indicators: number; changedAt: Date }>`
    select period_id, count(*)::integer as indicators, max(changed_at) as changed_at
    from rollups
    where period_id = any(${years}::integer[]) and area_code = 'TH' and split_id = 0 and n_accepted > 0
    group by period_id
    order by period_id desc`.execute(db());
  return {
    indicators: indicators.length,
    years: rows.map(({ periodId, ...row }) => ({ ...row, year: fiscalYearPeriod(periodId) })),
  };
}

import { type SqlBool, sql } from "kysely";

/**
 * Until when a report may be filled in: the latest of the window's end, an exception and the date set by a return. An
 * expression over `w` (entry_windows), `r` (expected_reports) and `s` (submissions, may be outer joined).
 */
export const entryOpenUntil = sql<Date>`greatest(w.closes_at, s.entry_open_until, (
  select max(x.open_until) from entry_exceptions as x
  where x.reporting_unit_id = r.reporting_unit_id and x.period_id = r.period_id and x.form_id = r.form_id))`;

/** Whether a report may be filled in at an instant; over the same names as {@link entryOpenUntil}. */
export function entryIsOpen(at: Date) {
  return sql<SqlBool>`(w.opens_at <= ${at} and ${entryOpenUntil} > ${at})`;
}

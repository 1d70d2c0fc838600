import { sql } from "kysely";
import type { Check } from "./check.server.ts";

/** A report in words: E12 2026-10 enterprise-month; over `s` (submissions). */
const report = sql`(select u.code || ' ' || p.code || ' ' || f.code from reporting_units as u, periods as p, forms as f
  where u.id = s.reporting_unit_id and p.id = s.period_id and f.id = s.form_id)`;

/** What a report says against what is known of it. */
export const REPORT_CHECKS: Check[] = [
  {
    code: "area_of_report",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, s.area_code || ' ≠ ' || r.area_code as detail
      from submissions as s join expected_reports as r using (form_id, period_id, reporting_unit_id)
      where s.area_code <> r.area_code`,
  },
  {
    code: "area_of_year",
    family: "reports",
    finds: () => sql`
      select u.code || ' ' || p.code as subject, r.area_code || ' ≠ ' || a.area_code as detail
      from expected_reports as r join periods as p on p.id = r.period_id join reporting_units as u on u.id = r.reporting_unit_id
      join reporting_unit_areas as a on a.reporting_unit_id = r.reporting_unit_id and a.fiscal_year = p.fiscal_year
      where a.area_code <> r.area_code`,
  },
  {
    code: "level_of_area",
    family: "reports",
    finds: () => sql`
      select u.code || ' ' || p.code as subject, r.area_code as detail
      from expected_reports as r join periods as p on p.id = r.period_id join reporting_units as u on u.id = r.reporting_unit_id
      where length(r.area_code) <> case u.kind when 'enterprise' then 4 else 2 end`,
  },
  {
    code: "cells_counted",
    family: "reports",
    finds: () => sql`
      select ${report} as subject,
        s.cells_filled || '/' || s.cells_required || ' ≠ ' || counted.filled || '/' || counted.required as detail
      from submissions as s
      join entry_windows as w using (form_id, period_id)
      cross join lateral (
        select count(*) as required, count(o.submission_id) as filled
        from form_indicators as i
        left join observations as o on o.submission_id = s.id and o.indicator_id = i.indicator_id and o.split_id = 0
        where i.form_version_id = w.form_version_id and i.required) as counted
      where (s.cells_filled, s.cells_required) is distinct from (counted.filled, counted.required)`,
  },
  {
    code: "sent_incomplete",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, s.state || ' ' || s.cells_filled || '/' || s.cells_required as detail
      from submissions as s where s.locked and s.cells_filled < s.cells_required`,
  },
  {
    code: "cell_outside_form",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, i.code as detail
      from observations as o join submissions as s on s.id = o.submission_id
      join entry_windows as w using (form_id, period_id) join indicators as i on i.id = o.indicator_id
      where not exists (select 1 from form_indicators as x
        where x.form_version_id = w.form_version_id and x.indicator_id = o.indicator_id)`,
  },
  {
    code: "split_of_another_indicator",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, i.code || ' ' || x.dimension || ':' || x.code as detail
      from observations as o join submissions as s on s.id = o.submission_id
      join indicators as i on i.id = o.indicator_id join splits as x on x.id = o.split_id
      where o.split_id <> 0 and x.dimension is distinct from i.split_dimension`,
  },
  {
    code: "kind_of_answer",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, i.code as detail
      from observations as o join submissions as s on s.id = o.submission_id join indicators as i on i.id = o.indicator_id
      where (i.area_rule = 'ratio' and o.value is not null) or (i.area_rule = 'sum' and o.numerator is not null)`,
  },
  {
    code: "beyond_bounds",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, i.code || ' ' || o.figure as detail
      from (select submission_id, indicator_id, coalesce(value, numerator * m.multiplier / nullif(denominator, 0)) as figure
        from observations join indicators as m on m.id = indicator_id where split_id = 0) as o
      join submissions as s on s.id = o.submission_id join indicators as i on i.id = o.indicator_id
      where o.figure < i.hard_min or o.figure > i.hard_max`,
  },
  {
    code: "parts_of_total",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, i.code || ' ' || parts.total || ' ≠ ' || parts.whole as detail
      from (select submission_id, indicator_id, sum(value) filter (where split_id <> 0) as total, sum(value) filter (where split_id = 0) as whole
        from observations group by submission_id, indicator_id having count(*) filter (where split_id <> 0) > 0) as parts
      join submissions as s on s.id = parts.submission_id join indicators as i on i.id = parts.indicator_id
      where s.locked and i.area_rule = 'sum' and i.time_rule <> 'ytd' and parts.total is distinct from parts.whole`,
  },
  {
    code: "on_time",
    family: "reports",
    finds: () => sql`
      select ${report} as subject, s.first_submitted_at::text as detail
      from submissions as s join entry_windows as w using (form_id, period_id)
      where s.on_time <> (s.first_submitted_at < w.due_at)`,
  },
];

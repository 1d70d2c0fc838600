import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { contains } from "../organizations/unit-search.server.ts";
import { now } from "../periods/clock.server.ts";
import { codeOfId, parsePeriod } from "../periods/period-code.ts";
import { entryIsOpen, entryOpenUntil } from "../windows/entry-open.server.ts";
import { DUE_PAGE, type DueQuery, type DueReport } from "./due.ts";
import { inHands } from "./in-hands.server.ts";

export interface DuePage {
  rows: DueReport[];
  /** To go on after, or null on the last page. */
  next: string | null;
}

/**
 * What the viewer has to enter and send, a page at a time, the longest due first: reports whose entry is open, by their
 * window, an exception or a return, and that are not sent.
 */
export async function dueReports(viewer: Viewer, query: DueQuery, limit = DUE_PAGE): Promise<DuePage> {
  const at = now();
  const rows = await waiting(viewer, query, at)
    .innerJoin("areas as a", "a.code", "r.areaCode")
    .select(["u.id as unitId", "r.formId"])
    .select([
      "u.code as unitCode",
      "u.nameTh as unitTh",
      "u.nameEn as unitEn",
      "a.nameTh as areaTh",
      "a.nameEn as areaEn",
    ])
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn", "r.periodId", "w.dueAt"])
    .select([
      sql<DueReport["kind"]>`u.kind`.as("kind"),
      sql<DueReport["state"]>`coalesce(s.state, 'none')`.as("state"),
      sql<number>`coalesce(s.cells_filled, 0)`.as("cellsFilled"),
      sql<number>`coalesce(s.cells_required, (select count(*)::int from form_indicators as i
        where i.form_version_id = w.form_version_id and i.required))`.as("cellsRequired"),
      entryOpenUntil.as("openUntil"),
      sql<boolean>`(w.due_at <= ${at})`.as("overdue"),
      sql<string | null>`case when s.state = 'returned' then (select e.reason from approval_events as e
        where e.submission_id = s.id and e.to_state = 'returned' order by e.id desc limit 1) end`.as("reason"),
    ])
    .orderBy("w.dueAt")
    .orderBy("r.formId")
    .orderBy("u.id")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ unitId: _, formId: __, periodId, ...row }) => ({ ...row, periodCode: codeOfId(periodId) })),
    next: rows.length > limit && last ? `${last.dueAt.getTime()}-${last.formId}-${last.unitId}` : null,
  };
}

function waiting(viewer: Viewer, query: DueQuery, at: Date) {
  let rows = db()
    .selectFrom("expectedReports as r")
    .innerJoin("entryWindows as w", (join) =>
      join.onRef("w.formId", "=", "r.formId").onRef("w.periodId", "=", "r.periodId"),
    )
    .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
    .innerJoin("forms as f", "f.id", "r.formId")
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(inHands(viewer, sql`r.area_code`, sql`r.reporting_unit_id`))
    .where(sql<SqlBool>`(r.form_id, r.period_id) in (${windowsWithEntry(viewer, at)})`)
    .where(sql<SqlBool>`s.locked is not true`)
    .where(entryIsOpen(at));
  if (query.form) rows = rows.where("f.code", "=", query.form);
  if (query.period) rows = rows.where("r.periodId", "=", parsePeriod(query.period)?.id ?? 0);
  if (query.district) rows = rows.where("r.areaCode", "=", query.district);
  if (query.state) rows = rows.where(sql<SqlBool>`coalesce(s.state, 'none') = ${query.state}`);
  const searched = searchFold(query.q ?? "");
  if (searched) rows = rows.where(contains(searched));
  const after = /^(\d+)-(\d+)-(\d+)$/.exec(query.after ?? "");
  if (after)
    rows = rows.where(
      sql<SqlBool>`(w.due_at, r.form_id, u.id) > (${new Date(Number(after[1]))}::timestamptz, ${after[2]}::smallint, ${after[3]}::int)`,
    );
  return rows;
}

/** Forms and periods in which entry may be open for anybody: few, so that the reports of all the others are never read. */
function windowsWithEntry(viewer: Viewer, at: Date) {
  return sql`
    select o.form_id, o.period_id from entry_windows as o where o.opens_at <= ${at} and o.closes_at > ${at}
    union select x.form_id, x.period_id from entry_exceptions as x where x.open_until > ${at}
    union select b.form_id, b.period_id from submissions as b
      where b.state in ('draft', 'returned') and b.entry_open_until > ${at} and ${inHands(viewer, sql`b.area_code`, sql`b.reporting_unit_id`)}`;
}

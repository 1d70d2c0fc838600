import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { type Scope, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import type { PeriodKind } from "../periods/fiscal.ts";
import type { DueProgress } from "./due.ts";

/**
 * How far each open form and period is, the longest due first. Officers read the counts of their area, which follow
 * every change within two seconds; members of a unit read its few reports.
 */
export async function dueProgress(viewer: Viewer): Promise<DueProgress[]> {
  const scope = scopeOf(viewer, "reports.enter");
  const rows = [...(await ofAreas(scope)), ...(await ofUnits(scope))];
  const merged = new Map<string, DueProgress>();
  for (const row of rows) {
    const key = `${row.formCode}/${row.periodCode}`;
    const known = merged.get(key);
    merged.set(key, known ? added(known, row) : row);
  }
  return [...merged.values()].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.formCode < b.formCode ? -1 : 1),
  );
}

async function ofAreas(scope: Scope): Promise<DueProgress[]> {
  if (!scope.areas.length && !scope.committees.length) return [];
  const sum = (count: string) => sql<number>`sum(${sql.raw(count)})::int`;
  return openWindows()
    .innerJoin("reportCounts as c", (join) =>
      join.onRef("c.formId", "=", "w.formId").onRef("c.periodId", "=", "w.periodId"),
    )
    .where(
      sql<SqlBool>`(c.area_code = any(${scope.areas}::text[])
        or (c.area_code = any(${scope.committees}::text[]) and f.reported_by = 'province'))`,
    )
    .groupBy(["f.id", "p.id", "w.formId", "w.periodId"])
    .select([
      sum("c.expected").as("expected"),
      sum("c.expected - c.started").as("none"),
      sum("c.started - c.submitted - c.returned").as("draft"),
      sum("c.returned").as("returned"),
      sum("c.submitted").as("sent"),
    ])
    .execute();
}

async function ofUnits(scope: Scope): Promise<DueProgress[]> {
  if (!scope.units.length) return [];
  const count = (condition: string) => sql<number>`(count(*) filter (where ${sql.raw(condition)}))::int`;
  return openWindows()
    .innerJoin("expectedReports as r", (join) =>
      join.onRef("r.formId", "=", "w.formId").onRef("r.periodId", "=", "w.periodId"),
    )
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(sql<SqlBool>`r.reporting_unit_id = any(${scope.units}::int[])`)
    .groupBy(["f.id", "p.id", "w.formId", "w.periodId"])
    .select([
      count("true").as("expected"),
      count("s.id is null").as("none"),
      count("s.state = 'draft'").as("draft"),
      count("s.state = 'returned'").as("returned"),
      count("s.locked").as("sent"),
    ])
    .execute();
}

function openWindows() {
  const at = now();
  return db()
    .selectFrom("entryWindows as w")
    .innerJoin("forms as f", "f.id", "w.formId")
    .innerJoin("periods as p", "p.id", "w.periodId")
    .where("w.opensAt", "<=", at)
    .where("w.closesAt", ">", at)
    .select(["f.code as formCode", "f.nameTh as formTh", "f.nameEn as formEn", "p.code as periodCode"])
    .select(["w.dueAt", "w.closesAt"])
    .select([sql<PeriodKind>`f.frequency`.as("frequency"), sql<boolean>`(w.due_at <= ${at})`.as("overdue")]);
}

function added(a: DueProgress, b: DueProgress): DueProgress {
  const sum = (key: "expected" | "none" | "draft" | "returned" | "sent") => a[key] + b[key];
  return {
    ...a,
    expected: sum("expected"),
    none: sum("none"),
    draft: sum("draft"),
    returned: sum("returned"),
    sent: sum("sent"),
  };
}

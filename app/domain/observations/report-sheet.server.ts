import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Form } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { type Cell, cellKey } from "./cell.ts";
import { checkContexts } from "./check-context.server.ts";
import { currentReports, NEVER_SAVED } from "./current-reports.server.ts";
import { type FormDefinition, type FormIndicator, formDefinitions } from "./form-definition.server.ts";
import type { CheckContext } from "./form-rules.ts";
import { findTargets } from "./report-targets.server.ts";
import { returnedCells } from "./returned-cells.server.ts";

export const SHEET_SIZE = 200;

/** One unit's report in a sheet of many. */
export interface SheetReport {
  unit: { code: string; nameTh: string; nameEn: string | null; areaTh: string; areaEn: string | null };
  /** Null before the first save. */
  state: string | null;
  version: number;
  canSave: boolean;
  /** Keys of the cells that may be changed; null when all may. */
  editableCells: string[] | null;
  cells: Cell[];
  context: CheckContext;
}

export interface ReportSheet {
  form: Form;
  period: Period;
  /** Null when no unit is shown. */
  dueAt: Date | null;
  /** In the order of the paper. */
  indicators: FormIndicator[];
  /** By the Thai alphabet. */
  reports: SheetReport[];
  total: number;
  /** Code of the unit to go on after, or null on the last page. */
  next: string | null;
  /** Areas that the sheet can be narrowed to: those directly below which the viewer's units of this form lie. */
  areas: { code: string; nameTh: string; nameEn: string | null }[];
}

export interface SheetQuery {
  formCode: string;
  periodCode: string;
  /** A district or province code to narrow to. */
  area?: string | null;
  /** Code of the last unit already seen. */
  after?: string | null;
}

/**
 * The reports of many units for one form and period, a page at a time: a fixed number of statements however many units.
 * Null when the viewer has no unit that reports it, or there is no such form, period or window.
 */
export async function readSheet(viewer: Viewer, query: SheetQuery): Promise<ReportSheet | null> {
  const period = parsePeriod(query.periodCode);
  const { catalogue } = await formDefinitions(db());
  const form = catalogue.forms.find((each) => each.code === query.formCode);
  const scope = scopeOf(viewer, "reports.read");
  if (!period || !form || !scope.bureaus.includes(form.bureau)) return null;
  const areas = await areasOfReports(viewer, form, period);
  if (areas.length === 0) return null;
  const units = await unitsOf(viewer, form, period, query);
  const shown = units.slice(0, SHEET_SIZE);
  const { definition, reports, dueAt } = await reportsOf(viewer, form, period, shown);
  const within = areas.filter((area) => !query.area || area.code.startsWith(query.area));
  return {
    form,
    period,
    dueAt,
    indicators: definition.indicators,
    reports,
    total: within.reduce((sum, area) => sum + area.units, 0),
    next: units.length > SHEET_SIZE ? (shown.at(-1)?.code ?? null) : null,
    areas: areas.map(({ code, nameTh, nameEn }) => ({ code, nameTh, nameEn })),
  };
}

type Unit = Awaited<ReturnType<typeof unitsOf>>[number];

async function reportsOf(viewer: Viewer, form: Form, period: Period, units: Unit[]) {
  const { catalogue, byVersion } = await formDefinitions(db());
  const keys = units.map((unit) => ({ unitCode: unit.code, periodCode: period.code, formCode: form.code }));
  const targets = (await findTargets(db(), viewer, keys)).filter((target) => typeof target !== "string");
  // Without a row the first version of the form is as good as any: nothing is asked with it.
  const definition = byVersion.get(targets[0]?.formVersionId ?? form.id) as FormDefinition;
  const ids = targets.flatMap((target) => target.submissionId ?? []);
  const currents = await currentReports(db(), ids);
  const returned = [...currents].filter(([, report]) => report.state === "returned").map(([id]) => id);
  const asked = await returnedCells(db(), returned);
  const reporting = targets.map((target) => ({ unitId: target.unitId, period, definition }));
  const contexts = await checkContexts(db(), catalogue, reporting);
  const reports = targets.map((target, index): SheetReport => {
    const { id: _, ...unit } = units.find((each) => each.id === target.unitId) as Unit;
    const current = currents.get(target.submissionId ?? 0) ?? NEVER_SAVED;
    return {
      unit,
      state: current.state,
      version: current.version,
      canSave: target.mayEnter && target.isOpen && !current.locked,
      editableCells: asked.get(target.submissionId ?? 0)?.map(cellKey) ?? null,
      cells: current.cells,
      context: contexts[index] as CheckContext,
    };
  });
  return { definition, reports, dueAt: targets[0]?.dueAt ?? null };
}

function expected(viewer: Viewer, form: Form, period: Period) {
  return db()
    .selectFrom("expectedReports as r")
    .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
    .innerJoin("areas as a", "a.code", "r.areaCode")
    .where("r.formId", "=", form.id)
    .where("r.periodId", "=", period.id)
    .where(inScope(scopeOf(viewer, "reports.read"), sql`r.area_code`, sql`u.id`, sql`u.code`));
}

function unitsOf(viewer: Viewer, form: Form, period: Period, { area, after }: SheetQuery) {
  let units = expected(viewer, form, period);
  if (area) units = units.where(sql<SqlBool>`left(r.area_code, ${area.length}) = ${area}`);
  if (after) {
    units = units.where(sql<SqlBool>`(u.name_th collate fanfueang_th, u.id) >
      ((select name_th from reporting_units where code = ${after}) collate fanfueang_th, (select id from reporting_units where code = ${after}))`);
  }
  return units
    .orderBy(sql`u.name_th collate fanfueang_th`)
    .orderBy("u.id")
    .limit(SHEET_SIZE + 1)
    .select(["u.id", "u.code", "u.nameTh", "u.nameEn", "a.nameTh as areaTh", "a.nameEn as areaEn"])
    .execute();
}

function areasOfReports(viewer: Viewer, form: Form, period: Period) {
  return expected(viewer, form, period)
    .groupBy(["a.code", "a.nameTh", "a.nameEn"])
    .orderBy(sql`a.name_th collate fanfueang_th`)
    .select(["a.code", "a.nameTh", "a.nameEn", sql<number>`count(*)`.as("units")])
    .execute();
}

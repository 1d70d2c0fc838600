import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Form } from "../indicators/catalogue.ts";
import type { Period } from "../periods/fiscal.ts";
import { periodOfId, samePeriodLastYear } from "../periods/period-code.ts";
import { type Cell, cellKey } from "./cell.ts";
import { checkContexts } from "./check-context.server.ts";
import { type FormDefinition, type FormIndicator, formDefinitions } from "./form-definition.server.ts";
import type { CheckContext } from "./form-rules.ts";
import { type LatestReturn, latestReturn } from "./latest-return.server.ts";
import { type Answers, answersOf, reportIdKey } from "./past-answers.server.ts";
import type { ReportKey } from "./report-key.ts";
import { findTargets, type ReportTarget } from "./report-targets.server.ts";
import { type ReturnedCell, returnedCells } from "./returned-cells.server.ts";
import { storedCells } from "./stored-cells.server.ts";

export type ReportState = "draft" | "submitted" | "province_approved" | "accepted" | "returned";

/** Everything a page about one report shows. */
export interface Report {
  key: ReportKey;
  unit: {
    id: number;
    code: string;
    kind: ReportTarget["unitKind"];
    nameTh: string;
    nameEn: string | null;
    areaCode: string;
  };
  period: Period;
  form: Form;
  window: { opensAt: Date; dueAt: Date; closesAt: Date; openUntil: Date; isOpen: boolean };
  /** Null before the first save. */
  submissionId: number | null;
  state: ReportState | null;
  /** 0 before the first save. */
  version: number;
  locked: boolean;
  savedAt: Date | null;
  savedBy: { id: number; nameTh: string; nameEn: string | null } | null;
  /** In the order of the paper; group by `cog` to draw. */
  indicators: FormIndicator[];
  cells: Cell[];
  /** Keys of the cells that may be changed (see `cellKey`); null when all may. */
  editableCells: string[] | null;
  questions: ReturnedCell[];
  /** Why it came back; null unless it is in the state "returned". */
  returned: LatestReturn | null;
  /** Undivided answers of the period before and of the same period a year ago, by indicator code. */
  previous: Answers;
  lastYear: Answers;
  context: CheckContext;
  can: { enter: boolean; save: boolean };
}

/** One report with its form, its answers and the unit's past. Null when it is out of the viewer's scope or not expected. */
export async function readReport(viewer: Viewer, key: ReportKey): Promise<Report | null> {
  const [target] = await findTargets(db(), viewer, [key]);
  if (!target || typeof target === "string") return null;
  const { catalogue, byVersion } = await formDefinitions(db());
  const definition = byVersion.get(target.formVersionId) as FormDefinition;
  const period = periodOfId(target.periodId);
  const saved = await savedReport(target.submissionId);
  const submissionIds = saved ? [saved.id] : [];
  const [cells, questions, returned, [context], lastYear] = await Promise.all([
    storedCells(db(), submissionIds),
    saved?.state === "returned" ? returnedCells(db(), submissionIds) : new Map<number, ReturnedCell[]>(),
    saved?.state === "returned" ? latestReturn(db(), saved.id) : null,
    checkContexts(db(), catalogue, [{ unitId: target.unitId, period, definition }]),
    answersLastYear(target, period),
  ]);
  const asked = saved ? (questions.get(saved.id) ?? []) : [];
  const locked = saved?.locked ?? false;
  return {
    key,
    unit: {
      id: target.unitId,
      code: key.unitCode,
      kind: target.unitKind,
      nameTh: target.unitNameTh,
      nameEn: target.unitNameEn,
      areaCode: target.areaCode,
    },
    period,
    form: definition.form,
    window: {
      opensAt: target.opensAt,
      dueAt: target.dueAt,
      closesAt: target.closesAt,
      openUntil: target.openUntil,
      isOpen: target.isOpen,
    },
    submissionId: saved?.id ?? null,
    state: saved?.state ?? null,
    version: saved?.version ?? 0,
    locked,
    savedAt: saved?.updatedAt ?? null,
    savedBy: saved ? { id: saved.updatedBy, nameTh: saved.nameTh, nameEn: saved.nameEn } : null,
    indicators: definition.indicators,
    cells: (saved && cells.get(saved.id)) ?? [],
    editableCells: asked.length ? asked.map(cellKey) : null,
    questions: asked,
    returned,
    previous: context?.previous ?? {},
    lastYear,
    context: context as CheckContext,
    can: { enter: target.mayEnter, save: target.mayEnter && target.isOpen && !locked },
  };
}

async function savedReport(submissionId: number | null) {
  if (submissionId === null) return null;
  const row = await db()
    .selectFrom("submissions as s")
    .innerJoin("users as u", "u.id", "s.updatedBy")
    .select(["s.id", "s.state", "s.version", "s.locked", "s.updatedAt", "s.updatedBy", "u.nameTh", "u.nameEn"])
    .where("s.id", "=", submissionId)
    .executeTakeFirstOrThrow();
  return { ...row, state: row.state as ReportState, locked: Boolean(row.locked) };
}

async function answersLastYear({ unitId, formId }: ReportTarget, period: Period): Promise<Answers> {
  const asked = { unitId, formId, periodId: samePeriodLastYear(period).id };
  return (await answersOf(db(), [asked])).get(reportIdKey(asked)) ?? {};
}

import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { checkContexts } from "../observations/check-context.server.ts";
import { submissionProblems } from "../observations/checks.ts";
import { formDefinitions } from "../observations/form-definition.server.ts";
import type { Problem } from "../observations/problem.ts";
import { storedCells } from "../observations/stored-cells.server.ts";
import { periodOfId } from "../periods/period-code.ts";

export interface GatedReport {
  id: number;
  reportingUnitId: number;
  periodId: number;
  formVersionId: number;
}

/**
 * What keeps reports from going a step further, by submission id: errors, required cells without an answer, warnings
 * without an explanation. Reports without problems have no entry. The same few statements however many reports.
 */
export async function gateProblems(on: Kysely<DB>, reports: GatedReport[]): Promise<Map<number, Problem[]>> {
  const { catalogue, byVersion } = await formDefinitions(on);
  const asked = reports.map((report) => {
    const definition = byVersion.get(report.formVersionId);
    if (!definition) throw new Error(`form version ${report.formVersionId} does not exist`);
    return { unitId: report.reportingUnitId, period: periodOfId(report.periodId), definition };
  });
  const cells = await storedCells(
    on,
    reports.map((report) => report.id),
  );
  const contexts = await checkContexts(on, catalogue, asked);
  const problems = new Map<number, Problem[]>();
  reports.forEach(({ id }, index) => {
    const found = submissionProblems(asked[index]!.definition, cells.get(id) ?? [], contexts[index]!);
    if (found.length) problems.set(id, found);
  });
  return problems;
}

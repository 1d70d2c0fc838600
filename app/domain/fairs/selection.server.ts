import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { managesFairs, readFair } from "./fair.server.ts";
import type { QuotaRow } from "./refusal.ts";
import { type Candidate, type RuleChoices, type Selection, selectByRule } from "./selection-rule.ts";

export interface SelectionPlan extends Selection {
  /** Changes with whoever is selected or left waiting: what was looked at is what is decided. */
  fingerprint: string;
  candidates: Candidate[];
  quotas: QuotaRow[];
}

/** What the rule would do now, for whoever manages fairs. Changes nothing. Null when there is no such fair for the viewer. */
export async function previewSelection(
  viewer: Viewer,
  code: string,
  choices: RuleChoices,
): Promise<SelectionPlan | null> {
  const fair = managesFairs(viewer) ? await readFair(viewer, code) : null;
  return fair && planSelection(db(), fair.id, choices);
}

/** The same inside a transaction that holds the locks of applications and quotas. */
export async function planSelection(on: Kysely<DB>, fairId: number, choices: RuleChoices): Promise<SelectionPlan> {
  const candidates = await candidatesOf(on, fairId);
  const { rows: quotas } = await sql<QuotaRow>`
    select province_code, category_code, capacity, used from fair_quotas where fair_id = ${fairId} order by id`.execute(
    on,
  );
  const selection = selectByRule(candidates, quotas, choices);
  const text = JSON.stringify([selection.selected, selection.waiting.map((one) => one.id)]);
  const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 32);
  return { ...selection, fingerprint, candidates, quotas };
}

/** The enterprises of some of a plan's candidates by the id of their applications, for whoever manages fairs. */
export async function candidateNames(
  viewer: Viewer,
  ids: readonly number[],
): Promise<Map<number, { nameTh: string; nameEn: string | null }>> {
  if (!managesFairs(viewer) || ids.length === 0) return new Map();
  const rows = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .where("a.id", "in", ids)
    .select(["a.id", "u.nameTh", "u.nameEn"])
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

type CandidateColumns = [
  id: number,
  province: string,
  category: string,
  rank: number | null,
  score: number,
  newcomer: boolean,
  at: number,
];

/** Whoever may be selected, as one value: twelve thousand rows would take the driver longer than the rule. */
async function candidatesOf(on: Kysely<DB>, fairId: number): Promise<Candidate[]> {
  const { rows } = await sql<{ candidates: string | null }>`
    select json_agg(json_build_array(id, province_code, category_code, province_rank, coalesce(score, 0), newcomer,
      coalesce(extract(epoch from submitted_at) * 1000, 0)) order by id)::text as candidates
    from fair_applications where fair_id = ${fairId} and state in ('province_passed', 'waitlisted')`.execute(on);
  const columns: CandidateColumns[] = JSON.parse(rows[0]?.candidates ?? "[]");
  return columns.map(([id, provinceCode, categoryCode, provinceRank, score, newcomer, submittedAt]) => ({
    id,
    provinceCode,
    categoryCode,
    provinceRank,
    score,
    newcomer,
    submittedAt,
  }));
}

export interface SelectionProgress {
  submitted: number;
  passed: number;
  selected: number;
  waitlisted: number;
  offered: number;
  confirmed: number;
}

/** How many applications of a fair stand where, for whoever manages fairs. */
export async function selectionProgress(viewer: Viewer, fairId: number): Promise<SelectionProgress | null> {
  if (!managesFairs(viewer)) return null;
  const { rows } = await sql<SelectionProgress>`
    select count(*) filter (where state in ('submitted', 'returned'))::integer as submitted,
      count(*) filter (where state = 'province_passed')::integer as passed,
      count(*) filter (where state = 'selected')::integer as selected,
      count(*) filter (where state = 'waitlisted')::integer as waitlisted,
      count(*) filter (where state = 'offered')::integer as offered,
      count(*) filter (where state = 'confirmed')::integer as confirmed
    from fair_applications where fair_id = ${fairId}`.execute(db());
  return rows[0] ?? null;
}

import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Cell, MissingReason } from "./cell.ts";
import { canonical } from "./parse-number.ts";

/** The answers of some reports, in the order of the catalogue. A report without answers has no entry. */
export async function storedCells(on: Kysely<DB>, submissionIds: number[]): Promise<Map<number, Cell[]>> {
  const bySubmission = new Map<number, Cell[]>();
  if (submissionIds.length === 0) return bySubmission;
  const rows = await on
    .selectFrom("observations as o")
    .innerJoin("indicators as i", "i.id", "o.indicatorId")
    .innerJoin("splits as x", "x.id", "o.splitId")
    .where(sql<boolean>`o.submission_id = any(${submissionIds}::bigint[])`)
    .select(["o.submissionId", "i.code as indicatorCode", "x.code as splitCode"])
    .select(["o.value", "o.numerator", "o.denominator", "o.missingReason", "o.explanation"])
    .orderBy("o.submissionId")
    .orderBy("i.position")
    .orderBy("x.id")
    .execute();
  for (const { submissionId, ...row } of rows) {
    const cells = bySubmission.get(submissionId) ?? [];
    cells.push({ ...row, ...exactAnswer(row) });
    bySubmission.set(submissionId, cells);
  }
  return bySubmission;
}

/** An answer as the database returns it, with numbers in canonical form: `5.0000` → `5`. */
export function exactAnswer(row: {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  missingReason: string | null;
}) {
  const exact = (decimal: string | null) => (decimal === null ? null : canonical(decimal));
  return {
    value: exact(row.value),
    numerator: exact(row.numerator),
    denominator: exact(row.denominator),
    missingReason: row.missingReason as MissingReason | null,
  };
}

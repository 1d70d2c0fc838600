import { type Kysely, sql } from "kysely";
import type { DB } from "#db/types.ts";
import type { Cell } from "./cell.ts";
import { storedCells } from "./stored-cells.server.ts";

/** A report as it stands in the database. */
export interface CurrentReport {
  /** 0 before the first save. */
  version: number;
  state: string | null;
  locked: boolean;
  cells: Cell[];
  savedAt: Date | null;
  savedBy: { nameTh: string; nameEn: string | null } | null;
}

export const NEVER_SAVED: CurrentReport = {
  version: 0,
  state: null,
  locked: false,
  cells: [],
  savedAt: null,
  savedBy: null,
};

/** The saved ones among some reports, by submission id. */
export async function currentReports(on: Kysely<DB>, submissionIds: number[]): Promise<Map<number, CurrentReport>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await on
    .selectFrom("submissions as s")
    .innerJoin("users as u", "u.id", "s.updatedBy")
    .where(sql<boolean>`s.id = any(${submissionIds}::bigint[])`)
    .select(["s.id", "s.version", "s.state", "s.locked", "s.updatedAt", "u.nameTh", "u.nameEn"])
    .execute();
  const cells = await storedCells(on, submissionIds);
  return new Map(
    rows.map(({ id, updatedAt, nameTh, nameEn, locked, ...row }) => [
      id,
      { ...row, locked: Boolean(locked), cells: cells.get(id) ?? [], savedAt: updatedAt, savedBy: { nameTh, nameEn } },
    ]),
  );
}

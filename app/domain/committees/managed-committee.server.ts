import { type SqlBool, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import type { CommitteeKind } from "./committee.ts";

export interface ManagedCommittee {
  id: number;
  kind: CommitteeKind;
  areaCode: string;
  version: number;
}

/** Whether the viewer keeps a committee, over `c` (committees): in their area, and not of the other bureau. */
export function isKept(viewer: Viewer) {
  const scope = scopeOf(viewer, "committees.manage");
  if (!scope.bureaus.includes("community")) return sql<SqlBool>`false`;
  return inScope(scope, sql`c.area_code`);
}

/**
 * The committee, locked until the transaction ends so that whatever is decided about its seats is decided one after the
 * other; null when it is not there for the viewer.
 */
export async function managedCommittee(
  trx: Transaction<DB>,
  viewer: Viewer,
  id: number,
): Promise<ManagedCommittee | null> {
  const row = await trx
    .selectFrom("committees as c")
    .where("c.id", "=", id)
    .where(isKept(viewer))
    .select(["c.id", "c.areaCode", "c.version"])
    .select(sql<CommitteeKind>`c.kind`.as("kind"))
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

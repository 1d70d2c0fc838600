import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { type Right, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { applicationScope } from "./application-scope.server.ts";
import type { ApplicationState } from "./application-states.ts";

/** An application that this transaction holds the lock of. */
export interface LockedApplication {
  id: number;
  fairId: number;
  enterpriseId: number;
  provinceCode: string;
  categoryCode: string;
  state: ApplicationState;
  holdsPlace: boolean;
  fixUntil: Date | null;
  version: number;
}

/** One application of a fair that the right covers, locked; undefined when it is not there for the viewer. */
export function lockApplication(
  trx: Transaction<DB>,
  viewer: Viewer,
  right: Right,
  fairId: number,
  id: number,
): Promise<LockedApplication | undefined> {
  return lockedRows(trx)
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .where("a.id", "=", id)
    .where("a.fairId", "=", fairId)
    .where(applicationScope(viewer, right))
    .executeTakeFirst();
}

/** The live application of an enterprise in a fair, locked. */
export function lockOwnApplication(
  trx: Transaction<DB>,
  fairId: number,
  enterpriseId: number,
): Promise<LockedApplication | undefined> {
  return lockedRows(trx)
    .where("a.fairId", "=", fairId)
    .where("a.enterpriseId", "=", enterpriseId)
    .where("a.state", "not in", ["province_failed", "declined", "withdrawn", "cancelled"])
    .executeTakeFirst();
}

/** The enterprise for which the viewer applies, by its code; undefined when it is not theirs. */
export async function ownEnterprise(
  trx: Transaction<DB>,
  viewer: Viewer,
  unitCode: string,
): Promise<{ id: number; code: string } | undefined> {
  const { units } = scopeOf(viewer, "fairs.apply");
  return trx
    .selectFrom("reportingUnits")
    .where("code", "=", unitCode)
    .where(sql<boolean>`id = any(${units}::int[])`)
    .where("kind", "=", "enterprise")
    .select(["id", "code"])
    .executeTakeFirst();
}

/** One application by its id alone, locked: for the portal's own rules. */
export function lockById(trx: Transaction<DB>, id: number): Promise<LockedApplication | undefined> {
  return lockedRows(trx).where("a.id", "=", id).skipLocked().executeTakeFirst();
}

function lockedRows(trx: Transaction<DB>) {
  return trx
    .selectFrom("fairApplications as a")
    .select(["a.id", "a.fairId", "a.enterpriseId", "a.provinceCode", "a.categoryCode", "a.fixUntil", "a.version"])
    .select([sql<ApplicationState>`a.state`.as("state"), sql<boolean>`a.holds_place`.as("holdsPlace")])
    .forUpdate(["a"]);
}

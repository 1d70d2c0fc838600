import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Right } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { otopScope } from "./otop-scope.ts";

export interface HeldEnterprise {
  id: number;
  code: string;
  areaCode: string;
  version: number;
}

/** An enterprise that is still on the register and in the viewer's scope for the right, held until the transaction ends. */
export async function holdEnterprise(
  trx: Transaction<DB>,
  viewer: Viewer,
  right: Right,
  code: string,
): Promise<HeldEnterprise | null> {
  const found = await trx
    .selectFrom("reportingUnits as u")
    .innerJoin("enterprises as e", "e.reportingUnitId", "u.id")
    .where("u.code", "=", code)
    .where("u.activeTo", "is", null)
    .where(inScope(otopScope(viewer, right), sql`u.home_area_code`, sql`u.id`))
    .select(["u.id", "u.code", "u.homeAreaCode as areaCode", "e.version"])
    .forUpdate(["u", "e"])
    .executeTakeFirst();
  return found ?? null;
}

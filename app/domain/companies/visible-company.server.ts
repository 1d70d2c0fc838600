import { type Expression, type SqlBool, sql } from "kysely";
import { can, covers, scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";

/**
 * Whether the viewer keeps companies at all: companies belong to the bureau of communities, so a reviewer of the other
 * bureau does not.
 */
export function keepsCompanies(viewer: Viewer): boolean {
  return can(viewer, "companies.manage") && scopeOf(viewer, "companies.manage").bureaus.includes("community");
}

/** The companies a viewer keeps, as a condition over the organization `o`. */
export function managed(viewer: Viewer): Expression<SqlBool> {
  if (!keepsCompanies(viewer)) return sql<SqlBool>`false`;
  return inScope(
    scopeOf(viewer, "companies.manage"),
    sql.ref<string>("o.area_code"),
    sql.ref<number>("o.reporting_unit_id"),
  );
}

/** Names of holders and directors: for those who work in the network, and for those who keep this company. */
export function mayKnowNames(viewer: Viewer, company: { areaCode: string; unitId: number | null }): boolean {
  if (can(viewer, "network.read")) return true;
  return (
    keepsCompanies(viewer) && covers(scopeOf(viewer, "companies.manage"), company.areaCode, company.unitId ?? undefined)
  );
}

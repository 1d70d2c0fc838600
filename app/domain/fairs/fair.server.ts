import { type Kysely, sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { can, scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Fair, VacancyRule } from "./fair.ts";

/** Whether the viewer sets up and decides fairs: the right, for the nation, in the bureau that owns them. */
export function managesFairs(viewer: Viewer): boolean {
  const scope = scopeOf(viewer, "fairs.manage");
  return scope.nation && scope.bureaus.includes("otop");
}

/** One fair by its code. Before it is published only those who manage fairs see it: null for all others. */
export async function readFair(viewer: Viewer, code: string): Promise<Fair | null> {
  return (await seenFair(db(), viewer, code)) ?? null;
}

/** The same inside a transaction. */
export function seenFair(on: Kysely<DB>, viewer: Viewer, code: string): Promise<Fair | undefined> {
  let fairs = fairRows(on).where("f.code", "=", code);
  if (!managesFairs(viewer)) fairs = fairs.where("f.publishedAt", "is not", null);
  return fairs.executeTakeFirst();
}

/** The fair for those who manage fairs, locked for a change of the fair itself; undefined for all others. */
export async function managedFair(trx: Transaction<DB>, viewer: Viewer, code: string): Promise<Fair | undefined> {
  if (!managesFairs(viewer)) return undefined;
  return fairRows(trx).where("f.code", "=", code).forUpdate().executeTakeFirst();
}

/** All columns of fairs as {@link Fair}; others narrow it down. */
export function fairRows(on: Kysely<DB>) {
  return on
    .selectFrom("fairs as f")
    .select([
      ...(["f.id", "f.code", "f.nameTh", "f.nameEn", "f.placeTh", "f.placeEn", "f.descriptionTh"] as const),
      ...(["f.descriptionEn", "f.requirementsTh", "f.requirementsEn", "f.provinceCode", "f.applyFrom"] as const),
      ...(["f.applyUntil", "f.screenUntil", "f.minimumStars", "f.certificateRequired", "f.offerHours"] as const),
      ...(["f.targetBaht", "f.previousFairId", "f.publishedAt", "f.resultsAnnouncedAt", "f.closedAt"] as const),
      ...(["f.cancelledAt", "f.cancelledReason", "f.version"] as const),
      sql<VacancyRule>`f.vacancy_rule`.as("vacancyRule"),
      sql<string>`lower(f.open_days)`.as("opensOn"),
      sql<string>`(upper(f.open_days) - 1)`.as("lastDay"),
    ]);
}

/** Fairs, the latest first: published ones for everybody, all for those who manage them. */
export async function listFairs(viewer: Viewer, limit = 50): Promise<Fair[]> {
  let fairs = fairRows(db()).orderBy(sql`lower(f.open_days)`, "desc").orderBy("f.id").limit(limit);
  if (!managesFairs(viewer)) fairs = fairs.where("f.publishedAt", "is not", null);
  return fairs.execute();
}

/** Whether the viewer reads applications at all: officials of the OTOP bureau's line, and the network. */
export function readsApplications(viewer: Viewer): boolean {
  return can(viewer, "fairs.read") && scopeOf(viewer, "fairs.read").bureaus.includes("otop");
}

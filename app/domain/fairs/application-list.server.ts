import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchFold } from "#db/search-fold.ts";
import type { Right } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { applicationScope, seenState, seenVersion } from "./application-scope.server.ts";
import type { ApplicationState } from "./application-states.ts";
import { readFair } from "./fair.server.ts";

export interface ApplicationQuery {
  province?: string | null;
  category?: string | null;
  state?: ApplicationState | null;
  /** Part of the enterprise's name. */
  q?: string | null;
  /** The id of the last row of the page before. */
  after?: number | null;
  limit?: number;
}

export interface ApplicationRow {
  id: number;
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  provinceCode: string;
  categoryCode: string;
  state: ApplicationState;
  provinceRank: number | null;
  score: string | null;
  newcomer: boolean;
  proposed: boolean;
  submittedAt: Date | null;
  version: number;
}

/**
 * Applications of a fair that the viewer reads, drafts left out, in the order they were begun, a page at a time; states as
 * the viewer may know them. Null when there is no such fair for the viewer.
 */
export async function listApplications(
  viewer: Viewer,
  code: string,
  query: ApplicationQuery,
): Promise<{ applications: ApplicationRow[]; next: number | null } | null> {
  const fair = await readFair(viewer, code);
  if (!fair) return null;
  const limit = query.limit ?? 50;
  let rows = applicationRows(viewer, fair.id, "fairs.read")
    .orderBy("a.id")
    .limit(limit + 1);
  if (query.after) rows = rows.where("a.id", ">", query.after);
  if (query.province) rows = rows.where("a.provinceCode", "=", query.province);
  if (query.category) rows = rows.where("a.categoryCode", "=", query.category);
  if (query.state) rows = rows.where(sql<SqlBool>`${seenState(viewer)} = ${query.state}`);
  const fold = searchFold(query.q ?? "");
  if (fold) rows = rows.where(sql<SqlBool>`u.search_key like ${`%${fold.replace(/[\\%_]/g, "\\$&")}%`}`);
  const found = await rows.execute();
  const applications = found.slice(0, limit);
  return { applications, next: found.length > limit ? (applications.at(-1)?.id ?? null) : null };
}

/** The applications that a province screens: what waits and is passed, the ranked in their order. */
export async function screenedApplications(
  viewer: Viewer,
  fairId: number,
  province: string,
): Promise<ApplicationRow[]> {
  return applicationRows(viewer, fairId, "fairs.screen")
    .where("a.provinceCode", "=", province)
    .where("a.state", "in", [
      "submitted",
      "returned",
      "province_passed",
      "selected",
      "waitlisted",
      "offered",
      "confirmed",
    ])
    .orderBy("a.categoryCode")
    .orderBy(sql`a.province_rank nulls last`)
    .orderBy("a.submittedAt")
    .orderBy("a.id")
    .limit(500)
    .execute();
}

function applicationRows(viewer: Viewer, fairId: number, right: Right) {
  return db()
    .selectFrom("fairApplications as a")
    .innerJoin("fairs as f", "f.id", "a.fairId")
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .where("a.fairId", "=", fairId)
    .where("a.state", "<>", "draft")
    .where(applicationScope(viewer, right))
    .select(["a.id", "u.code as unitCode", "u.nameTh as unitTh", "u.nameEn as unitEn", "a.provinceCode"])
    .select(["a.categoryCode", "a.provinceRank", "a.score", "a.newcomer", "a.submittedAt"])
    .select([
      seenState(viewer).as("state"),
      seenVersion(viewer).as("version"),
      sql<boolean>`a.district_proposed_at is not null`.as("proposed"),
    ]);
}

import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readEnterprise } from "./enterprise.server.ts";
import type { EnterpriseRecord } from "./enterprise-record.ts";
import { type MergeObstacles, mergeObstacles } from "./merge-obstacles.server.ts";

/** How much hangs on a record. */
export interface Belongings {
  products: number;
  certificates: number;
  members: number;
  supports: number;
  applications: number;
  reports: number;
  accounts: number;
}

export interface Comparison {
  records: [EnterpriseRecord, EnterpriseRecord];
  belongings: [Belongings, Belongings];
  obstacles: MergeObstacles;
}

/** Two records side by side, with what hangs on each and what stands in the way of making them one. Null unless the viewer may decide on both. */
export async function compareEnterprises(viewer: Viewer, first: string, second: string): Promise<Comparison | null> {
  if (first === second) return null;
  const [a, b] = [await decidable(viewer, first), await decidable(viewer, second)];
  if (!a || !b) return null;
  return {
    records: [a, b],
    belongings: [await belongingsOf(a.id), await belongingsOf(b.id)],
    obstacles: await mergeObstacles(db(), a.id, b.id),
  };
}

async function decidable(viewer: Viewer, code: string): Promise<EnterpriseRecord | null> {
  const found = await readEnterprise(viewer, code);
  return found && found.mergedInto === null && found.record.may.decide && !found.record.activeTo ? found.record : null;
}

async function belongingsOf(id: number): Promise<Belongings> {
  const count = (table: string, column: string, more: SqlText = sql`true`) =>
    sql`(select count(*) from ${sql.table(table)} where ${sql.ref(column)} = ${id} and ${more})`;
  const { rows } = await sql<Belongings>`
    select ${count("products", "enterprise_id")} as products,
      ${count("certificates", "enterprise_id")} as certificates,
      ${count("enterprise_members", "unit_id")} as members,
      ${count("support_links", "receiver_unit_id")} as supports,
      ${count("fair_applications", "enterprise_id")} as applications,
      ${count("submissions", "reporting_unit_id", sql`cells_filled > 0`)} as reports,
      ${count("role_assignments", "reporting_unit_id")} as accounts`.execute(db());
  return rows[0]!;
}

type SqlText = ReturnType<typeof sql<SqlBool>>;

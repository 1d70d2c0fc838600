import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/** Where something may hang on an enterprise: table and column. A test compares the list with the database's own. */
export const ATTACHED: readonly (readonly [table: string, column: string])[] = [
  ["expected_reports", "reporting_unit_id"],
  ["role_assignments", "reporting_unit_id"],
  ["assistant_invitations", "reporting_unit_id"],
  ["organizations", "reporting_unit_id"],
  ["reporting_units", "merged_into_id"],
  ["enterprise_statuses", "unit_id"],
  ["enterprise_members", "unit_id"],
  ["enterprise_claims", "unit_id"],
  ["enterprise_merges", "kept_unit_id"],
  ["enterprise_merges", "merged_unit_id"],
  ["support_links", "receiver_unit_id"],
  ["products", "enterprise_id"],
  ["certificates", "enterprise_id"],
  ["fair_applications", "enterprise_id"],
];

/** Which of these enterprises have anything by now: reports expected of them, people, statuses, products, support. */
export async function withAnything(trx: Transaction<DB>, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const each = ATTACHED.map(
    ([table, column]) =>
      sql`select ${sql.ref(column)} as id from ${sql.table(table)} where ${sql.ref(column)} = any(${ids}::int[])`,
  );
  const { rows } = await sql<{ id: number }>`${sql.join(each, sql` union `)}`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

import { type SqlBool, sql } from "kysely";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { approvedBy } from "./own-hand.server.ts";

/**
 * Whether a report waits for the viewer's decision: sent within their area and to be approved, or approved by a province
 * and to be accepted by their bureau. What they sent themselves waits for somebody else, and so does to be accepted what
 * they approved. Over `s` (submissions) and `f` (forms); each branch is answered by an index of submissions.
 */
export function awaitsViewer(viewer: Viewer) {
  const approve = scopeOf(viewer, "reports.approve");
  const accept = scopeOf(viewer, "reports.accept");
  const branches = [
    approve.nation && sql`s.state = 'submitted'`,
    approve.areas.length > 0 && sql`(s.province_code = any(${approve.areas}::text[]) and s.state = 'submitted')`,
    accept.nation &&
      sql`(s.state = 'province_approved' and f.bureau = any(${accept.bureaus}::text[])
      and ${approvedBy} is distinct from ${viewer.userId}::int)`,
  ].filter((branch) => branch !== false);
  if (!branches.length) return sql<SqlBool>`false`;
  return sql<SqlBool>`((${sql.join(branches, sql` or `)}) and s.submitted_by is distinct from ${viewer.userId}::int)`;
}

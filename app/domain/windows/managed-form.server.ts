import { type Kysely, type SqlBool, sql } from "kysely";
import type { DB } from "#db/types.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import type { PeriodKind } from "../periods/fiscal.ts";

/** A form whose windows the viewer manages, by its code; null for anybody else, and for a form of the other bureau. */
export async function managedForm(on: Kysely<DB>, viewer: Viewer, code: string) {
  const form = await on
    .selectFrom("forms as f")
    .where("f.code", "=", code)
    .where(isManaged(viewer))
    .select(["f.id", "f.code", "f.reportedBy", sql<PeriodKind>`f.frequency`.as("frequency")])
    .executeTakeFirst();
  return form ?? null;
}

/** Whether the viewer manages the windows of a form; over `f` (forms). */
export function isManaged(viewer: Viewer) {
  const scope = scopeOf(viewer, "windows.manage");
  return sql<SqlBool>`(${scope.nation} and f.bureau = any(${scope.bureaus}::text[]))`;
}

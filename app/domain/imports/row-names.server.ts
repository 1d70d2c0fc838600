import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readCatalogue } from "../indicators/catalogue.server.ts";
import type { Indicator, Split } from "../indicators/catalogue.ts";
import { UNDIVIDED } from "../observations/cell.ts";
import { codeTyped, partTyped } from "./rows-to-reports.ts";
import type { ImportSummary } from "./stored-import.ts";

/** What the codes of a row stand for; null where they stand for nothing, or for a unit that is not the viewer's. */
export interface RowNames {
  unit: { code: string; nameTh: string; nameEn: string | null } | null;
  indicator: Indicator | null;
  /** The part, where the row is about one. */
  part: Split | null;
}

type Codes = Record<"unit" | "indicator" | "split", string>;

/** Names the rows that an import shows, as their codes were typed: one read of units, however many rows. */
export async function rowNames(viewer: Viewer, summary: ImportSummary): Promise<(row: Codes) => RowNames> {
  const catalogue = await readCatalogue();
  const rows: Codes[] = [...summary.refused, ...summary.changes, ...summary.warnings];
  const codes = [...new Set(rows.map(({ unit }) => codeTyped(unit)))];
  const units = await db()
    .selectFrom("reportingUnits as u")
    .select(["u.code", "u.nameTh", "u.nameEn"])
    .where(sql<boolean>`u.code = any(${codes}::text[])`)
    .where(inScope(scopeOf(viewer, "reports.enter"), sql`u.home_area_code`, sql`u.id`, sql`u.code`))
    .execute();
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  return (row) => {
    const indicator = catalogue.byCode.get(codeTyped(row.indicator)) ?? null;
    const part = indicator ? partTyped(row.split, indicator, catalogue) : UNDIVIDED;
    return {
      unit: unitOf.get(codeTyped(row.unit)) ?? null,
      indicator,
      part: catalogue.splits.find(({ id, code }) => id !== 0 && code === part) ?? null,
    };
  };
}

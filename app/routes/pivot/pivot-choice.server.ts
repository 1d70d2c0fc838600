import type { Pivot, PivotChoice } from "#app/domain/pivot/pivot.ts";

/** What the reader has chosen in the address. */
export function pivotChoiceOf(url: string, areaCode: string): PivotChoice {
  const { searchParams } = new URL(url);
  const one = (name: string) => searchParams.get(name);
  return {
    areaCode,
    ...{ rows: one("rows"), columns: one("columns"), indicator: one("indicator"), cog: one("cog") },
    few: searchParams.getAll("few").flatMap((codes) => codes.split(",").filter(Boolean)),
    ...{ period: one("period"), measure: one("measure"), state: one("state") },
  };
}

export type PivotQuery = Record<
  "rows" | "columns" | "indicator" | "cog" | "few" | "period" | "measure" | "state",
  string | null
>;

/** The choice of a table as an address says it: what is usual is left out. */
export function queryOf(pivot: Pivot): PivotQuery {
  const hasIndicators = [pivot.rows, pivot.columns].includes("indicators");
  const cog = pivot.cog === null ? "few" : String(pivot.cog);
  return {
    rows: pivot.rows,
    columns: pivot.columns,
    indicator: pivot.indicator.code,
    cog: hasIndicators ? cog : null,
    few: pivot.few.join(",") || null,
    period: pivot.period.code,
    measure: pivot.measure === "value" ? null : pivot.measure,
    state: pivot.state === "accepted" ? null : pivot.state,
  };
}

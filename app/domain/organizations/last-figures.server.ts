import { sql } from "kysely";
import { db } from "#db/client.server.ts";

export interface LastFigure {
  indicatorCode: string;
  cog: number;
  nameTh: string;
  nameEn: string;
  unitTh: string;
  unitEn: string;
  decimals: number;
  multiplier: number;
  periodCode: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  missingReason: "not_applicable" | "not_available" | "refused" | null;
}

/** The latest undivided answer to each indicator, drafts included. The caller has found the unit in the viewer's scope. */
export function lastFiguresOf(unitId: number): Promise<LastFigure[]> {
  return db()
    .selectFrom("submissions as s")
    .innerJoin("observations as o", "o.submissionId", "s.id")
    .innerJoin("indicators as i", "i.id", "o.indicatorId")
    .innerJoin("periods as p", "p.id", "s.periodId")
    .where("s.reportingUnitId", "=", unitId)
    .where("o.splitId", "=", 0)
    .distinctOn(["i.position"])
    .orderBy("i.position")
    .orderBy("p.endsOn", "desc")
    .select([
      "i.code as indicatorCode",
      "i.cog",
      "i.nameTh",
      "i.nameEn",
      "i.unitTh",
      "i.unitEn",
      "i.decimals",
      "i.multiplier",
      "p.code as periodCode",
      "o.value",
      "o.numerator",
      "o.denominator",
      sql<LastFigure["missingReason"]>`o.missing_reason`.as("missingReason"),
    ])
    .execute();
}

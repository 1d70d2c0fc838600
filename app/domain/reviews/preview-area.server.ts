import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { parsePeriod } from "../periods/period-code.ts";
import { type AreaKey, type AreaPlan, liesIn, planArea, sendsFor } from "./area-plan.server.ts";
import { overReport } from "./report-row.server.ts";

export interface AreaName {
  code: string;
  nameTh: string;
  nameEn: string | null;
}

export interface AreaPreview extends AreaPlan {
  area: AreaName;
  /** Expected reports that nobody has begun. */
  notBegun: number;
  /** Sent, approved or accepted. */
  sent: number;
}

/** What sending all ready reports of an area would do now; nothing is done. Null where the viewer does not send. */
export async function previewArea(viewer: Viewer, key: AreaKey): Promise<AreaPreview | null> {
  if (!sendsFor(viewer, key.areaCode)) return null;
  const [area] = await namesOf([key.areaCode]);
  if (!area) return null;
  return { area, ...(await planArea(db(), viewer, key)), ...(await countsOf(viewer, key)) };
}

/** The areas whose reports a viewer sends as a whole; an area within another of them is left out. */
export async function sendingAreas(viewer: Viewer): Promise<AreaName[]> {
  const { areas } = scopeOf(viewer, "reports.enter");
  return namesOf(areas.filter((code) => !areas.some((other) => other !== code && code.startsWith(other))));
}

async function namesOf(codes: string[]): Promise<AreaName[]> {
  if (!codes.length) return [];
  return db()
    .selectFrom("areas")
    .select(["code", "nameTh", "nameEn"])
    .where("code", "in", codes)
    .where("level", "in", [2, 3])
    .orderBy("code")
    .execute();
}

function countsOf(viewer: Viewer, key: AreaKey): Promise<{ notBegun: number; sent: number }> {
  const count = (condition: string) => sql<number>`(count(*) filter (where ${sql.raw(condition)}))::int`;
  return db()
    .selectFrom("expectedReports as r")
    .innerJoin("reportingUnits as u", "u.id", "r.reportingUnitId")
    .innerJoin("forms as f", "f.id", "r.formId")
    .leftJoin("submissions as s", (join) =>
      join
        .onRef("s.reportingUnitId", "=", "r.reportingUnitId")
        .onRef("s.periodId", "=", "r.periodId")
        .onRef("s.formId", "=", "r.formId"),
    )
    .where(overReport(viewer, "reports.enter"))
    .where(liesIn(sql`r.area_code`, key.areaCode))
    .where("f.code", "=", key.formCode)
    .where("r.periodId", "=", parsePeriod(key.periodCode)?.id ?? 0)
    .select([count("s.id is null").as("notBegun"), count("s.locked").as("sent")])
    .executeTakeFirstOrThrow();
}

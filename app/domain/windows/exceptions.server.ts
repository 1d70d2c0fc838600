import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { isManaged } from "./managed-form.server.ts";

/** Exceptions that were granted together. */
export interface ExceptionBatch {
  key: string;
  formTh: string;
  formEn: string;
  periodCode: string;
  units: number;
  /** The unit, when it is one; the province that the units lie in, when they lie in one. */
  unitTh: string | null;
  unitEn: string | null;
  provinceTh: string | null;
  provinceEn: string | null;
  openUntil: Date;
  reason: string;
  byTh: string;
  byEn: string | null;
  at: Date;
}

const MOST_SHOWN = 50;

/** The exceptions in force, newest first, of the forms whose windows the viewer manages. */
export function exceptionsInForce(viewer: Viewer): Promise<ExceptionBatch[]> {
  const onlyOne = (column: string) =>
    sql<string | null>`case when count(distinct ${sql.raw(column)}) = 1 then min(${sql.raw(column)}) end`;
  return db()
    .selectFrom("entryExceptions as x")
    .innerJoin("forms as f", "f.id", "x.formId")
    .innerJoin("periods as p", "p.id", "x.periodId")
    .innerJoin("reportingUnits as u", "u.id", "x.reportingUnitId")
    .innerJoin("areas as a", (join) => join.on(sql<boolean>`a.code = left(u.home_area_code, 2)`))
    .innerJoin("users as g", "g.id", "x.grantedBy")
    .where("x.openUntil", ">", now())
    .where(isManaged(viewer))
    .groupBy([
      sql`coalesce(x.batch_id::text, x.id::text)`,
      "f.id",
      "p.id",
      "g.id",
      "x.openUntil",
      "x.reason",
      "x.grantedAt",
    ])
    .orderBy("x.grantedAt", "desc")
    .limit(MOST_SHOWN)
    .select([
      sql<string>`coalesce(x.batch_id::text, x.id::text)`.as("key"),
      "f.nameTh as formTh",
      "f.nameEn as formEn",
      "p.code as periodCode",
      sql<number>`count(*)::int`.as("units"),
      onlyOne("u.name_th").as("unitTh"),
      onlyOne("u.name_en").as("unitEn"),
      onlyOne("a.name_th").as("provinceTh"),
      onlyOne("a.name_en").as("provinceEn"),
      "x.openUntil",
      "x.reason",
      "g.nameTh as byTh",
      "g.nameEn as byEn",
      "x.grantedAt as at",
    ])
    .execute();
}

import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import { scopeOf } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { fiscalYearOf } from "../periods/fiscal.ts";

/** Which figures: one area's, of one fiscal year (Buddhist Era). */
export interface NationalQuery {
  areaCode: string;
  fiscalYear: number;
}

interface Named {
  indicatorCode: string;
  indicatorTh: string;
  indicatorEn: string;
  cog: number;
  unitTh: string;
  unitEn: string;
  decimals: number;
  multiplier: number;
  periodCode: string;
  byTh: string;
  byEn: string | null;
  at: Date;
}

export interface TargetRow extends Named {
  value: string;
  version: number;
  reason: string;
  /** The versions before, newest first. */
  earlier: { version: number; value: string; reason: string; at: Date }[];
}

export interface PublishedRow extends Named {
  id: number;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  source: string;
  note: string;
}

/** The targets that hold for an area in a fiscal year, in the order of the catalogue; none for who does not manage them. */
export async function listTargets(viewer: Viewer, query: NationalQuery): Promise<TargetRow[]> {
  const rows = await db()
    .selectFrom("targets as t")
    .innerJoin("indicators as i", "i.id", "t.indicatorId")
    .innerJoin("forms as f", "f.id", "i.formId")
    .innerJoin("periods as p", "p.id", "t.periodId")
    .innerJoin("users as u", "u.id", "t.setBy")
    .where("t.areaCode", "=", query.areaCode)
    .where("p.fiscalYear", "=", query.fiscalYear)
    .where(isManaged(viewer))
    .orderBy("i.position")
    .orderBy("p.startsOn")
    .orderBy("p.endsOn", "desc")
    .orderBy("t.version", "desc")
    .select(NAMED)
    .select(["t.value", "t.version", "t.reason", "t.setAt as at", "u.nameTh as byTh", "u.nameEn as byEn"])
    .execute();
  const newest = new Map<string, TargetRow>();
  for (const row of rows) {
    const key = `${row.indicatorCode}/${row.periodCode}`;
    const known = newest.get(key);
    if (known) known.earlier.push({ version: row.version, value: row.value, reason: row.reason, at: row.at });
    else newest.set(key, { ...row, earlier: [] });
  }
  return [...newest.values()];
}

/** What others have published for an area in a fiscal year, each with its source. */
export function listPublished(viewer: Viewer, query: NationalQuery): Promise<PublishedRow[]> {
  return db()
    .selectFrom("publishedFigures as g")
    .innerJoin("indicators as i", "i.id", "g.indicatorId")
    .innerJoin("forms as f", "f.id", "i.formId")
    .innerJoin("periods as p", "p.id", "g.periodId")
    .innerJoin("users as u", "u.id", "g.recordedBy")
    .where("g.areaCode", "=", query.areaCode)
    .where("p.fiscalYear", "=", query.fiscalYear)
    .where(isManaged(viewer))
    .orderBy("i.position")
    .orderBy("p.startsOn")
    .orderBy("g.source")
    .select(NAMED)
    .select(["g.id", "g.value", "g.numerator", "g.denominator", "g.source", "g.note", "g.recordedAt as at"])
    .select(["u.nameTh as byTh", "u.nameEn as byEn"])
    .execute();
}

/** The fiscal years that have a target or a published figure, and that of `today`; newest first. */
export async function figureYears(_viewer: Viewer, today: string): Promise<number[]> {
  const rows = await db()
    .selectFrom("periods as p")
    .where(sql<SqlBool>`p.id in (select period_id from targets union select period_id from published_figures)`)
    .distinct()
    .select("p.fiscalYear")
    .execute();
  return [...new Set([fiscalYearOf(today), ...rows.map((row) => row.fiscalYear)])].sort((a, b) => b - a);
}

const NAMED = [
  "i.code as indicatorCode",
  "i.nameTh as indicatorTh",
  "i.nameEn as indicatorEn",
  "i.cog",
  "i.unitTh",
  "i.unitEn",
  "i.decimals",
  "i.multiplier",
  "p.code as periodCode",
] as const;

function isManaged(viewer: Viewer) {
  const scope = scopeOf(viewer, "national.manage");
  return sql<SqlBool>`(${scope.nation} and f.bureau = any(${scope.bureaus}::text[]))`;
}

import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";

/** A figure that somebody else has published, as it was printed. */
export interface PublishedBeside {
  periodCode: string;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  source: string;
  note: string;
}

/** Up to this many years are shown, the newest first. */
const MOST = 6;

/** What others have published of one indicator for an area up to a fiscal year: shown to everyone beside our own sums. */
export function publishedBeside(
  _viewer: Viewer,
  { areaCode, indicatorCode, fiscalYear }: { areaCode: string; indicatorCode: string; fiscalYear: number },
): Promise<PublishedBeside[]> {
  return db()
    .selectFrom("publishedFigures as g")
    .innerJoin("indicators as i", "i.id", "g.indicatorId")
    .innerJoin("periods as p", "p.id", "g.periodId")
    .where("g.areaCode", "=", areaCode)
    .where("i.code", "=", indicatorCode)
    .where("p.fiscalYear", "<=", fiscalYear)
    .orderBy("p.endsOn", "desc")
    .orderBy("g.source")
    .limit(MOST)
    .select(["p.code as periodCode", "g.value", "g.numerator", "g.denominator", "g.source", "g.note"])
    .execute();
}

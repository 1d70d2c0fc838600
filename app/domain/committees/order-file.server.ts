import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { inScope } from "../access/scope.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readStoredFile } from "../files/stored-files.server.ts";
import { provincesOf } from "../people/shown-to.server.ts";

/** The order by which somebody was appointed, as a file: it names people, so it is for the offices of the province. Null when there is none for the viewer. */
export async function readOrderFile(viewer: Viewer, committeeId: number, termId: number) {
  if (!Number.isInteger(committeeId) || !Number.isInteger(termId)) return null;
  const row = await db()
    .selectFrom("committeeTerms as t")
    .innerJoin("committees as c", "c.id", "t.committeeId")
    .where("t.id", "=", termId)
    .where("c.id", "=", committeeId)
    .where(inScope(provincesOf(viewer), sql`c.area_code`))
    .select("t.orderFileId")
    .executeTakeFirst();
  return row?.orderFileId ? readStoredFile(row.orderFileId) : null;
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { readFair } from "../fairs/fair.server.ts";
import type { Fair } from "../fairs/fair.ts";
import type { LotDraw } from "./lot.ts";

/** A lot as everybody may see it: the seed only once it has been drawn. */
export interface Lot {
  id: number;
  zoneId: number | null;
  zone: string | null;
  seedSha256: string;
  publishedAt: Date;
  drawnAt: Date | null;
  seed: string | null;
  draws: LotDraw[];
}

/** The lots of a fair, the newest first. Public from the moment their fingerprint is published. */
export async function lotsOf(viewer: Viewer, fairCode: string): Promise<{ fair: Fair; lots: Lot[] } | null> {
  const fair = await readFair(viewer, fairCode);
  if (!fair) return null;
  const rows = await lotRows().where("l.fairId", "=", fair.id).orderBy("l.id", "desc").execute();
  return { fair, lots: rows.map(lotOf) };
}

/** So many lines of a lot's plan are named on one page. */
export const LOT_PAGE = 200;

/** A line of the plan in words: the code of a booth and who drew it. */
export interface LotLine {
  booth: string;
  application: number;
  enterpriseTh: string;
}

/**
 * One lot, and a page of its plan in words, beginning behind so many lines. A lot is drawn only after the results are
 * announced. Null when the viewer does not see the fair, or there is no such lot.
 */
export async function readLot(
  viewer: Viewer,
  fairCode: string,
  lotId: number,
  behind = 0,
): Promise<{ fair: Fair; lot: Lot; lines: LotLine[] } | null> {
  const fair = await readFair(viewer, fairCode);
  if (!fair) return null;
  const row = await lotRows().where("l.fairId", "=", fair.id).where("l.id", "=", lotId).executeTakeFirst();
  if (!row) return null;
  const lot = lotOf(row);
  const page = lot.draws.flatMap(({ plan }) => plan).slice(behind, behind + LOT_PAGE);
  const { rows: lines } = await sql<LotLine>`
    select b.code as booth, a.id as application, u.name_th as enterprise_th
    from unnest(${page.map(({ application }) => application)}::int[], ${page.map(({ booth }) => booth)}::int[])
      with ordinality as line (application, booth, nth)
    join booths as b on b.id = line.booth join fair_applications as a on a.id = line.application
    join reporting_units as u on u.id = a.enterprise_id order by line.nth`.execute(db());
  return { fair, lot, lines };
}

function lotRows() {
  return db()
    .selectFrom("fairLots as l")
    .leftJoin("fairZones as z", "z.id", "l.zoneId")
    .select(["l.id", "l.zoneId", "z.nameTh as zone", "l.seedSha256", "l.publishedAt", "l.drawnAt"])
    .select(["l.seed", "l.plan"]);
}

type LotRow = Awaited<ReturnType<ReturnType<typeof lotRows>["execute"]>>[number];

function lotOf({ seed, plan, ...row }: LotRow): Lot {
  return { ...row, seed: row.drawnAt ? seed : null, draws: (plan as unknown as LotDraw[] | null) ?? [] };
}

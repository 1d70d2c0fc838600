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

/** One lot with what stands behind its numbers: booth codes and names of enterprises; a lot is drawn only after the results are announced. */
export async function readLot(
  viewer: Viewer,
  fairCode: string,
  lotId: number,
): Promise<{ fair: Fair; lot: Lot; boothCodes: Map<number, string>; enterprises: Map<number, string> } | null> {
  const fair = await readFair(viewer, fairCode);
  if (!fair) return null;
  const row = await lotRows().where("l.fairId", "=", fair.id).where("l.id", "=", lotId).executeTakeFirst();
  if (!row) return null;
  const lot = lotOf(row);
  const booths = await db()
    .selectFrom("booths")
    .where("id", "=", sql<number>`any(${lot.draws.flatMap((draw) => draw.booths)}::int[])`)
    .select(["id", "code"])
    .execute();
  const named = await db()
    .selectFrom("fairApplications as a")
    .innerJoin("reportingUnits as u", "u.id", "a.enterpriseId")
    .where("a.id", "=", sql<number>`any(${lot.draws.flatMap((draw) => draw.applications)}::int[])`)
    .select(["a.id", "u.nameTh"])
    .execute();
  return {
    fair,
    lot,
    boothCodes: new Map(booths.map(({ id, code }) => [id, code])),
    enterprises: new Map(named.map(({ id, nameTh }) => [id, nameTh])),
  };
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

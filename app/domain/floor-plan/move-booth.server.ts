import type { Viewer } from "../access/viewer.ts";
import { managedFair } from "../fairs/fair.server.ts";
import { fairTransaction } from "../fairs/fair-transaction.server.ts";
import { type FairRefusal, refuse } from "../fairs/refusal.ts";
import { recordEvent } from "../history/record-event.server.ts";

export interface BoothMove {
  boothId: number;
  /** What it is called from now on. */
  code: string;
  /** Metres from the left and the top of its hall. */
  x: number;
  y: number;
}

/** The farthest a booth may stand from the corner of its hall, in metres. */
const FARTHEST = 2_000;

/**
 * Moves a booth on the drawing or calls it something else; who it was given to keeps it. Null for whoever does not manage
 * the fair, or when there is no such booth.
 */
export function moveBooth(
  viewer: Viewer,
  fairCode: string,
  move: BoothMove,
): Promise<{ ok: true } | FairRefusal | null> {
  return fairTransaction(async (trx): Promise<{ ok: true } | FairRefusal | null> => {
    const fair = await managedFair(trx, viewer, fairCode);
    const booth =
      fair &&
      (await trx
        .selectFrom("booths")
        .where("id", "=", move.boothId)
        .where("fairId", "=", fair.id)
        .select(["code", "xMetres", "yMetres"])
        .forUpdate()
        .executeTakeFirst());
    if (!booth) return null;
    const code = move.code.trim();
    if (!code || code.length > 20) return refuse("name", { field: "boothCode" });
    for (const field of ["x", "y"] as const)
      if (!Number.isFinite(move[field]) || move[field] < 0 || move[field] > FARTHEST)
        return refuse("number", { field });
    await trx
      .updateTable("booths")
      .set({ code, xMetres: String(move.x), yMetres: String(move.y) })
      .where("id", "=", move.boothId)
      .execute();
    await recordEvent(trx, viewer, {
      action: "fair.booth_moved",
      entity: "fair",
      entityId: fairCode,
      oldValues: { code: booth.code, x: booth.xMetres, y: booth.yMetres },
      newValues: { code, x: move.x, y: move.y },
    });
    return { ok: true };
  });
}

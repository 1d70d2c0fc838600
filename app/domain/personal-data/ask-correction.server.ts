import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { myPersonId } from "./my-person.server.ts";

/** The most letters of a request. */
const MOST = 2000;

/** The viewer asks that what is held on them be corrected. False when nothing is said, or the portal does not know who they are. */
export function askCorrection(viewer: Viewer, request: string): Promise<boolean> {
  const text = request.trim().slice(0, MOST);
  return db()
    .transaction()
    .execute(async (trx) => {
      const personId = await myPersonId(trx, viewer);
      if (personId === null || viewer.userId === null || text === "") return false;
      const { id } = await trx
        .insertInto("correctionRequests")
        .values({ personId, askedBy: viewer.userId, request: text, askedAt: now() })
        .returning("id")
        .executeTakeFirstOrThrow();
      await recordEvent(trx, viewer, {
        action: "correction.asked",
        entity: "person",
        entityId: personId,
        newValues: { requestId: id },
      });
      return true;
    });
}

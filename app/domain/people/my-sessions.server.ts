import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { hashToken } from "./session.server.ts";

/** The viewer's open sessions, the one asking marked. */
export async function mySessions(viewer: Viewer, token: string, secret: string) {
  const current = hashToken(token, secret);
  const rows = await db()
    .selectFrom("sessions")
    .select(["createdAt", "lastSeenAt", sql<boolean>`token_hash = ${current}`.as("isCurrent")])
    .where("userId", "=", viewer.userId)
    .where("revokedAt", "is", null)
    .where("expiresAt", ">", sql<Date>`now()`)
    .orderBy("lastSeenAt", "desc")
    .limit(50)
    .execute();
  return rows;
}

/** Ends all of the viewer's sessions but the one asking. */
export async function endOtherSessions(viewer: Viewer, token: string, secret: string): Promise<void> {
  await db()
    .transaction()
    .execute(async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable("sessions")
        .set({ revokedAt: sql`now()` })
        .where("userId", "=", viewer.userId)
        .where("tokenHash", "!=", hashToken(token, secret))
        .where("revokedAt", "is", null)
        .executeTakeFirstOrThrow();
      const ended = Number(numUpdatedRows);
      if (ended)
        await recordEvent(trx, viewer, {
          action: "sessions.ended",
          entity: "user",
          entityId: viewer.userId ?? 0,
          newValues: { ended },
        });
    });
}

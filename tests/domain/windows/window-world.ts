import { db } from "#db/client.server.ts";
import { viewerFor } from "#tests/support/world.ts";

export const central = () => viewerFor("central@demo.test");
export const officer = () => viewerFor("officer.30@demo.test");

/** What the history says of a window, oldest first. */
export const events = (entityId: string) =>
  db()
    .selectFrom("auditEvents")
    .where("entity", "=", "entry_window")
    .where("entityId", "=", entityId)
    .orderBy("id")
    .select(["action", "actorId"])
    .execute();

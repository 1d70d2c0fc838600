import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { inState, linkRows, type SupportLink } from "./link-rows.server.ts";

/** A page of an enterprise shows so many; the rest is in the network of its province. */
const MOST = 50;

/** Who supports a reporting unit, and who did: running first, then the newest. Public, at most 50. */
export function supportOf(_viewer: Viewer, unitId: number): Promise<SupportLink[]> {
  return linkRows(db())
    .where("l.receiverUnitId", "=", unitId)
    .orderBy(inState("running"), "desc")
    .orderBy("l.id", "desc")
    .limit(MOST)
    .execute();
}

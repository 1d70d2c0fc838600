import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";

/** The person that the viewer's account is tied to, or null. */
export async function myPersonId(on: Kysely<DB>, viewer: Viewer): Promise<number | null> {
  if (viewer.userId === null) return null;
  const row = await on.selectFrom("users").where("id", "=", viewer.userId).select("personId").executeTakeFirst();
  return row?.personId ?? null;
}

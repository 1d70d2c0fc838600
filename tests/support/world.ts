import { publicViewer, type Viewer } from "#app/domain/access/viewer.ts";
import { grantsOf } from "#app/domain/people/session.server.ts";
import { db } from "#db/client.server.ts";

/** Password of every demonstration account. */
export const DEMO_PASSWORD = "demo-fanfueang";

/** Somebody of the demo world as the portal sees them after signing in. */
export async function viewerFor(email: string): Promise<Viewer> {
  const user = await db()
    .selectFrom("users")
    .select(["id", "nameTh", "nameEn"])
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return { userId: user.id, nameTh: user.nameTh, nameEn: user.nameEn, grants: await grantsOf(user.id), language: "th" };
}

/** Anybody. */
export const thePublic = (): Viewer => publicViewer("th");

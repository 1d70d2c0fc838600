import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";

/** Attempts inside this many minutes count. */
const WINDOW_MINUTES = 15;

/** An account or an address as attempts are counted under it: a keyed hash, which nobody can read. */
export function attemptSubject(text: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

/** Seconds until the next attempt: `free` cost nothing, each further one doubles the wait, up to the window itself. */
export async function waitFor(subject: Buffer, free: number): Promise<number> {
  const { count, last } = await db()
    .selectFrom("signInFailures")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max("failedAt").as("last")])
    .where("subjectHash", "=", subject)
    .where("failedAt", ">", sql<Date>`now() - make_interval(mins => ${WINDOW_MINUTES})`)
    .executeTakeFirstOrThrow();
  if (count < free || !last) return 0;
  const pause = Math.min(2 ** (count - free), WINDOW_MINUTES * 60);
  return Math.max(0, Math.ceil(pause - (Date.now() - last.getTime()) / 1000));
}

/** Counts one more attempt under each subject. */
export async function countAttempt(...subjects: Buffer[]): Promise<void> {
  await db()
    .insertInto("signInFailures")
    .values(subjects.map((subjectHash) => ({ subjectHash })))
    .execute();
}

/** Forgets attempts that no longer count. */
export async function forgetOldFailures(): Promise<void> {
  await db()
    .deleteFrom("signInFailures")
    .where("failedAt", "<", sql<Date>`now() - make_interval(mins => ${WINDOW_MINUTES})`)
    .execute();
}

import { createHmac } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { sql } from "kysely";
import { db } from "#db/client.server.ts";

export type SignIn = { ok: true; userId: number } | { ok: false; reason: "wrong" | "slow-down"; waitSeconds: number };

/** Failures inside this many minutes count. */
const WINDOW_MINUTES = 15;
/** So many failures are free; each further one doubles the wait, up to the window itself. */
const FREE = { account: 5, address: 30 };

/**
 * A real argon2id hash of a password nobody has: an unknown email costs the same time as a wrong password.
 * Its parameters are those of every hash the portal makes.
 */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$FHV5jJFgfBvVUvXZCgIvBqmFZVbLqWZTHtRhTMjYQeU";

/**
 * Checks an email and a password. Unknown email and wrong password are one answer. Repeated failures slow down the
 * account and the address they come from; neither is kept readable.
 */
export async function signIn(email: string, password: string, address: string, secret: string): Promise<SignIn> {
  const name = email.trim().toLowerCase();
  const account = subject(`account:${name}`, secret);
  const place = subject(`address:${address}`, secret);
  const waitSeconds = Math.max(await waitFor(account, FREE.account), await waitFor(place, FREE.address));
  if (waitSeconds > 0) return { ok: false, reason: "slow-down", waitSeconds };

  const user = await db()
    .selectFrom("users")
    .select(["id", "passwordHash"])
    .where("email", "=", name)
    .where("disabledAt", "is", null)
    .executeTakeFirst();
  const fits = await verify(user?.passwordHash ?? NOBODY, password);
  if (user && fits) {
    await db().deleteFrom("signInFailures").where("subjectHash", "=", account).execute();
    return { ok: true, userId: user.id };
  }
  await db()
    .insertInto("signInFailures")
    .values([{ subjectHash: account }, { subjectHash: place }])
    .execute();
  return { ok: false, reason: "wrong", waitSeconds: 0 };
}

/** Forgets failures that no longer count. */
export async function forgetOldFailures(): Promise<void> {
  await db()
    .deleteFrom("signInFailures")
    .where("failedAt", "<", sql<Date>`now() - make_interval(mins => ${WINDOW_MINUTES})`)
    .execute();
}

async function waitFor(hash: Buffer, free: number): Promise<number> {
  const { count, last } = await db()
    .selectFrom("signInFailures")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max("failedAt").as("last")])
    .where("subjectHash", "=", hash)
    .where("failedAt", ">", sql<Date>`now() - make_interval(mins => ${WINDOW_MINUTES})`)
    .executeTakeFirstOrThrow();
  if (count < free || !last) return 0;
  const pause = Math.min(2 ** (count - free), WINDOW_MINUTES * 60);
  return Math.max(0, Math.ceil(pause - (Date.now() - last.getTime()) / 1000));
}

function subject(text: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

import { verify } from "@node-rs/argon2";
import { db } from "#db/client.server.ts";
import { attemptSubject, countAttempt, waitFor } from "./attempts.server.ts";

export type SignIn = { ok: true; userId: number } | { ok: false; reason: "wrong" | "slow-down"; waitSeconds: number };

/** So many failures are free. */
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
  const account = attemptSubject(`account:${name}`, secret);
  const place = attemptSubject(`address:${address}`, secret);
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
  await countAttempt(account, place);
  return { ok: false, reason: "wrong", waitSeconds: 0 };
}

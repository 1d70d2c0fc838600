import { hash } from "@node-rs/argon2";
import { db } from "#db/client.server.ts";
import { publicViewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { attemptSubject, countAttempt, waitFor } from "./attempts.server.ts";
import { PASSWORD_LEAST, type SignUpProblem } from "./sign-up.ts";

export interface SignUp {
  email: string;
  nameTh: string;
  password: string;
}

export type SignedUp =
  | { ok: true }
  | { ok: false; reason: "wrong"; problems: SignUpProblem[] }
  | { ok: false; reason: "slow-down"; waitSeconds: number };

/** So many accounts from one address are free. */
const FREE = 10;

/**
 * Makes an account without any office. An email that has one already gets the same answer in the same time, and its
 * account stays as it is: nobody learns here who uses the portal. Accounts from one address are slowed down.
 */
export async function signUp(input: SignUp, address: string, secret: string): Promise<SignedUp> {
  const email = input.email.trim().toLowerCase();
  const nameTh = input.nameTh.trim();
  const problems: SignUpProblem[] = [];
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) problems.push("email");
  if (nameTh === "") problems.push("name");
  if (input.password.length < PASSWORD_LEAST) problems.push("password");
  if (problems.length) return { ok: false, reason: "wrong", problems };

  const place = attemptSubject(`sign-up:${address}`, secret);
  const waitSeconds = await waitFor(place, FREE);
  if (waitSeconds > 0) return { ok: false, reason: "slow-down", waitSeconds };
  await countAttempt(place);
  const passwordHash = await hash(input.password);
  await db()
    .transaction()
    .execute(async (trx) => {
      const made = await trx
        .insertInto("users")
        .values({ email, nameTh, passwordHash })
        .onConflict((conflict) => conflict.column("email").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (!made) return;
      const viewer = { ...publicViewer("th"), userId: made.id };
      await recordEvent(trx, viewer, { action: "user.signed_up", entity: "user", entityId: made.id });
    });
  return { ok: true };
}

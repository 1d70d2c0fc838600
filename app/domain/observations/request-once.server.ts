import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";

export interface OnceRequest {
  actorId: number;
  /** A key that the sender chose for this request, or null to run it every time. */
  key: string | null;
  /** What was asked; the same key with another body is refused. */
  body: unknown;
  /** Whether a refusal is remembered too. A form may be mended and sent again under its key; a program must not. */
  rememberRefusals: boolean;
}

class Undo<T> extends Error {
  constructor(readonly answer: T) {
    super("nothing is kept of this transaction");
  }
}

/**
 * Runs a command in one transaction at most once per key: a replay gets the stored answer and changes nothing. Answers
 * null when the key was used with another body. `keep: false` rolls everything back and still answers.
 */
export async function runOnce<T>(
  request: OnceRequest,
  run: (trx: Transaction<DB>) => Promise<{ answer: T; keep: boolean }>,
): Promise<{ answer: T; replayed: boolean } | null> {
  const claim = request.key === null ? null : claimOf(request, requestUuid(request.key));
  try {
    return await db()
      .transaction()
      .execute(async (trx) => {
        // Of two equal requests at once the second waits here until the first has its answer.
        if (claim && !(await insertClaim(trx, claim, null))) return replay<T>(trx, claim);
        const { answer, keep } = await run(trx);
        if (!keep) throw new Undo(answer);
        if (claim) await storeAnswer(trx, claim, answer);
        return { answer, replayed: false };
      });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    const answer = error.answer as T;
    if (claim && request.rememberRefusals) await insertClaim(db(), claim, answer);
    return { answer, replayed: false };
  }
}

/** Any text as a uuid: a uuid stays itself, everything else becomes one by its hash. */
export function requestUuid(key: string): string {
  const text = key.trim().toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  const hex = createHash("sha256").update(key).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

interface Claim {
  actorId: number;
  requestKey: string;
  bodySha256: Buffer;
}

function claimOf({ actorId, body }: OnceRequest, requestKey: string): Claim {
  return { actorId, requestKey, bodySha256: createHash("sha256").update(JSON.stringify(body)).digest() };
}

async function insertClaim(on: Pick<Transaction<DB>, "insertInto">, claim: Claim, answer: unknown): Promise<boolean> {
  const row = await on
    .insertInto("savedRequests")
    .values({ ...claim, response: JSON.stringify({ answer }) })
    .onConflict((conflict) => conflict.columns(["actorId", "requestKey"]).doNothing())
    .returning("requestKey")
    .executeTakeFirst();
  return row !== undefined;
}

async function replay<T>(trx: Transaction<DB>, claim: Claim): Promise<{ answer: T; replayed: true } | null> {
  const row = await trx
    .selectFrom("savedRequests")
    .select(["bodySha256", "response"])
    .where("actorId", "=", claim.actorId)
    .where("requestKey", "=", claim.requestKey)
    .executeTakeFirstOrThrow();
  if (!row.bodySha256.equals(claim.bodySha256)) return null;
  return { answer: (row.response as unknown as { answer: T }).answer, replayed: true };
}

async function storeAnswer(trx: Transaction<DB>, claim: Claim, answer: unknown): Promise<void> {
  await trx
    .updateTable("savedRequests")
    .set({ response: JSON.stringify({ answer }) })
    .where("actorId", "=", claim.actorId)
    .where("requestKey", "=", claim.requestKey)
    .execute();
}

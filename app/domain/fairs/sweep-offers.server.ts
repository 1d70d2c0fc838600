import { db } from "#db/client.server.ts";
import { publicViewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { repeat } from "../periods/repeat.server.ts";
import { fairRows } from "./fair.server.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { leavePlace } from "./leave-place.server.ts";
import { lockById } from "./locked-application.server.ts";
import { lockLiveAllocation } from "./offer-booth.server.ts";
import { tellApplicant } from "./tell-applicants.server.ts";

/** Offers ended by one sweep at most; the next takes the rest. */
const BATCH = 200;

/** The portal's own rules act for nobody. */
const PORTAL = publicViewer("th");

/**
 * Ends the offers that have run out and passes their places and booths on, each in a transaction of its own. Running it
 * twice, or on two servers at once, changes nothing more: whoever is being acted on is passed over. Answers how many ended.
 */
export async function sweepOffers(): Promise<number> {
  const over = await db()
    .selectFrom("boothAllocations")
    .where("state", "=", "offered")
    .where("offerExpiresAt", "<=", now())
    .orderBy("offerExpiresAt")
    .limit(BATCH)
    .select(["applicationId", "fairId"])
    .execute();
  let ended = 0;
  for (const { applicationId, fairId } of over) {
    const outcome = await fairTransaction((trx) => endOffer(trx, fairId, applicationId));
    if (outcome === true) ended += 1;
  }
  return ended;
}

async function endOffer(trx: Parameters<typeof lockById>[0], fairId: number, applicationId: number): Promise<boolean> {
  const fair = await fairRows(trx).where("f.id", "=", fairId).executeTakeFirstOrThrow();
  const application = await lockById(trx, applicationId);
  if (application?.state !== "offered") return false;
  const allocation = await lockLiveAllocation(trx, application.id);
  if (allocation?.state !== "offered" || !allocation.offerExpiresAt || allocation.offerExpiresAt > now()) return false;
  await leavePlace(trx, PORTAL, fair, application, { to: "declined", role: "portal", allocation: "expired" });
  await tellApplicant(trx, PORTAL, fair, application, "offer_over");
  return true;
}

/** So long between two sweeps: an offer that has run out cannot be taken in the meantime either. */
const SLEEP_MS = 30_000;

/** Sweeps from now until the answered function is called, which waits for the sweep in flight. */
export function startOfferSweeper({ onError }: { onError: (error: unknown) => void }): () => Promise<void> {
  return repeat(sweepOffers, { everyMs: SLEEP_MS, onError });
}

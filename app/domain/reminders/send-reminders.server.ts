import { db } from "#db/client.server.ts";
import { remindOfSales } from "../fair-sales/remind-sellers.server.ts";
import { remindOfOffers } from "../fairs/tell-applicants.server.ts";
import { remindOfActions } from "../meetings/tell-owner.server.ts";
import { repeat } from "../periods/repeat.server.ts";

/**
 * Tells whoever has not done what is due now: sales of the day from eight in the evening, offers about to run out, actions
 * past their day. Each is told once, however often and on however many servers this runs. Answers how many were told.
 */
export async function sendReminders(): Promise<number> {
  return (await remindOfSales(db())) + (await remindOfOffers(db())) + (await remindOfActions(db()));
}

const EVERY_MS = 60_000;

/** Reminds from now until the answered function is called, which waits for what is in flight. */
export function startReminders({ onError }: { onError: (error: unknown) => void }): () => Promise<void> {
  return repeat(sendReminders, { everyMs: EVERY_MS, onError });
}

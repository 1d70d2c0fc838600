import { setTimeout as wait } from "node:timers/promises";
import type { Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import { type FairReason, type FairRefusal, refuse } from "./refusal.ts";

/** Two stood in each other's way: deadlock, serialization, a lock that was not given. Trying again is the answer. */
const TRY_AGAIN = ["40P01", "40001", "55P03"];
const MOST_RETRIES = 3;
const JITTER_MS = 40;

/**
 * Runs a command of the fairs in one transaction (READ COMMITTED, which the counters rely on). When two stand in each
 * other's way it is tried again, at most three times; what the database refuses by its constraints and guards becomes
 * an answer. Lock order everywhere: applications by id → booths → allocations → fair → quotas by id.
 */
export async function fairTransaction<T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T | FairRefusal> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db().transaction().setIsolationLevel("read committed").execute(work);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code && TRY_AGAIN.includes(code) && attempt < MOST_RETRIES) {
        await wait(Math.random() * JITTER_MS * (attempt + 1));
        continue;
      }
      const reason = reasonOf(error as DatabaseError);
      if (!reason) throw error;
      return refuse(reason);
    }
  }
}

interface DatabaseError {
  code?: string;
  constraint?: string;
  message: string;
}

const BY_CONSTRAINT: Record<string, FairReason> = {
  fair_quota_not_exceeded: "quota_full",
  fair_applications_one_live: "already_applied",
  fair_applications_rank: "rank_taken",
  booth_not_double_booked: "booth_taken",
  application_one_booth: "has_booth",
  booth_is_not_blocked: "booth_blocked",
  application_holds_a_place: "no_place",
  fair_application_products_product_id_enterprise_id_fkey: "foreign_product",
  fairs_code_key: "code_taken",
  fairs_dates_in_order: "order_fair",
  booths_fair_id_code_key: "booth_code_taken",
  fair_zones_fair_id_hall_code_key: "zone_taken",
  fair_staff_fair_id_zone_id_fkey: "zone_in_use",
};

function reasonOf({ code, constraint = "", message }: DatabaseError): FairReason | null {
  if (code === "42501") {
    if (message.includes("the fair is closed")) return "fair_closed";
    if (message.includes("no quota covers")) return "no_quota";
    if (message.includes("before the first selection")) return "quota_late";
    if (message.includes("results are not announced")) return "not_announced";
    return "not_allowed";
  }
  const answers = ["23514", "23505", "23P01", "23503"];
  return code && answers.includes(code) ? (BY_CONSTRAINT[constraint] ?? null) : null;
}

import { sql, type Transaction } from "kysely";
import type { DB } from "../types.ts";
import { FAIR_TRANSITIONS } from "./fair-transitions.ts";
import { insertRows } from "./insert-rows.server.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";

/** The ways of an application as the table says, and, for an empty calendar only, the holidays to begin with. */
export async function loadFairRows(trx: Transaction<DB>): Promise<void> {
  await sql`delete from fair_transitions`.execute(trx);
  await insertRows(trx, "fair_transitions", { from_state: "text", to_state: "text", role: "text" }, FAIR_TRANSITIONS);
  const { rows } = await sql`select from public_holidays limit 1`.execute(trx);
  if (rows.length > 0) return;
  await insertRows(trx, "public_holidays", { on_date: "date", name_th: "text", name_en: "text" }, PUBLIC_HOLIDAYS);
}

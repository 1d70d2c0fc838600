import { type SqlBool, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { type Change, type Changed, changeCompany, refuse } from "./change-company.server.ts";
import type { Sector } from "./company.ts";

export interface NewHolder {
  nameTh: string;
  sector: Sector;
  shares: number;
  /** Percent of all votes; null where nobody says. */
  votePercent: string | null;
  /** First day; null when it is not known. */
  from: string | null;
}

/**
 * Enters somebody who holds shares. Refused: no name, somebody of that name who holds shares already, and shares or votes
 * that together would exceed all there are. Null when the viewer does not keep the company.
 */
export function addHolder(viewer: Viewer, change: Change, holder: NewHolder): Promise<Changed | null> {
  const nameTh = holder.nameTh.trim();
  return changeCompany(viewer, change, async (trx, { id }) => {
    if (!nameTh) return refuse("no_name");
    if (!Number.isInteger(holder.shares) || holder.shares < 0) return refuse("shares");
    if (await holdsAlready(trx, id, nameTh, holder.from)) return refuse("holder_twice");
    const { rows } = await sql<{ isTooMuch: boolean; isTooLoud: boolean }>`
      select sum(h.shares) + ${holder.shares}::integer > max(c.shares) as is_too_much,
        coalesce(sum(h.vote_percent), 0) + ${holder.votePercent ?? "0"}::numeric > 100 as is_too_loud
      from companies as c
      left join company_holders as h on h.company_id = c.organization_id and upper_inf(h.held)
      where c.organization_id = ${id}`.execute(trx);
    if (rows[0]?.isTooMuch) return refuse("shares_exceed");
    if (rows[0]?.isTooLoud) return refuse("votes_exceed");
    await trx
      .insertInto("companyHolders")
      .values({
        companyId: id,
        nameTh,
        sectorCode: holder.sector,
        shares: holder.shares,
        votePercent: holder.votePercent,
        held: sql`daterange(${holder.from}::date, null)`,
      })
      .execute();
    const { sector, shares, votePercent, from } = holder;
    return { action: "company.holder_added", newValues: { sector, shares, votePercent, from } };
  });
}

/** Ends somebody's holding after a day; it stays in the record. Refused when the day is before the first one. */
export function endHolder(
  viewer: Viewer,
  change: Change,
  { holderId, lastDay }: { holderId: number; lastDay: string },
): Promise<Changed | null> {
  return changeCompany(viewer, change, async (trx, { id }) => {
    const open = await trx
      .selectFrom("companyHolders")
      .where("id", "=", holderId)
      .where("companyId", "=", id)
      .where(sql<SqlBool>`upper_inf(held)`)
      .select(sql<string | null>`lower(held)`.as("from"))
      .forUpdate()
      .executeTakeFirst();
    if (!open) return refuse("no_holder");
    if (open.from !== null && lastDay < open.from) return refuse("dates");
    await trx
      .updateTable("companyHolders")
      .set({ held: sql`daterange(lower(held), ${lastDay}::date, '[]')` })
      .where("id", "=", holderId)
      .execute();
    return { action: "company.holder_ended", newValues: { holderId, lastDay } };
  });
}

async function holdsAlready(
  trx: Transaction<DB>,
  companyId: number,
  nameTh: string,
  from: string | null,
): Promise<boolean> {
  const found = await trx
    .selectFrom("companyHolders")
    .where("companyId", "=", companyId)
    .where("nameTh", "=", nameTh)
    .where(sql<SqlBool>`held && daterange(${from}::date, null)`)
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}

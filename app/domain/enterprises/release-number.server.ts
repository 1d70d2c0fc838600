import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/**
 * Forgets the number of somebody whom nothing but a claim has entered, once no claim of theirs waits or was approved:
 * nobody may keep another's number occupied by claiming with it.
 */
export async function releaseNumber(trx: Transaction<DB>, personId: number): Promise<void> {
  await sql`
    update people as p set id_number_cipher = null, id_number_hash = null, id_number_masked = null
    where p.id = ${personId} and p.verified_at is null
      and not exists (select from users where person_id = p.id)
      and not exists (select from enterprise_members where person_id = p.id)
      and not exists (select from committee_terms where person_id = p.id)
      and not exists (select from company_holders where person_id = p.id)
      and not exists (select from enterprise_claims where person_id = p.id and state in ('waiting', 'approved'))`.execute(
    trx,
  );
}

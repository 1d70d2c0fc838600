import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";

/** Columns of an enterprise that fill a blank of the kept record; the first two are unique and leave the merged one. */
const FILLED = [
  "external_code",
  "registration_number",
  "site_address_th",
  "founded_on",
  "story_th",
  "story_en",
  "phone",
  "email",
  "website",
] as const;
const UNIQUE = ["external_code", "registration_number"];

/** Fills blanks of the kept record with what the merged one says. Answers the columns that were filled. */
export async function fillBlanks(trx: Transaction<DB>, kept: number, merged: number): Promise<string[]> {
  const { rows } = await sql<{ column: string; value: string }>`
    select name as column, m.values ->> name as value
    from (select to_jsonb(e) from enterprises e where reporting_unit_id = ${kept}) as k(values),
      (select to_jsonb(e) from enterprises e where reporting_unit_id = ${merged}) as m(values),
      unnest(${[...FILLED]}::text[]) as name
    where k.values ->> name is null and m.values ->> name is not null
      and (name <> 'registration_number' or k.values ->> 'producer_type' <> 'single_owner')`.execute(trx);
  const filled = FILLED.filter((name) => rows.some(({ column }) => column === name));
  for (const name of filled) {
    const column = sql.ref(name);
    const value = rows.find((row) => row.column === name)?.value ?? null;
    if (UNIQUE.includes(name))
      await sql`update enterprises set ${column} = null where reporting_unit_id = ${merged}`.execute(trx);
    const typed = name === "founded_on" ? sql`${value}::date` : sql`${value}`;
    await sql`update enterprises set ${column} = ${typed} where reporting_unit_id = ${kept}`.execute(trx);
  }
  await sql`update enterprises set version = version + 1 where reporting_unit_id in (${kept}, ${merged})`.execute(trx);
  return filled;
}

import { sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { MOVES, type RegisterKind } from "./register.ts";

/**
 * Notes, in the transaction of a command, that the indicators made from a register have to be worked out again for a
 * province. Every command that adds, changes or removes such a record calls it; call `wakeFold()` (dashboards/dirty) after
 * the commit to see the figures at once, else they follow within half a second.
 *
 * - `meeting`: a committee meeting or its attendance; the day it is held. A meeting moved to another day: once for either
 *   day. Of a member's term, its first and last day, `"9999-12-31"` for one without an end.
 * - `action`: an action of a committee; its due day. A due day moved: once for either day.
 * - `filing`: a company's filing; its due day, for either day when it is moved.
 * - `product`: a product entered, published, archived, moved to another category or enterprise; the day it was registered.
 * - `certificate`: first and last valid day, of the old and of the new certificate.
 * - `segment`: the day of the assessment.
 * - `fair_sale`: sales of a booth verified or corrected; the day of the sales.
 *
 * `areaCode` is the province or anything inside it; what belongs to the nation has no province and marks nothing.
 * Days are "YYYY-MM-DD". Products, certificates and segments count until something newer does: their marks reach from
 * `from` to today, or to `until` when given. Mark once per command and province, with the earliest day.
 */
export async function markRegister(
  trx: Transaction<DB>,
  kind: RegisterKind,
  areaCode: string,
  from: string,
  until?: string | null,
): Promise<void> {
  if (!/^\d{2}/.test(areaCode)) return;
  const last = until ?? (LASTING.has(kind) ? "9999-12-31" : from);
  await sql`
    insert into rollup_dirty (area_code, period_id, form_id)
    select distinct left(${areaCode}, 2), p.id, f.id
    from indicators as i
    join forms as f on f.id = i.form_id
    join periods as p on p.kind = f.frequency and p.starts_on <= ${last}::date and p.ends_on >= ${from}::date
    where i.code = any(${[...MOVES[kind]]}::text[])
      and (p.starts_on <= greatest(${from}::date, ${bangkokDate(now())}::date)
        or exists (select from entry_windows as w where w.form_id = f.id and w.period_id = p.id))`.execute(trx);
}

const LASTING: ReadonlySet<RegisterKind> = new Set(["product", "certificate", "segment"]);

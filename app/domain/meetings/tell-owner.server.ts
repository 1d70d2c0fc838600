import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import { RIGHTS, type Role } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { heldToday, tellEach } from "../notices/tell.server.ts";
import { now } from "../periods/clock.server.ts";
import { bangkokDate } from "../periods/fiscal.ts";
import { WAITING_STATES } from "./action.ts";

/** Tells the office that was given an action, and the person it was given to by name. */
export async function tellOwner(trx: Transaction<DB>, viewer: Viewer, actionId: number): Promise<void> {
  await tellEach(
    trx,
    "action_given",
    owners(sql`a.id = ${actionId} and o.user_id is distinct from ${viewer.userId}::integer`),
  );
}

/** Reminds owners, once for each due day, of open actions whose day has passed. Answers how many people were told. */
export function remindOfActions(on: Kysely<DB>): Promise<number> {
  const today = bangkokDate(now());
  return tellEach(
    on,
    "action_overdue",
    owners(
      sql`a.state = any(${[...WAITING_STATES]}::text[]) and a.due_on < ${today}::date and a.due_on >= ${today}::date - 7`,
    ),
  );
}

/** Roles that say how an action of their office goes. */
const REPORTING = (Object.keys(RIGHTS) as Role[]).filter((role) =>
  (RIGHTS[role] as readonly string[]).includes("actions.report"),
);

/** One row for each person who answers for an action: of exactly the office's area or unit, not of all above it. */
function owners(which: RawBuilder<unknown>) {
  return sql`select o.user_id, a.id::text as subject, a.due_on::text as occasion,
      jsonb_build_object('task', a.task_th, 'dueOn', a.due_on) as words
    from actions as a join lateral (
      select h.user_id from organizations as office
        join role_assignments as h on case when office.reporting_unit_id is null then h.area_code = office.area_code
            else h.reporting_unit_id = office.reporting_unit_id end
          and h.role = any(${REPORTING}::text[]) and ${heldToday()}
        where office.id = a.owner_organization_id
      union select u.id from users as u where u.person_id = a.owner_person_id
    ) as o on true
    where ${which}`;
}

import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";
import type { MemberInput } from "./member-input.ts";
import { personFor } from "./person-of-number.server.ts";
import { type Answer, wrong } from "./problem.ts";

/**
 * Enters a person as member of an enterprise from a day on. A number that is on the register under another name is
 * refused without saying whose it is. Null when there is no such enterprise in the viewer's scope.
 */
export function addMember(
  viewer: Viewer,
  code: string,
  member: MemberInput & { from: string },
): Promise<Answer<{ memberId: number }> | null> {
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<Answer<{ memberId: number }> | null> => {
        const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
        if (!held) return null;
        const personId = await personFor(trx, member);
        if (personId === null) return wrong("idNumber", "number_of_other");
        const { role, from } = member;
        const { id } = await trx
          .insertInto("enterpriseMembers")
          .values({ unitId: held.id, personId, role, term: sql`daterange(${from}::date, null)` })
          .returning("id")
          .executeTakeFirstOrThrow();
        await recordEvent(trx, viewer, {
          action: "enterprise.member_added",
          entity: "enterprise",
          entityId: code,
          newValues: { memberId: id, personId, role, from },
        });
        return { ok: true, memberId: id };
      }),
  );
}

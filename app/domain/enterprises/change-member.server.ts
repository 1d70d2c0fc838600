import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import { searchKey } from "#db/search-fold.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";
import type { MemberInput } from "./member-input.ts";
import { personOfNumber, sealed } from "./person-of-number.server.ts";
import { type Answer, wrong } from "./problem.ts";

/**
 * Corrects what is held on a member. A number that is left blank stays as it was. The history names the fields that have
 * changed, not what stood in them. Null when there is no such member in the viewer's scope.
 */
export function changeMember(
  viewer: Viewer,
  code: string,
  memberId: number,
  member: MemberInput,
): Promise<Answer | null> {
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<Answer | null> => {
        const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
        if (!held) return null;
        const before = await trx
          .selectFrom("enterpriseMembers as m")
          .innerJoin("people as p", "p.id", "m.personId")
          .where("m.id", "=", memberId)
          .where("m.unitId", "=", held.id)
          .select(["p.id", "p.nameTh", "p.nameEn", "p.phone", "p.email", sql<string>`m.role`.as("role")])
          .executeTakeFirst();
        if (!before) return null;
        const { idNumber, role, ...person } = member;
        const owner = idNumber === null ? null : await personOfNumber(trx, idNumber);
        if (owner && owner.id !== before.id) return wrong("idNumber", "number_of_other");
        await trx
          .updateTable("people")
          .set({ ...person, searchKey: searchKey(person.nameTh, person.nameEn), ...sealed(idNumber) })
          .where("id", "=", before.id)
          .execute();
        await trx.updateTable("enterpriseMembers").set({ role }).where("id", "=", memberId).execute();
        const fields = (["nameTh", "nameEn", "phone", "email", "role"] as const).filter(
          (field) => before[field] !== member[field],
        );
        await recordEvent(trx, viewer, {
          action: "enterprise.member_changed",
          entity: "enterprise",
          entityId: code,
          newValues: { memberId, personId: before.id, fields: [...fields, ...(idNumber ? ["idNumber"] : [])] },
        });
        return { ok: true };
      }),
  );
}

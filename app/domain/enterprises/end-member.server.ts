import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { addDays } from "../periods/fiscal.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";
import { type Answer, wrong } from "./problem.ts";

/** Ends a membership with its last day; the person stays known. Null when there is no such open membership in the viewer's scope. */
export function endMember(viewer: Viewer, code: string, memberId: number, lastDay: string): Promise<Answer | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Answer | null> => {
      const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
      if (!held) return null;
      const member = await trx
        .selectFrom("enterpriseMembers")
        .where("id", "=", memberId)
        .where("unitId", "=", held.id)
        .where(sql<boolean>`upper_inf(term)`)
        .select(["personId", sql<string>`lower(term)`.as("from")])
        .executeTakeFirst();
      if (!member) return null;
      if (lastDay < member.from) return wrong("lastDay", "before_from");
      await trx
        .updateTable("enterpriseMembers")
        .set({ term: sql`daterange(lower(term), ${addDays(lastDay, 1)}::date)` })
        .where("id", "=", memberId)
        .execute();
      await recordEvent(trx, viewer, {
        action: "enterprise.member_ended",
        entity: "enterprise",
        entityId: code,
        newValues: { memberId, personId: member.personId, lastDay },
      });
      return { ok: true };
    });
}

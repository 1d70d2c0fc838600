import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { addDays } from "../periods/fiscal.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import type { StatusKind } from "./enterprise-record.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";
import { type Answer, wrong } from "./problem.ts";

export interface StatusToSet {
  kind: StatusKind;
  registerNumber: string | null;
  /** Of an OTOP registration only. */
  roundId: number | null;
  from: string;
  /** The last day; null: without an end. */
  to: string | null;
}

/**
 * Records what an enterprise is, by which register and for which days; it may be several things at once. Null when there
 * is none in the viewer's scope.
 */
export function setStatus(viewer: Viewer, code: string, status: StatusToSet): Promise<Answer | null> {
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<Answer | null> => {
        const held = await holdEnterprise(trx, viewer, "enterprises.register", code);
        if (!held) return null;
        const { kind, registerNumber, from, to } = status;
        if (to !== null && to < from) return wrong("to", "before_from");
        const roundId = kind === "otop" ? status.roundId : null;
        if (roundId !== null && !(await isRound(trx, roundId))) return wrong("round", "no_round");
        await trx
          .insertInto("enterpriseStatuses")
          .values({
            unitId: held.id,
            kind,
            registerNumber,
            roundId,
            valid: sql`daterange(${from}::date, ${to && addDays(to, 1)}::date)`,
          })
          .execute();
        const newValues = { kind, registerNumber, roundId, from, to };
        await recordEvent(trx, viewer, {
          action: "enterprise.status_set",
          entity: "enterprise",
          entityId: code,
          newValues,
        });
        return { ok: true };
      }),
  );
}

/** Ends a status with its last day. Null when there is none in the viewer's scope, or it has ended already. */
export function endStatus(viewer: Viewer, code: string, statusId: number, lastDay: string): Promise<Answer | null> {
  return db()
    .transaction()
    .execute(async (trx): Promise<Answer | null> => {
      const held = await holdEnterprise(trx, viewer, "enterprises.register", code);
      if (!held) return null;
      const status = await trx
        .selectFrom("enterpriseStatuses")
        .where("id", "=", statusId)
        .where("unitId", "=", held.id)
        .where(sql<boolean>`(upper_inf(valid) or upper(valid) - 1 > ${lastDay}::date)`)
        .select(["kind", sql<string>`lower(valid)`.as("from"), sql<string | null>`upper(valid) - 1`.as("to")])
        .executeTakeFirst();
      if (!status) return null;
      if (lastDay < status.from) return wrong("to", "before_from");
      await trx
        .updateTable("enterpriseStatuses")
        .set({ valid: sql`daterange(lower(valid), ${addDays(lastDay, 1)}::date)` })
        .where("id", "=", statusId)
        .execute();
      await recordEvent(trx, viewer, {
        action: "enterprise.status_ended",
        entity: "enterprise",
        entityId: code,
        oldValues: { kind: status.kind, to: status.to },
        newValues: { kind: status.kind, to: lastDay },
      });
      return { ok: true };
    });
}

async function isRound(trx: Transaction<DB>, id: number): Promise<boolean> {
  return (
    (await trx.selectFrom("registrationRounds").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
  );
}

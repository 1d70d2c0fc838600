import { sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";

/** An official has compared a certificate with its paper: the public sees it from now on. False when there is none to verify in the viewer's scope. */
export function verifyCertificate(viewer: Viewer, code: string, certificateId: number): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const held = await holdEnterprise(trx, viewer, "enterprises.register", code);
      if (!held) return false;
      const verified = await trx
        .updateTable("certificates")
        .set({ verifiedBy: viewer.userId, verifiedAt: now() })
        .where("id", "=", certificateId)
        .where("enterpriseId", "=", held.id)
        .where("verifiedAt", "is", null)
        .returning(["scheme", "number", sql<string>`lower(valid)`.as("from")])
        .executeTakeFirst();
      if (!verified) return false;
      await markRegister(trx, "certificate", held.areaCode, verified.from);
      await recordEvent(trx, viewer, {
        action: "enterprise.certificate_verified",
        entity: "enterprise",
        entityId: code,
        newValues: { certificateId, scheme: verified.scheme, number: verified.number },
      });
      return true;
    });
}

/** Takes away a certificate that nobody has verified yet, such as one with a slip in its number. False when there is none in the viewer's scope. */
export function removeCertificate(viewer: Viewer, code: string, certificateId: number): Promise<boolean> {
  return db()
    .transaction()
    .execute(async (trx) => {
      const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
      if (!held) return false;
      const removed = await trx
        .deleteFrom("certificates")
        .where("id", "=", certificateId)
        .where("enterpriseId", "=", held.id)
        .where("verifiedAt", "is", null)
        .returning(["scheme", "number", sql<string>`lower(valid)`.as("from")])
        .executeTakeFirst();
      if (!removed) return false;
      await markRegister(trx, "certificate", held.areaCode, removed.from);
      await recordEvent(trx, viewer, {
        action: "enterprise.certificate_removed",
        entity: "enterprise",
        entityId: code,
        oldValues: { certificateId, scheme: removed.scheme, number: removed.number },
      });
      return true;
    });
}

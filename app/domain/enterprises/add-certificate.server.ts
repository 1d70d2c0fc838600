import { sql, type Transaction } from "kysely";
import { db } from "#db/client.server.ts";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { storePaper } from "../files/stored-files.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { addDays } from "../periods/fiscal.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { refusingBroken } from "./broken-constraint.server.ts";
import { holdEnterprise } from "./find-enterprise.server.ts";
import { type Answer, wrong } from "./problem.ts";

export interface CertificateToAdd {
  scheme: string;
  number: string;
  issuer: string | null;
  from: string;
  /** The last day; null: without an end. */
  to: string | null;
  /** Of one product of the enterprise; null: of the producer. */
  productId: number | null;
  paper: { name: string; bytes: Uint8Array } | null;
}

/**
 * Enters a certificate with its paper. The public sees it once an official has compared it with the paper. Null when
 * there is no such enterprise in the viewer's scope.
 */
export function addCertificate(
  viewer: Viewer,
  code: string,
  certificate: CertificateToAdd,
): Promise<Answer<{ certificateId: number }> | null> {
  return refusingBroken(() =>
    db()
      .transaction()
      .execute(async (trx): Promise<Answer<{ certificateId: number }> | null> => {
        const held = await holdEnterprise(trx, viewer, "enterprises.edit", code);
        if (!held) return null;
        const { scheme, number, issuer, from, to, productId, paper } = certificate;
        if (to !== null && to < from) return wrong("to", "before_from");
        if (productId !== null && !(await isProductOf(trx, productId, held.id))) return wrong("product", "no_product");
        const file = paper && (await storePaper(trx, viewer, paper));
        if (paper && !file) return wrong("paper", "no_paper");
        const { id } = await trx
          .insertInto("certificates")
          .values({
            enterpriseId: held.id,
            productId,
            scheme,
            number,
            issuer,
            valid: sql`daterange(${from}::date, ${to && addDays(to, 1)}::date)`,
            fileId: file?.id ?? null,
          })
          .returning("id")
          .executeTakeFirstOrThrow();
        await markRegister(trx, "certificate", held.areaCode, from, to);
        await recordEvent(trx, viewer, {
          action: "enterprise.certificate_added",
          entity: "enterprise",
          entityId: code,
          newValues: { certificateId: id, scheme, number, from, to },
        });
        return { ok: true, certificateId: id };
      }),
  );
}

async function isProductOf(trx: Transaction<DB>, productId: number, unitId: number): Promise<boolean> {
  const product = await trx
    .selectFrom("products")
    .where("id", "=", productId)
    .where("enterpriseId", "=", unitId)
    .select("id")
    .executeTakeFirst();
  return product !== undefined;
}

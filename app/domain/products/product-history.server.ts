import { db } from "#db/client.server.ts";
import { can } from "../access/rights.ts";
import type { Viewer } from "../access/viewer.ts";
import { inProductScope } from "./product-scope.server.ts";

export interface ProductEvent {
  id: number;
  /** A verb in the past, such as `product.published`. */
  action: string;
  at: Date;
  /** Only for those who see names of officials, and one's own. */
  byTh: string | null;
  byEn: string | null;
  reason: string | null;
}

/** What happened to a product, newest first, for those who write or publish it. */
export async function productHistory(viewer: Viewer, id: number): Promise<ProductEvent[]> {
  const named = can(viewer, "network.read");
  const rows = await db()
    .selectFrom("auditEvents as e")
    .innerJoin("products as p", (join) => join.on("p.id", "=", id))
    .leftJoin("users as w", "w.id", "e.actorId")
    .where("e.entity", "=", "product")
    .where("e.entityId", "=", String(id))
    .where(inProductScope(viewer, "products.edit", "products.publish"))
    .orderBy("e.id", "desc")
    .limit(30)
    .select(["e.id", "e.action", "e.occurredAt as at", "e.actorId", "e.newValues", "w.nameTh", "w.nameEn"])
    .execute();
  return rows.map(({ id: event, action, at, actorId, newValues, nameTh, nameEn }) => {
    const known = named || actorId === viewer.userId;
    const values = newValues as { reason?: string } | null;
    return {
      id: event,
      action,
      at,
      byTh: known ? nameTh : null,
      byEn: known ? nameEn : null,
      reason: values?.reason ?? null,
    };
  });
}

import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { wakeFold } from "../dashboards/dirty.server.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { markRegister } from "../registers/mark-register.server.ts";
import { forgetCatalogueCounts } from "./catalogue-counts.server.ts";
import { type ProductOutcome, refuse } from "./outcome.ts";
import { type ProductState, stepsOf } from "./product.ts";
import { type LockedProduct, lockProduct } from "./product-scope.server.ts";
import type { ProductAt } from "./propose-product.server.ts";

/** `suspend` and `resume` are the office's, `archive` and `restore` the writer's. */
export const SHOWING = ["suspend", "resume", "archive", "restore"] as const;
export type Showing = (typeof SHOWING)[number];

const ACTIONS = {
  suspend: "product.suspended",
  resume: "product.resumed",
  archive: "product.archived",
  restore: "product.restored",
} as const satisfies Record<Showing, string>;

/**
 * Takes a product off the catalogue or puts it back: the office suspends it with a reason, its writer puts it away. Nothing
 * is deleted. Null when the viewer has no such product, or never takes this step.
 */
export async function showProduct(
  viewer: Viewer,
  { id, version, step, reason = "" }: ProductAt & { step: Showing; reason?: string },
): Promise<ProductOutcome | null> {
  const office = step === "suspend" || step === "resume";
  const outcome = await db()
    .transaction()
    .execute(async (trx): Promise<ProductOutcome | null> => {
      const product = await lockProduct(trx, viewer, id, office ? "products.publish" : "products.edit");
      if (!product) return null;
      if (product.version !== version) return refuse("stale");
      const steps = stepsOf(product.state, product.last);
      if (!(office ? steps.office : steps.writer).includes(step)) return refuse("wrong_state");
      if (step === "suspend" && !reason.trim()) return refuse("no_reason");
      const state = stateAfter(step, product);
      await trx
        .updateTable("products")
        .set({ state, version: version + 1 })
        .where("id", "=", id)
        .execute();
      await recordEvent(trx, viewer, {
        action: ACTIONS[step],
        entity: "product",
        entityId: id,
        oldValues: { state: product.state },
        newValues: { state, ...(reason.trim() && { reason: reason.trim() }) },
      });
      await markRegister(trx, "product", product.areaCode, product.registeredOn);
      return { ok: true, id, version: version + 1 };
    });
  if (outcome?.ok) {
    forgetCatalogueCounts();
    wakeFold();
  }
  return outcome;
}

function stateAfter(step: Showing, { publishedRevision, last }: LockedProduct): ProductState {
  if (step === "suspend") return "suspended";
  if (step === "archive") return "archived";
  if (publishedRevision !== null) return "published";
  return last.decision === "rejected" ? "rejected" : "draft";
}

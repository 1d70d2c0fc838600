import type { Transaction } from "kysely";
import type { DB } from "#db/types.ts";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { actAs } from "./act-as.server.ts";
import { type ApplicationContent, judged, missingIn, writeContent } from "./application-content.server.ts";
import { seenFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import type { FieldProblem } from "./fair-input.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type LockedApplication, lockOwnApplication, ownEnterprise } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { SCORED } from "./score.ts";

export interface ApplicationToSave extends ApplicationContent {
  unitCode: string;
  /** The version that was edited; null for a first draft. */
  version: number | null;
  /** Send it, or keep it as a draft. What has been sent stays sent: saving it sends it again. */
  send: boolean;
}

export type ApplicationSaved =
  | { ok: true; id: number; sent: boolean }
  | (FairRefusal & { problems?: FieldProblem[] /** The draft was kept all the same. */; kept?: boolean });

/** A product that is not the enterprise's: nothing of what was sent is kept. */
class ForeignProduct extends Error {}

/**
 * Saves or sends the application of the viewer's own enterprise. Sending is open from the first to the last moment of the
 * fair's dates, or as long as the province gave for mending; the portal's clock is read once the application is locked.
 * Whoever is late or incomplete keeps the draft. Null when there is no such fair or enterprise for the viewer.
 */
export async function saveApplication(
  viewer: Viewer,
  code: string,
  input: ApplicationToSave,
): Promise<ApplicationSaved | null> {
  try {
    return await fairTransaction(async (trx): Promise<ApplicationSaved | null> => {
      const fair = await seenFair(trx, viewer, code);
      const enterprise = fair && (await ownEnterprise(trx, viewer, input.unitCode));
      if (!fair?.publishedAt || !enterprise) return null;
      if (fair.closedAt || fair.cancelledAt) return refuse("fair_closed");
      const existing = await lockOwnApplication(trx, fair.id, enterprise.id);
      const late = lateness(fair, existing);
      const decided = existing && ["province_passed", "selected", "waitlisted"].includes(existing.state);
      // The time first: after it version and state would tell who was selected quietly.
      if (decided && late) return refuse(late);
      if ((existing?.version ?? null) !== input.version) return refuse("changed_meanwhile");
      if (existing && !["draft", "returned", "submitted", "province_passed"].includes(existing.state))
        return refuse("wrong_state");
      const wasSent = existing?.state === "submitted" || existing?.state === "province_passed";
      if (wasSent && late) return refuse(late);
      if (wasSent && existing?.categoryCode !== input.categoryCode) return refuse("wrong_state");
      const application = existing ?? (await beginDraft(trx, viewer, fair, enterprise.id, input.categoryCode));
      if (!(await writeContent(trx, application, input))) throw new ForeignProduct();
      await touch(trx, application, input);
      await recordEvent(trx, viewer, {
        action: "fair_application.saved",
        entity: "fair_application",
        entityId: application.id,
        newValues: { categoryCode: input.categoryCode, products: [...input.productIds] },
      });
      if (!input.send && !wasSent) return { ok: true, id: application.id, sent: false };
      if (late) return { ...refuse(late), kept: true };
      const problems = await missingIn(trx, fair, application.id, input);
      if (problems.length > 0 && wasSent) throw new Incomplete(problems);
      if (problems.length > 0) return { ...refuse("incomplete"), problems, kept: true };
      await send(trx, viewer, application);
      return { ok: true, id: application.id, sent: true };
    });
  } catch (error) {
    if (error instanceof ForeignProduct) return refuse("foreign_product", { field: "products" });
    if (error instanceof Incomplete) return { ...refuse("incomplete"), problems: error.problems };
    throw error;
  }
}

/** What was sent already must not become incomplete: nothing of the edit is kept. */
class Incomplete extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super("incomplete");
  }
}

/** Before the first or after the last moment for sending; read after the lock, so that nobody's wait makes it earlier. */
function lateness(fair: Fair, application: LockedApplication | undefined): "too_early" | "too_late" | null {
  const at = now();
  if (at < fair.applyFrom) return "too_early";
  const mending = application?.state === "returned" ? application.fixUntil : null;
  const until = mending && mending > fair.applyUntil ? mending : fair.applyUntil;
  return at < until ? null : "too_late";
}

async function beginDraft(
  trx: Transaction<DB>,
  viewer: Viewer,
  fair: Fair,
  enterpriseId: number,
  categoryCode: string,
): Promise<Pick<LockedApplication, "id" | "fairId" | "enterpriseId" | "state">> {
  await actAs(trx, viewer, "enterprise");
  const { id } = await trx
    .insertInto("fairApplications")
    .values({ fairId: fair.id, enterpriseId, categoryCode, provinceCode: "TH", createdAt: now() })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, fairId: fair.id, enterpriseId, state: "draft" };
}

async function touch(
  trx: Transaction<DB>,
  application: Pick<LockedApplication, "id" | "state">,
  { categoryCode, contactPhone }: ApplicationContent,
): Promise<void> {
  await trx
    .updateTable("fairApplications")
    .set((eb) => ({ categoryCode, contactPhone: contactPhone.trim() || null, version: eb("version", "+", 1) }))
    .where("id", "=", application.id)
    .execute();
}

async function send(
  trx: Transaction<DB>,
  viewer: Viewer,
  application: Pick<LockedApplication, "id" | "fairId" | "enterpriseId">,
): Promise<void> {
  const { score, newcomer } = await judged(trx, application);
  await actAs(trx, viewer, "enterprise");
  await trx
    .updateTable("fairApplications")
    .set({ state: "submitted", submittedAt: now(), provinceRank: null, fixUntil: null, reasonCode: null, newcomer })
    .set({ score: String(score.total) })
    .where("id", "=", application.id)
    .execute();
  await recordEvent(trx, viewer, {
    action: SCORED,
    entity: "fair_application",
    entityId: application.id,
    newValues: { score: score.total, ...score.parts },
  });
}

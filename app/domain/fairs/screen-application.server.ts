import { sql } from "kysely";
import type { Viewer } from "../access/viewer.ts";
import { recordEvent } from "../history/record-event.server.ts";
import { now } from "../periods/clock.server.ts";
import { lastDayBefore } from "../periods/fiscal.ts";
import { actAs } from "./act-as.server.ts";
import { FAIL_REASONS, type FailReason } from "./application-states.ts";
import { seenFair } from "./fair.server.ts";
import type { Fair } from "./fair.ts";
import { fairTransaction } from "./fair-transaction.server.ts";
import { type LockedApplication, lockApplication } from "./locked-application.server.ts";
import { type FairRefusal, refuse } from "./refusal.ts";
import { tellApplicant } from "./tell-applicants.server.ts";

export type Screened = { ok: true } | FairRefusal;

/** The province's word on one application. */
export type Decision =
  | { step: "pass" }
  | { step: "return"; reason: string; fixUntil: Date }
  | { step: "fail"; code: FailReason; reason: string };

/**
 * Passes (to the end of the ranking), returns (what to mend, until when) or fails (a coded reason, and words) what was
 * sent, until screening ends. Whoever decided on an older version is told. Null when it is not there for the viewer.
 */
export function screenApplication(
  viewer: Viewer,
  code: string,
  { id, version, decision }: { id: number; version: number; decision: Decision },
): Promise<Screened | null> {
  return fairTransaction(async (trx): Promise<Screened | null> => {
    const fair = await seenFair(trx, viewer, code);
    const application = fair && (await lockApplication(trx, viewer, "fairs.screen", fair.id, id));
    if (!fair || !application) return null;
    // The time first: after it version and state would tell who was selected quietly.
    if (now() >= fair.screenUntil) return refuse("too_late");
    if (application.version !== version) return refuse("changed_meanwhile");
    if (application.state !== "submitted") return refuse("wrong_state");
    const unmet = whyNot(fair, decision);
    if (unmet) return unmet;
    await actAs(trx, viewer, "province", decision.step === "pass" ? null : decision.reason);
    await trx
      .updateTable("fairApplications")
      .set(changeOf(application, decision))
      .where("id", "=", application.id)
      .execute();
    if (decision.step === "return") {
      const words = { reason: decision.reason.trim(), untilOn: lastDayBefore(decision.fixUntil) };
      await tellApplicant(trx, viewer, fair, application, "application_returned", words);
    }
    if (decision.step === "fail")
      await tellApplicant(trx, viewer, fair, application, "application_failed", { reason: decision.reason.trim() });
    return { ok: true };
  });
}

function whyNot(fair: Fair, decision: Decision): FairRefusal | null {
  if (decision.step === "pass") return null;
  if (!decision.reason.trim()) return refuse("no_reason", { field: "reason" });
  if (decision.step === "fail")
    return FAIL_REASONS.includes(decision.code) ? null : refuse("no_reason", { field: "code" });
  const inTime = decision.fixUntil > now() && decision.fixUntil <= fair.screenUntil;
  return inTime ? null : refuse("fix_until", { field: "fixUntil" });
}

/** What passing writes: the application stands last in its province's ranking of the category. */
export function toEndOfRanking({
  fairId,
  provinceCode,
  categoryCode,
}: Pick<LockedApplication, "fairId" | "provinceCode" | "categoryCode">) {
  return {
    state: "province_passed",
    provinceRank: sql<number>`(select coalesce(max(o.province_rank), 0) + 1 from fair_applications o where o.fair_id = ${fairId}
      and o.province_code = ${provinceCode} and o.category_code = ${categoryCode})`,
  };
}

function changeOf(application: LockedApplication, decision: Decision) {
  switch (decision.step) {
    case "pass":
      return toEndOfRanking(application);
    case "return":
      return { state: "returned", fixUntil: decision.fixUntil };
    case "fail":
      return { state: "province_failed", reasonCode: decision.code };
  }
}

/**
 * The district's or the network's word on an application that was sent: why it should go to the fair. It decides nothing.
 * Null when it is not there for the viewer.
 */
export function proposeApplication(
  viewer: Viewer,
  code: string,
  { id, note }: { id: number; note: string },
): Promise<Screened | null> {
  return fairTransaction(async (trx): Promise<Screened | null> => {
    const fair = await seenFair(trx, viewer, code);
    const application = fair && (await lockApplication(trx, viewer, "fairs.propose", fair.id, id));
    if (!fair || !application) return null;
    if (!note.trim()) return refuse("no_reason", { field: "note" });
    if (now() >= fair.screenUntil) return refuse("too_late");
    if (application.state !== "submitted" && application.state !== "province_passed") return refuse("wrong_state");
    await trx
      .updateTable("fairApplications")
      .set({ districtNote: note.trim(), districtProposedAt: now() })
      .where("id", "=", id)
      .execute();
    await recordEvent(trx, viewer, {
      action: "fair_application.proposed",
      entity: "fair_application",
      entityId: id,
      newValues: { note: note.trim() },
    });
    return { ok: true };
  });
}

import type { Viewer } from "#app/domain/access/viewer.ts";
import { readApplication } from "#app/domain/fairs/application.server.ts";
import { FAIL_REASONS } from "#app/domain/fairs/application-states.ts";
import { type FairRefusal, refuse } from "#app/domain/fairs/refusal.ts";
import { type Decision, proposeApplication, screenApplication } from "#app/domain/fairs/screen-application.server.ts";
import { selectApplication } from "#app/domain/fairs/select-applications.server.ts";
import { takeBackSelection } from "#app/domain/fairs/take-back-selection.server.ts";
import { vacateBooth } from "#app/domain/fairs/vacate-booth.server.ts";
import { cancelApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { addDays, bangkokMidnight, readDate } from "#app/domain/periods/fiscal.ts";

type Outcome = { ok: true; promoted?: number | null } | FairRefusal | null;

/** Does to one application what a form asks: the province's word, the district's, the department's. Null when not there. */
export async function actOnApplication(viewer: Viewer, code: string, id: number, form: FormData): Promise<Outcome> {
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  if (intent === "propose") return proposeApplication(viewer, code, { id, note: text("note") });
  if (intent === "select") return selectApplication(viewer, code, id, text("selectReason"));
  if (intent === "take-back") return takeBackSelection(viewer, code, id, text("takeBackReason"));
  if (intent === "cancel") return cancelApplication(viewer, code, id, text("reason"));
  if (intent === "vacate")
    return vacateBooth(viewer, code, { applicationId: id, from: text("vacantFrom"), reason: text("vacateReason") });
  const decision = decisionOf(intent, text);
  if (decision && "ok" in decision) return decision;
  if (decision) return screenApplication(viewer, code, { id, version: Number(text("version")), decision });
  return (await readApplication(viewer, code, id)) && refuse("not_allowed");
}

function decisionOf(intent: string, text: (name: string) => string): Decision | FairRefusal | null {
  if (intent === "pass") return { step: "pass" };
  if (intent === "return") {
    const day = readDate(text("fixUntil"));
    if (!day) return refuse("wrong_date", { field: "fixUntil" });
    return { step: "return", reason: text("returnReason"), fixUntil: bangkokMidnight(addDays(day, 1)) };
  }
  if (intent !== "fail") return null;
  const code = FAIL_REASONS.find((each) => each === text("code"));
  return code ? { step: "fail", code, reason: text("failReason") } : refuse("no_reason", { field: "code" });
}

/** Who takes the place that somebody left: the enterprise's name, or null when nobody does or nothing was left. */
export async function promotedName(viewer: Viewer, code: string, outcome: { promoted?: number | null }) {
  const next = outcome.promoted ? await readApplication(viewer, code, outcome.promoted) : null;
  return next && ((viewer.language === "en" && next.unitEn) || next.unitTh);
}

import type { Viewer } from "#app/domain/access/viewer.ts";
import { answerOffer } from "#app/domain/fairs/answer-offer.server.ts";
import { saveApplication } from "#app/domain/fairs/save-application.server.ts";
import { withdrawApplication } from "#app/domain/fairs/withdraw-application.server.ts";
import { found } from "#app/http/respond.server.ts";
import { paths } from "#app/paths.ts";
import { done, refusedForm } from "./answer.server.ts";

/** What the enterprise does on the page of its application: keep, send, withdraw, take the booth or turn it down. */
export async function actOnOwn(viewer: Viewer, code: string, form: FormData) {
  const unitCode = String(form.get("unit") ?? "");
  const intent = String(form.get("intent") ?? "");
  const to = paths.fairPart(code, "apply", { unit: unitCode });
  if (intent === "withdraw") {
    const left = found(await withdrawApplication(viewer, code, unitCode));
    return left.ok ? done(to, "withdrawn") : refusedForm(viewer, form, left);
  }
  if (intent === "accept" || intent === "decline") {
    const answered = found(await answerOffer(viewer, code, unitCode, intent));
    return answered.ok ? done(to, intent === "accept" ? "accepted" : "declined") : refusedForm(viewer, form, answered);
  }
  const version = String(form.get("version") ?? "");
  const saved = found(
    await saveApplication(viewer, code, {
      unitCode,
      version: version === "" ? null : Number(version),
      send: intent === "send",
      categoryCode: String(form.get("categoryCode") ?? ""),
      productIds: form.getAll("product").flatMap((id) => (/^\d{1,9}$/.test(String(id)) ? [Number(id)] : [])),
      answers: Object.fromEntries(
        [...form].flatMap(([name, value]) => (name.startsWith("question-") ? [[name.slice(9), String(value)]] : [])),
      ),
      contactPhone: String(form.get("contactPhone") ?? ""),
    }),
  );
  if (!saved.ok) return refusedForm(viewer, form, saved);
  return done(to, saved.sent ? "sent" : "draft");
}

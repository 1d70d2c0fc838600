import { paths } from "#app/paths.ts";
import type { DraftAnswer, DraftRequest } from "./draft-saver.ts";

/** Posts a draft; whatever goes wrong on the way is "unreachable" and will be tried again. */
export async function sendDraft(key: Record<string, string>, request: DraftRequest): Promise<DraftAnswer> {
  const { version, requestKey, fields } = request;
  const body = new URLSearchParams({ intent: "save", version: String(version), requestKey, ...fields });
  const { unitCode = "", periodCode = "", formCode = "" } = key;
  try {
    const response = await fetch(paths.reportDraft(unitCode, periodCode, formCode), {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    });
    const isOurs = response.headers.get("content-type")?.startsWith("application/json");
    return isOurs ? ((await response.json()) as DraftAnswer) : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

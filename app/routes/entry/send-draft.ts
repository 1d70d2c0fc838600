import { paths } from "#app/paths.ts";
import type { DraftAnswer, DraftRequest } from "./draft-saver.ts";

/** The browser's limit is 64 KiB. */
export const OUTLIVES_BELOW = 60_000;

/** Posts a draft; whatever goes wrong on the way is "unreachable" and will be tried again. */
export async function sendDraft(key: Record<string, string>, request: DraftRequest): Promise<DraftAnswer> {
  const { version, requestKey, fields } = request;
  const body = new URLSearchParams({ intent: "save", version: String(version), requestKey, ...fields }).toString();
  const { unitCode = "", periodCode = "", formCode = "" } = key;
  try {
    const response = await fetch(paths.reportDraft(unitCode, periodCode, formCode), {
      method: "POST",
      body,
      // Outlives the page when it is being left; browsers allow that to small requests only.
      keepalive: body.length < OUTLIVES_BELOW,
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
    });
    const isOurs = response.headers.get("content-type")?.startsWith("application/json");
    return isOurs ? ((await response.json()) as DraftAnswer) : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

import { paths } from "#app/paths.ts";
import { OUTLIVES_BELOW } from "../entry/send-draft.ts";
import type { SheetAnswer, SheetRequest } from "./sheet-saver.ts";

/** Posts a block of a sheet; whatever goes wrong on the way is "unreachable" and will be tried again. */
export async function sendSheet(form: string, period: string, request: SheetRequest): Promise<SheetAnswer> {
  const body = JSON.stringify(request);
  try {
    const response = await fetch(paths.gridRows(form, period), {
      method: "POST",
      body,
      keepalive: body.length < OUTLIVES_BELOW,
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    });
    if (response.status === 401) return { kind: "signed-out" };
    return response.ok ? ((await response.json()) as SheetAnswer) : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

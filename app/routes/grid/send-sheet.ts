import { paths } from "#app/paths.ts";
import type { SheetAnswer, SheetRequest } from "./sheet-saver.ts";

/** Posts a block of a sheet; whatever goes wrong on the way is "unreachable" and will be tried again. */
export async function sendSheet(form: string, period: string, request: SheetRequest): Promise<SheetAnswer> {
  try {
    const response = await fetch(paths.gridRows(form, period), {
      method: "POST",
      body: JSON.stringify(request),
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    });
    if (response.status === 401) return { kind: "signed-out" };
    return response.ok ? ((await response.json()) as SheetAnswer) : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { grantException } from "#app/domain/windows/grant-exception.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { typedIn, type WindowAnswer } from "./window-answer.ts";

/** Grants an exception to a unit or to a province's units, as the form asks. */
export async function grantExceptions(viewer: Viewer, form: FormData) {
  const typed = typedIn(form);
  const openUntil = readDate(typed.openUntil ?? "");
  const unitCode = typed.unit?.trim().toUpperCase();
  if (!openUntil) return again(typed, { id: "openUntil", key: "windows:refused.date" });
  if (Boolean(unitCode) === Boolean(typed.area)) return again(typed, { id: "unit", key: "windows:refused.to_whom" });
  const granted = found(
    await grantException(viewer, {
      formCode: typed.form ?? "",
      periodCode: typed.period?.trim() ?? "",
      to: unitCode ? { unitCode } : { areaCode: typed.area ?? "" },
      openUntil,
      reason: typed.reason ?? "",
    }),
  );
  if (!granted.ok) {
    const about = {
      no_window: "exceptionPeriod",
      no_reason: "reason",
      past: "openUntil",
      not_later: "openUntil",
      nobody: "unit",
    };
    const refusal = granted.reason.slice("windows:refused.".length) as keyof typeof about;
    return again(typed, { id: about[refusal], key: granted.reason });
  }
  const until = formatDate(new Date(granted.openUntil.getTime() - 1), viewer.language);
  const flash = await setFlash({ key: "windows:flash.granted", params: { units: granted.units, until } });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

function again(typed: Record<string, string>, error: WindowAnswer["errors"][number]) {
  return data({ form: "exception", errors: [error], typed } satisfies WindowAnswer, { status: 422 });
}

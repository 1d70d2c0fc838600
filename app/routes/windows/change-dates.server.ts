import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { changeWindow } from "#app/domain/windows/change-window.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { typedIn, type WindowAnswer } from "./window-answer.ts";

const DATES = ["opensOn", "dueOn", "closesOn"] as const;

const ABOUT = {
  no_window: "changePeriod",
  no_reason: "changeReason",
  too_early: "change-opensOn",
  order: "change-dueOn",
  same_dates: "change-closesOn",
};

/** Changes the dates of an opened window as the form asks; what is left blank stays. */
export async function changeDates(viewer: Viewer, form: FormData) {
  const typed = typedIn(form);
  const dates = DATES.map((name) => [name, typed[name]?.trim() ? readDate(typed[name]) : ""] as const);
  const unread = dates.filter(([, date]) => date === null);
  if (unread.length)
    return again(
      typed,
      unread.map(([name]) => ({ id: `change-${name}`, key: "windows:refused.date" })),
    );
  const { form: formCode = "", reason = "" } = typed;
  const periodCode = typed.period?.trim() ?? "";
  const changed = found(await changeWindow(viewer, { formCode, periodCode, reason, ...Object.fromEntries(dates) }));
  if (!changed.ok) {
    const id = ABOUT[changed.reason.slice("windows:refused.".length) as keyof typeof ABOUT];
    return again(typed, [{ id, key: changed.reason }]);
  }
  const params = { period: formatPeriod(periodCode, viewer.language, "short") };
  const flash = await setFlash({ key: "windows:flash.changed", params });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

function again(typed: Record<string, string>, errors: WindowAnswer["errors"]) {
  return data({ form: "dates", errors, typed } satisfies WindowAnswer, { status: 422 });
}

import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { openWindow } from "#app/domain/windows/open-window.server.ts";
import { planWindow, withdrawPlan } from "#app/domain/windows/plan-window.server.ts";
import type { WindowDates } from "#app/domain/windows/schedule.ts";
import { windowsToOpen } from "#app/domain/windows/windows.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { formatDate, formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { typedIn, type WindowAnswer } from "./window-answer.ts";

const DATES = ["opensOn", "dueOn", "closesOn"] as const;

/**
 * Opens one window as the form asks, or all that are waiting to be opened, with their usual dates; keeps the dates of one
 * whose day is still to come, or lets them go again.
 */
export async function openWindows(viewer: Viewer, form: FormData) {
  if (form.get("all")) return openAll(viewer);
  if (form.get("withdraw")) return withdraw(viewer, String(form.get("withdraw")));
  const typed = typedIn(form);
  const dates = DATES.map((name) => [name, typed[name]?.trim() ? readDate(typed[name]) : ""] as const);
  const unread = dates.filter(([, date]) => date === null);
  if (unread.length)
    return again(
      typed,
      unread.map(([id]) => ({ id, key: "windows:refused.date" })),
    );
  const [formCode = "", periodCode = ""] = (typed.window ?? `${typed.form}/${typed.period?.trim()}`).split("/");
  const window = { formCode, periodCode, ...Object.fromEntries(dates) };
  const opened = found(await openWindow(viewer, window));
  if (opened.ok) return welcome(viewer, periodCode, opened.expected);
  const planned = opened.reason === "windows:refused.too_early" ? found(await planWindow(viewer, window)) : opened;
  if (planned.ok) return keep(viewer, periodCode, planned.dates);
  const refusal = planned.reason.slice("windows:refused.".length) as keyof typeof ABOUT;
  return again(typed, [{ id: ABOUT[refusal], key: planned.reason }]);
}

const ABOUT = {
  ...{ too_early: "opensOn", day_has_come: "opensOn", order: "dueOn" },
  ...{ period: "period", exists: "period" },
} as const;

async function openAll(viewer: Viewer) {
  let windows = 0;
  let expected = 0;
  for (const { formCode, periodCode } of await windowsToOpen(viewer)) {
    const opened = await openWindow(viewer, { formCode, periodCode });
    if (!opened?.ok) continue;
    windows += 1;
    expected += opened.expected;
  }
  const flash = await setFlash({ key: "windows:flash.openedAll", params: { windows, expected } });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

async function keep(viewer: Viewer, periodCode: string, { opensAt }: WindowDates) {
  const { language } = viewer;
  const params = { period: formatPeriod(periodCode, language, "short"), opens: formatDate(opensAt, language) };
  const flash = await setFlash({ key: "windows:flash.planned", params });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

async function withdraw(viewer: Viewer, window: string) {
  const [formCode = "", periodCode = ""] = window.split("/");
  if (!(await withdrawPlan(viewer, formCode, periodCode))) throw notFound();
  const params = { period: formatPeriod(periodCode, viewer.language, "short") };
  const flash = await setFlash({ key: "windows:flash.withdrawn", params });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

async function welcome(viewer: Viewer, periodCode: string, expected: number) {
  const params = { period: formatPeriod(periodCode, viewer.language, "short"), expected };
  const flash = await setFlash({ key: "windows:flash.opened", params });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

function again(typed: Record<string, string>, errors: WindowAnswer["errors"]) {
  return data({ form: "open", errors, typed } satisfies WindowAnswer, { status: 422 });
}

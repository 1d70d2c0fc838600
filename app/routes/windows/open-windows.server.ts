import { data, redirect } from "@remix-run/node";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { readDate } from "#app/domain/periods/fiscal.ts";
import { openWindow } from "#app/domain/windows/open-window.server.ts";
import { windowsToOpen } from "#app/domain/windows/windows.server.ts";
import { setFlash } from "#app/http/cookies.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { typedIn, type WindowAnswer } from "./window-answer.ts";

const DATES = ["opensOn", "dueOn", "closesOn"] as const;

/** Opens one window as the form asks, or all that are waiting to be opened, with their usual dates. */
export async function openWindows(viewer: Viewer, form: FormData) {
  if (form.get("all")) return openAll(viewer);
  const typed = typedIn(form);
  const dates = DATES.map((name) => [name, typed[name]?.trim() ? readDate(typed[name]) : ""] as const);
  const unread = dates.filter(([, date]) => date === null);
  if (unread.length)
    return again(
      typed,
      unread.map(([id]) => ({ id, key: "windows:refused.date" })),
    );
  const [formCode = "", periodCode = ""] = (typed.window ?? `${typed.form}/${typed.period?.trim()}`).split("/");
  const opened = found(await openWindow(viewer, { formCode, periodCode, ...Object.fromEntries(dates) }));
  if (!opened.ok) {
    const about = { too_early: "opensOn", order: "dueOn", period: "period", exists: "period" } as const;
    const refusal = opened.reason.slice("windows:refused.".length) as keyof typeof about;
    return again(typed, [{ id: about[refusal], key: opened.reason }]);
  }
  return welcome(viewer, periodCode, opened.expected);
}

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

async function welcome(viewer: Viewer, periodCode: string, expected: number) {
  const params = { period: formatPeriod(periodCode, viewer.language, "short"), expected };
  const flash = await setFlash({ key: "windows:flash.opened", params });
  return redirect(paths.windows(), { status: 303, headers: { "Set-Cookie": flash } });
}

function again(typed: Record<string, string>, errors: WindowAnswer["errors"]) {
  return data({ form: "open", errors, typed } satisfies WindowAnswer, { status: 422 });
}

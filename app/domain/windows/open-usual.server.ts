import { type SqlBool, sql } from "kysely";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../access/viewer.ts";
import { now } from "../periods/clock.server.ts";
import { repeat } from "../periods/repeat.server.ts";
import { openWindow } from "./open-window.server.ts";
import { windowsToOpen } from "./windows.server.ts";

/** The portal itself, opening what the department opens every month. */
const PORTAL: Viewer = {
  userId: null,
  nameTh: "",
  nameEn: null,
  language: "th",
  grants: [{ role: "administrator", areaCode: "TH", unitId: null, bureau: null }],
};

/**
 * Opens the windows whose day has come, with the dates planned for them or the usual ones: of forms that the department has
 * opened or planned before, and while the window still lasts. Whatever is opened already stays as it is, so running it twice, or on
 * two servers at once, changes nothing more. Answers how many it opened.
 */
export async function openUsualWindows(): Promise<number> {
  const at = now();
  const begun = await formsInUse();
  let opened = 0;
  for (const { formCode, periodCode, planned, opensAt, closesAt } of await windowsToOpen(PORTAL)) {
    if (!(planned || begun.has(formCode)) || opensAt > at || closesAt <= at) continue;
    if ((await openWindow(PORTAL, { formCode, periodCode }))?.ok) opened += 1;
  }
  return opened;
}

async function formsInUse(): Promise<Set<string>> {
  const rows = await db()
    .selectFrom("forms as f")
    .where(sql<SqlBool>`exists (select from entry_windows as w where w.form_id = f.id)`)
    .select("f.code")
    .execute();
  return new Set(rows.map((row) => row.code));
}

const EVERY_MS = 300_000;

/** Looks from now on whether a window's day has come, until the answered function is called; that waits for work in flight. */
export function startWindowOpener({ onError }: { onError: (error: unknown) => void }): () => Promise<void> {
  return repeat(openUsualWindows, { everyMs: EVERY_MS, onError });
}

import type { Viewer } from "../access/viewer.ts";
import { latestRun, RUNS, runChecks } from "./run-checks.server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Between these hours in Bangkok nobody enters figures: from two until five. */
const NIGHT = { from: 2, until: 5 };

/** The portal itself, looking after its data. */
const WATCH: Viewer = {
  userId: null,
  nameTh: "",
  nameEn: null,
  language: "th",
  grants: [{ role: "administrator", areaCode: "TH", unitId: null, bureau: null }],
};

/**
 * Runs all checks when it is night in Bangkok and none has run in the last half day; the administrator's page shows what
 * they found. Answers how many checks found something, or null when it was not the time.
 */
export async function watchOnce(at: Date): Promise<number | null> {
  const hour = new Date(at.getTime() + 7 * HOUR).getUTCHours();
  if (hour < NIGHT.from || hour >= NIGHT.until) return null;
  let wrong: number | null = null;
  for (const run of RUNS) {
    const last = await latestRun(WATCH, run);
    if (last && at.getTime() - last.at.getTime() < 12 * HOUR) continue;
    const results = (await runChecks(WATCH, run)) ?? [];
    wrong = (wrong ?? 0) + results.filter(({ total }) => total > 0).length;
  }
  return wrong;
}

/** Looks every ten minutes whether the checks are due, until the answered function is called; that waits for a run in flight. */
export function startNightWatch(hear: {
  onFound: (checks: number) => void;
  onError: (error: unknown) => void;
}): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = watchOnce(new Date())
      .then((wrong) => {
        if (wrong) hear.onFound(wrong);
      })
      .catch(hear.onError);
  }, 10 * MINUTE);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "#app/domain/reviews/review.ts";
import { bangkokMidnight, entryWindows } from "#db/demo/calendar.ts";
import { progressOf } from "#db/demo/progress.ts";
import { units as unitsOf } from "#db/demo/units.ts";

const SEED = 2569;
const units = unitsOf(160, SEED);
const anyMoment = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2038-12-31T00:00:00Z"),
  noInvalidDate: true,
});

describe("how far a made-up report has come", () => {
  test("never lies in the future nor before the window, and is sent while the window is open", () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 0, max: units.length - 1 }), (now, index) => {
        const unit = units[index]!;
        for (const window of entryWindows(now, 4)) {
          const progress = unit.kind === window.reportedBy && progressOf(unit, window, now.getTime(), SEED);
          if (!progress) continue;
          const times = [progress.enteredAt, ...progress.steps.map((step) => step.at)];
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(times[0]).toBeGreaterThanOrEqual(window.opensAt);
          expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
          expect(progress.steps[0]?.at ?? 0).toBeLessThan(window.closesAt);
          expect(progress.state).toBe(progress.steps.at(-1)?.to ?? "draft");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("only by steps that the portal allows somebody", () => {
    const now = new Date("2026-11-12T03:00:00Z");
    for (const window of entryWindows(now, 24)) {
      for (const unit of units.filter((each) => each.kind === window.reportedBy)) {
        for (const { from, to } of progressOf(unit, window, now.getTime(), SEED)?.steps ?? []) {
          const commands = ["submission", "approval", "return", "acceptance"] as const;
          const allowed = commands.map((command) => decide(from, command, () => true));
          expect(allowed.some((decision) => decision.ok && decision.transition.to === to)).toBe(true);
        }
      }
    }
  });

  test.each(["2026-10-31T17:00:00Z", "2026-11-01T02:00:00Z", "2026-11-30T16:00:00Z"])(
    "at %s province 30 has something to begin, to finish, to mend and to approve",
    (instant) => {
      const now = new Date(instant);
      const newest = entryWindows(now, 24).find((window) => window.formId === 1 && window.newest)!;
      expect(newest.opensAt).toBe(bangkokMidnight("2026-11-01"));
      const states = units
        .filter((unit) => unit.areaCode === "3001")
        .map((unit) => progressOf(unit, newest, now.getTime(), SEED)?.state ?? "none");
      for (const state of ["none", "draft", "returned", "submitted"]) expect(states).toContain(state);
    },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks, spreadNames } from "#app/ui/charts/axis.ts";

describe("the ticks of an axis", () => {
  it("are round, and begin at zero when nothing is below it", () => {
    expect(niceTicks([5.4, 5.96])).toEqual([0, 2, 4, 6]);
    expect(niceTicks([330, 433])).toEqual([0, 200, 400, 600]);
    expect(niceTicks([])).toEqual([0, 0.5]);
  });

  it("reach below zero for losses", () => {
    expect(niceTicks([-4.49])).toEqual([-6, -4, -2, 0]);
    expect(niceTicks([-1.2, 0.4])).toEqual([-2, -1, 0, 1]);
  });

  it("hold every value, with zero among a handful", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 24 }), (values) => {
        const ticks = niceTicks(values);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(8);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(ticks[0]! * (1 + 1e-9) - 1e-9);
          expect(value).toBeLessThanOrEqual(ticks.at(-1)! * (1 + 1e-9) + 1e-9);
        }
      }),
    );
  });
});

it("names of lines that end together are kept apart, others stay where they are", () => {
  const moved = spreadNames(
    [
      { key: "value", at: 11, value: 10 },
      { key: "lastYear", at: 11, value: 10 },
      { key: "target", at: 11, value: 9.5 },
      { key: "other", at: 4, value: 10 },
    ],
    10,
  );
  expect(Object.fromEntries(moved)).toEqual({ value: 0, lastYear: 18, target: 31, other: 0 });
});

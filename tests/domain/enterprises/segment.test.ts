import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GradingScheme, gradingOf } from "#app/domain/enterprises/grading.ts";
import {
  readSegmentAnswers,
  SEGMENT_OPTIONS,
  type SegmentAnswers,
  segmentOf,
} from "#app/domain/enterprises/segment.ts";

const answers = (text: string) => {
  const [standard, capacity, process, development, market] = text.split(" ");
  return { standard, capacity, process, development, market } as SegmentAnswers;
};
const anyAnswers = fc.record({
  standard: fc.constantFrom(...SEGMENT_OPTIONS.standard),
  capacity: fc.constantFrom(...SEGMENT_OPTIONS.capacity),
  process: fc.constantFrom(...SEGMENT_OPTIONS.process),
  development: fc.constantFrom(...SEGMENT_OPTIONS.development),
  market: fc.constantFrom(...SEGMENT_OPTIONS.market),
});

describe("the segment of a product", () => {
  it.each([
    ["1.1 2.1 3.1 4.1 5.1", "A"],
    ["1.2 2.1 3.2 4.1 5.1", "A"],
    ["1.1 2.2 3.3 4.2 5.2", "B"],
    ["1.2 2.3 3.3 4.2 5.4", "B"],
    ["1.1 2.3 3.2 4.3 5.1", "C"],
    ["1.2 2.2 3.2 4.4 5.4", "C"],
    ["1.3 2.1 3.1 4.1 5.1", "D"],
    ["1.3 2.3 3.3 4.4 5.4", "D"],
    ["1.1 2.1 3.3 4.1 5.1", null], // every column fits somewhere, no row in all
    ["1.1 2.2 3.2 4.3 5.2", null], // C does not take 5.2
    ["1.1 2.2 3.1 4.2 5.1", null],
  ])("%s is %s", (text, segment) => {
    expect(segmentOf(answers(text as string))).toBe(segment);
  });

  it("is D exactly when no standard is held", () => {
    fc.assert(fc.property(anyAnswers, (given) => (segmentOf(given) === "D") === (given.standard === "1.3")));
  });

  it("of those with a standard: A needs the greatest capacity, B and C never have it", () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const segment = segmentOf(given);
        if (segment === "A") return given.capacity === "2.1";
        return !(segment === "B" || segment === "C") || given.capacity !== "2.1";
      }),
    );
  });

  it("is not read from four answers, nor from an option of another question", () => {
    expect(readSegmentAnswers({ ...answers("1.1 2.1 3.1 4.1 5.1"), market: undefined })).toBeNull();
    expect(readSegmentAnswers({ ...answers("1.1 2.1 3.1 4.1 5.1"), market: "4.1" })).toBeNull();
    fc.assert(fc.property(anyAnswers, (given) => void expect(readSegmentAnswers(given)).toEqual(given)));
  });
});

const scheme: GradingScheme = {
  partWeights: { a: "35", b: "25", c: "40" },
  starBands: [
    { stars: 1, from: "0" },
    { stars: 5, from: "90" },
    { stars: 3, from: "70" },
    { stars: 4, from: "80" },
    { stars: 2, from: "50" },
  ],
};
const points = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => (cents / 100).toFixed(2));
const anyScores = fc.record({ a: points(35), b: points(25), c: points(40) });

describe("the stars of a product", () => {
  it.each([
    [{ a: "35", b: "25", c: "30" }, "90", 5],
    [{ a: "35", b: "25", c: "29.99" }, "89.99", 4],
    [{ a: "0.1", b: "0.2", c: "0" }, "0.3", 1], // exactly, not 0.30000000000000004
    [{ a: "30", b: "20", c: "20" }, "70", 3],
  ])("%o give %s points and %i stars", (scores, total, stars) => {
    expect(gradingOf(scheme, scores)).toEqual({ ok: true, total, stars });
  });

  it("never fall when a part gets more points", () => {
    fc.assert(
      fc.property(anyScores, points(40), (scores, other) => {
        const [less, more] = [scores.c, other].sort((a, b) => Number(a) - Number(b)) as [string, string];
        const [before, after] = [gradingOf(scheme, { ...scores, c: less }), gradingOf(scheme, { ...scores, c: more })];
        return before.ok && after.ok && before.stars <= after.stars;
      }),
    );
  });

  it("follow the bands of the round, not those of another", () => {
    const strict = {
      ...scheme,
      starBands: [
        { stars: 5, from: 99 },
        { stars: 1, from: 0 },
      ],
    };
    expect(gradingOf(strict, { a: "35", b: "25", c: "30" })).toMatchObject({ stars: 1 });
  });

  it("are refused for a missing part, an unknown one, and points beyond the weight", () => {
    expect(gradingOf(scheme, { a: "1", b: "1" })).toEqual({ ok: false, reason: "part_missing", part: "c" });
    expect(gradingOf(scheme, { a: "1", b: "1", c: "1", d: "1" })).toMatchObject({ reason: "part_unknown" });
    expect(gradingOf(scheme, { a: "36", b: "1", c: "1" })).toMatchObject({ reason: "out_of_range", part: "a" });
    expect(gradingOf(scheme, { a: "x", b: "1", c: "1" })).toMatchObject({ reason: "out_of_range", part: "a" });
    expect(gradingOf({ ...scheme, starBands: [{ stars: 5, from: 90 }] }, { a: "1", b: "1", c: "1" })).toEqual({
      ok: false,
      reason: "no_band",
    });
  });
});

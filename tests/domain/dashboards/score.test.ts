import { describe, expect, test } from "vitest";
import { achievementOf, changeOf, countedIn, scoreOf } from "#app/domain/dashboards/score.ts";

describe("achievement", () => {
  test("is value over target where more is better", () => expect(achievementOf("up", "45", "60")).toBe("0.75"));
  test("is target over value where less is better", () => expect(achievementOf("down", "60", "45")).toBe("0.75"));
  test("is not said of a neutral indicator", () => expect(achievementOf("neutral", "1", "1")).toBeNull());
  test("needs a value and a target", () => {
    expect(achievementOf("up", null, "1")).toBeNull();
    expect(achievementOf("up", "1", null)).toBeNull();
  });
  test("cannot be formed against a target of zero or a loss", () => {
    expect(achievementOf("up", "5", "0")).toBeNull();
    expect(achievementOf("up", "5", "-10")).toBeNull();
  });
  test("of a loss is below zero", () => expect(achievementOf("up", "-5", "10")).toBe("-0.5"));
});

describe("the score of a cog", () => {
  test("counts an indicator for 1.2 at most and never below zero", () => {
    expect([countedIn("7.3"), countedIn("1.2"), countedIn("0.4"), countedIn("-2"), countedIn(null)]).toEqual([
      "1.2",
      "1.2",
      "0.4",
      "0",
      null,
    ]);
  });
  test("is the mean of the indicators that count", () => expect(scoreOf(["1.2", null, "0.3"])).toBe("0.75"));
  test("is nothing when none counts: a cog that stands still is not at zero", () => {
    expect(scoreOf([null, null])).toBeNull();
  });
});

describe("change on last year", () => {
  test("is in percent of last year's amount", () => expect(changeOf("150", "120", false)).toBe("25"));
  test("of a percentage is in points", () => expect(changeOf("6.5", "5.6", true)).toBe("0.9"));
  test("from a loss to a smaller loss is a gain", () => expect(changeOf("-50", "-100", false)).toBe("50"));
  test("from zero, or without both, is not said", () => {
    expect(changeOf("5", "0", false)).toBeNull();
    expect(changeOf("5", null, false)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { classBounds, classOf, ranksOf, spreadOf } from "#app/domain/dashboards/classes.ts";

const ten = Array.from({ length: 10 }, (_, index) => String((index + 1) * 10));

describe("classes of the map", () => {
  test("hold as many values each as can be", () => {
    const bounds = classBounds(ten);
    expect(bounds).toEqual(["30", "50", "70", "90"]);
    expect(ten.map((value) => classOf(value, bounds))).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });
  test("are fewer where values repeat", () => {
    expect(classBounds(["0", "0", "0", "0", "5"])).toEqual(["5"]);
    expect(classBounds(["7", "7", "7"])).toEqual([]);
  });
  test("go below zero: a loss is a number like any other", () => {
    const bounds = classBounds(["-50", "-20", "0", "10", "30"]);
    expect(bounds).toEqual(["-20", "0", "10", "30"]);
    expect(classOf("-51.5", bounds)).toBe(0);
  });
  test("have bounds that can be read", () => {
    expect(classBounds(["1", "1234567.89", "2345678.9"])).toEqual(["1230000", "2350000"]);
  });
});

describe("ranks", () => {
  test("are by number, not by letter, and shared by equals", () => {
    expect(ranksOf(["9", "100", null, "100", "-3"], false)).toEqual([3, 1, null, 1, 4]);
  });
  test("begin with the lowest where less is better", () => expect(ranksOf(["9", "100"], true)).toEqual([1, 2]));
});

describe("the spread of provinces", () => {
  test("has the median first: half of them lie below", () => {
    expect(spreadOf(["-10", "1", "2", "1000"])).toEqual({
      count: 4,
      lowest: "-10",
      lowerQuartile: "-1.75",
      median: "1.5",
      upperQuartile: "251.5",
      highest: "1000",
    });
  });
  test("is nothing without values", () => expect(spreadOf([])).toBeNull());
});

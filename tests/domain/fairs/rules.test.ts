import { describe, expect, it } from "vitest";
import { readFairInput } from "#app/domain/fairs/fair-input.ts";
import { scoreOf } from "#app/domain/fairs/score.ts";
import { type Candidate, selectByRule } from "#app/domain/fairs/selection-rule.ts";
import { workingDeadline } from "#app/domain/fairs/working-deadline.ts";

const bangkok = (text: string) => new Date(`${text}+07:00`);
const HOLIDAYS = new Set(["2026-12-07", "2026-12-10"]);

describe("the deadline of an offer in working time", () => {
  it.each([
    ["two working days later", "2026-11-10T10:00", 48, "2026-11-12T10:00"],
    ["over a weekend", "2026-11-13T15:00", 48, "2026-11-17T15:00"],
    ["from a Saturday: Monday begins at midnight", "2026-11-14T12:00", 24, "2026-11-17T16:30"],
    ["over holidays", "2026-12-04T10:00", 48, "2026-12-09T10:00"],
    ["over a holiday in the week", "2026-12-09T10:00", 24, "2026-12-11T10:00"],
    ["at night: the end of that office day", "2026-11-10T03:00", 24, "2026-11-11T16:30"],
    ["in the evening: the end of the next office day", "2026-11-12T20:00", 24, "2026-11-16T16:30"],
    ["a few hours within one day", "2026-11-12T09:00", 4, "2026-11-12T13:00"],
  ])("%s", (_name, start, hours, end) => {
    expect(workingDeadline(bangkok(start), hours, HOLIDAYS)).toEqual(bangkok(end));
  });
});

describe("the rule of selection", () => {
  const candidate = (id: number, more: Partial<Candidate> = {}): Candidate => ({
    id,
    provinceCode: "30",
    categoryCode: "food",
    provinceRank: id,
    score: 40,
    newcomer: false,
    submittedAt: id,
    ...more,
  });
  const row = (provinceCode: string | null, categoryCode: string | null, capacity: number, used = 0) => ({
    ...{ provinceCode, categoryCode, capacity, used },
  });
  const BY_RANK = { first: "rank", newcomerEvery: 0 } as const;

  it("takes ranks in order, then waits, and says which row is full", () => {
    const { selected, waiting } = selectByRule(
      [candidate(2), candidate(1), candidate(3)],
      [row("30", null, 2)],
      BY_RANK,
    );
    expect(selected).toEqual([1, 2]);
    expect(waiting).toEqual([{ id: 3, blockedBy: row("30", null, 2, 2) }]);
  });

  it("lets the score count first when asked", () => {
    const list = [candidate(1, { score: 30 }), candidate(2, { score: 50 })];
    expect(selectByRule(list, [row(null, null, 1)], { first: "score", newcomerEvery: 0 }).selected).toEqual([2]);
    expect(selectByRule(list, [row(null, null, 1)], BY_RANK).selected).toEqual([1]);
  });

  it("gives every third place of a province and category to a newcomer, when one is left", () => {
    const list = [1, 2, 3, 4].map((id) => candidate(id)).concat(candidate(5, { newcomer: true }));
    const byTurns = selectByRule(list, [row("30", null, 3)], { first: "rank", newcomerEvery: 3 });
    expect([byTurns.selected, byTurns.turns]).toEqual([[1, 2, 5], [5]]);
    expect(selectByRule(list.slice(0, 4), [row("30", null, 3)], { first: "rank", newcomerEvery: 3 }).selected).toEqual([
      1, 2, 3,
    ]);
  });

  it("takes a unit of every row that counts, or none", () => {
    const quotas = [row("30", null, 5), row(null, "food", 1), row("30", "fabric", 1)];
    const list = [
      candidate(1),
      candidate(2),
      candidate(3, { categoryCode: "fabric" }),
      candidate(4, { provinceCode: "50" }),
    ];
    const { selected, waiting } = selectByRule(list, quotas, BY_RANK);
    expect(selected).toEqual([1, 3]);
    expect(waiting.map((one) => one.blockedBy?.categoryCode)).toEqual(["food", "food"]);
  });

  it("selects nobody whom no row covers", () => {
    expect(selectByRule([candidate(1)], [row("50", null, 5)], BY_RANK)).toMatchObject({
      selected: [],
      waiting: [{ id: 1, blockedBy: null }],
    });
  });

  it("gives the same answer whatever the order of its input", () => {
    const list = Array.from({ length: 40 }, (_, id) =>
      candidate(id + 1, { provinceRank: (id % 5) + 1, newcomer: id % 3 === 0 }),
    );
    const rule = { first: "rank", newcomerEvery: 3 } as const;
    expect(selectByRule([...list].reverse(), [row(null, null, 17)], rule)).toEqual(
      selectByRule(list, [row(null, null, 17)], rule),
    );
  });
});

describe("the score", () => {
  it.each([
    ["ten a star, five for a certificate", { stars: 4, certified: true, noShows: 0 }, 45],
    ["no stars, no certificate", { stars: 0, certified: false, noShows: 0 }, 0],
    ["ten less for every fair not come to", { stars: 5, certified: true, noShows: 2 }, 35],
    ["never below zero", { stars: 1, certified: false, noShows: 3 }, 0],
  ])("%s", (_name, facts, total) => {
    expect(scoreOf(facts).total).toBe(total);
  });
});

describe("the dates of a fair", () => {
  const typed = {
    nameTh: "งาน",
    nameEn: "Fair",
    opensOn: "18/12/2569",
    lastDay: "26/12/2569",
    applyFrom: "1/11/2569",
    applyLast: "20/11/2569",
    screenLast: "30/11/2569",
  };
  const problemsOf = (more: Record<string, string>) => {
    const read = readFairInput({ ...typed, ...more });
    return "problems" in read ? read.problems.map(({ field, reason }) => `${field}:${reason}`) : [];
  };

  it("are read in the Buddhist Era", () => {
    expect(readFairInput(typed)).toMatchObject({
      input: { opensOn: "2026-12-18", applyLast: "2026-11-20", offerHours: 48 },
    });
  });

  it.each([
    [{ lastDay: "17/12/2569" }, "lastDay:order_fair"],
    [{ applyLast: "31/10/2569" }, "applyLast:order_apply"],
    [{ screenLast: "19/11/2569" }, "screenLast:order_screen"],
    [{ screenLast: "17/12/2569" }, "opensOn:order_fair"],
    [{ opensOn: "32/12/2569" }, "opensOn:wrong_date"],
    [{ minimumStars: "6" }, "minimumStars:number"],
    [{ nameTh: " " }, "nameTh:name"],
  ])("%j is refused", (more, problem) => {
    expect(problemsOf(more)).toEqual([problem]);
  });
});

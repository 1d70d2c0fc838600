import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type QueueState, SheetQueue } from "#app/routes/grid/sheet-queue.ts";
import {
  type RowCells,
  type RowSync,
  type SheetAnswer,
  type SheetRequest,
  sameCell,
} from "#app/routes/grid/sheet-saver.ts";

const cell = (...texts: string[]) => ({ texts, explanation: "" });
const row = (version: number, base: RowCells): RowSync => ({
  ...{ version, base, refused: {}, conflicts: {}, by: null, closed: null },
});

/** Two enterprises with two questions, over a server that answers what the test tells it to. */
function sheetWith(unsound: Record<number, string[]> = {}) {
  const typed: RowCells[] = [
    { "C3-01": cell("1"), "C4-01": cell("") },
    { "C3-01": cell(""), "C4-01": cell("") },
  ];
  const requests: SheetRequest[] = [];
  const answers: ((answer: SheetAnswer) => void)[] = [];
  let state: QueueState | undefined;
  const queue = new SheetQueue(["E1", "E2"], [row(4, typed[0]!), row(0, typed[1]!)], "key-1", {
    send: (request) => {
      requests.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
    typed: (index) => typed[index]!,
    unsound: (index) => new Set(unsound[index]),
    hold: (index, cells) => {
      typed[index] = cells;
    },
    changed: (next) => {
      state = next;
    },
  });
  return {
    ...{ queue, requests, typed },
    type(index: number, code: string, ...texts: string[]) {
      typed[index] = { ...typed[index], [code]: cell(...texts) };
      queue.touch();
    },
    async answer(...rows: Extract<SheetAnswer, { kind: "answered" }>["rows"]) {
      answers.shift()?.({ kind: "answered", at: "10:24:05", requestKey: `key-${requests.length + 1}`, rows });
      await vi.advanceTimersByTimeAsync(0);
    },
    async fail(kind: "unreachable" | "signed-out") {
      answers.shift()?.({ kind });
      await vi.advanceTimersByTimeAsync(0);
    },
    state: () => state as QueueState,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a sheet that saves itself", () => {
  test("sends what changed in all rows at once, each row with its version", async () => {
    const { type, requests, answer, state } = sheetWith();
    type(0, "C3-01", "2");
    type(1, "C4-01", "5");
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests).toEqual([
      {
        requestKey: "key-1",
        rows: [
          { unit: "E1", version: 4, cells: { "C3-01": cell("2") } },
          { unit: "E2", version: 0, cells: { "C4-01": cell("5") } },
        ],
      },
    ]);
    await answer(
      { unit: "E1", kind: "saved", version: 5, refused: [] },
      { unit: "E2", kind: "saved", version: 1, refused: [] },
    );
    expect(state()).toMatchObject({ phase: "rest", savedAt: "10:24:05" });
    expect(state().rows.map((each) => each.version)).toEqual([5, 1]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requests).toHaveLength(1);
  });

  test("what cannot be read stays out, and so does what the server refused", async () => {
    const { type, requests, answer } = sheetWith({ 0: ["C4-01"] });
    type(0, "C4-01", "1.2.3");
    type(0, "C3-01", "9");
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[0]?.rows).toEqual([{ unit: "E1", version: 4, cells: { "C3-01": cell("9") } }]);
    await answer({ unit: "E1", kind: "saved", version: 4, refused: ["C3-01"] });
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    type(0, "C3-01", "8");
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests).toHaveLength(2);
  });

  test("a stale row takes what only they changed and asks about what both did; other rows are saved", async () => {
    const { type, requests, answer, state, typed, queue } = sheetWith();
    type(0, "C3-01", "2");
    type(1, "C3-01", "7");
    await vi.advanceTimersByTimeAsync(1000);
    const theirs = { "C3-01": cell("3"), "C4-01": cell("6") };
    await answer(
      { unit: "E1", kind: "stale", version: 6, cells: theirs, by: "สมศรี", at: "10:20" },
      { unit: "E2", kind: "saved", version: 1, refused: [] },
    );
    expect(typed[0]).toEqual({ "C3-01": cell("2"), "C4-01": cell("6") });
    expect(state().rows[0]).toMatchObject({ version: 6, conflicts: { "C3-01": cell("3") }, by: { name: "สมศรี" } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    queue.choose(0, "C3-01");
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]?.rows).toEqual([{ unit: "E1", version: 6, cells: { "C3-01": cell("2") } }]);
  });

  test("repeats a request whose answer never came, unchanged, and then goes on", async () => {
    const { type, requests, fail, answer } = sheetWith();
    type(0, "C3-01", "2");
    await vi.advanceTimersByTimeAsync(1000);
    await fail("unreachable");
    type(0, "C3-01", "22");
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]).toEqual(requests[0]);
    await answer({ unit: "E1", kind: "saved", version: 5, refused: [] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[2]?.rows).toEqual([{ unit: "E1", version: 5, cells: { "C3-01": cell("22") } }]);
  });

  test("typing of an earlier visit is sent again, unless somebody has changed the cell since", async () => {
    const { queue, requests, state, typed } = sheetWith();
    queue.recover(0, {
      base: { "C3-01": cell("0"), "C4-01": cell("") },
      cells: { "C3-01": cell("5"), "C4-01": cell("6") },
    });
    expect(typed[0]).toEqual({ "C3-01": cell("5"), "C4-01": cell("6") });
    expect(state().rows[0]?.conflicts).toEqual({ "C3-01": cell("1") });
    void queue.flush();
    expect(requests[0]?.rows).toEqual([{ unit: "E1", version: 4, cells: { "C4-01": cell("6") } }]);
  });

  test("a closed row and an ended session send nothing more", async () => {
    const { type, requests, answer, fail } = sheetWith();
    type(0, "C3-01", "2");
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ unit: "E1", kind: "closed", reason: "entry:refused.locked" });
    type(0, "C3-01", "3");
    await vi.advanceTimersByTimeAsync(3000);
    expect(requests).toHaveLength(1);
    type(1, "C3-01", "3");
    await vi.advanceTimersByTimeAsync(1000);
    await fail("signed-out");
    type(1, "C3-01", "4");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(2);
  });

  test("two cells are the same when they say the same", () => {
    expect(sameCell(cell("1,000"), cell("๑๐๐๐"))).toBe(true);
    expect(sameCell(undefined, cell(""))).toBe(true);
    expect(sameCell(cell("0"), cell(""))).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DraftAnswer, type DraftRequest, DraftSaver, type SaverState } from "#app/routes/entry/draft-saver.ts";
import type { Texts } from "#app/routes/entry/report-fields.ts";

const SALES = "C3-01/none/value";
const MEDIA = "C4-01/none/value";

/** A saver over a server that answers what the test tells it to. */
function saverWith(base: Texts, unsound: string[] = []) {
  const requests: DraftRequest[] = [];
  const answers: ((answer: DraftAnswer) => void)[] = [];
  const states: SaverState[] = [];
  const stale = vi.fn();
  const start: SaverState = {
    ...{ base, version: 3, requestKey: "key-1", phase: "rest", sending: [] },
    ...{ savedAt: null, refused: {}, reason: null },
  };
  const saver = new DraftSaver(start, {
    send: (request) => {
      requests.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
    unsound: () => new Set(unsound),
    changed: (state) => states.push(state),
    stale,
  });
  const answer = async (given: DraftAnswer) => {
    answers.shift()?.(given);
    await vi.advanceTimersByTimeAsync(0);
  };
  const saved = (version: number, refusedCells: string[] = []) =>
    answer({ kind: "saved", version, requestKey: `key-${version}`, at: "10:24:05", refusedCells });
  return { saver, requests, answer, saved, stale, state: () => states.at(-1) as SaverState };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft that saves itself", () => {
  test("waits a second after the last key, then sends only what changed", async () => {
    const { saver, requests, saved, state } = saverWith({ [SALES]: "5", [MEDIA]: "1" });
    saver.type({ [SALES]: "6", [MEDIA]: "1" });
    await vi.advanceTimersByTimeAsync(900);
    saver.type({ [SALES]: "67", [MEDIA]: "1" });
    await vi.advanceTimersByTimeAsync(900);
    expect(requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(requests).toEqual([{ version: 3, requestKey: "key-1", fields: { [SALES]: "67" } }]);
    await saved(4);
    expect(state()).toMatchObject({ phase: "rest", version: 4, savedAt: "10:24:05", base: { [SALES]: "67" } });
  });

  test("has one request under way; what is typed meanwhile goes next, with the new version", async () => {
    const { saver, requests, saved } = saverWith({ [SALES]: "", [MEDIA]: "" });
    saver.type({ [SALES]: "5", [MEDIA]: "" });
    void saver.flush();
    saver.type({ [SALES]: "5", [MEDIA]: "2" });
    void saver.flush();
    expect(requests).toHaveLength(1);
    await saved(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]).toEqual({ version: 4, requestKey: "key-4", fields: { [MEDIA]: "2" } });
  });

  test("clearing a cell is a change, and is known once it is saved", async () => {
    const { saver, requests, saved } = saverWith({ [SALES]: "5" });
    saver.type({ [SALES]: "" });
    void saver.flush();
    expect(requests[0]?.fields).toEqual({ [SALES]: "" });
    await saved(4);
    void saver.flush();
    expect(requests).toHaveLength(1);
  });

  test("when no answer comes, sends the same request again under the same key, then what is newer", async () => {
    const { saver, requests, answer, saved, state } = saverWith({ [SALES]: "" });
    saver.type({ [SALES]: "5" });
    void saver.flush();
    await answer({ kind: "unreachable" });
    expect(state().phase).toBe("unreachable");
    saver.type({ [SALES]: "56" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests[1]).toEqual(requests[0]);
    await saved(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[2]).toEqual({ version: 4, requestKey: "key-4", fields: { [SALES]: "56" } });
  });

  test("what cannot be saved waits until it is mended, and keeps nothing else back", async () => {
    const { saver, requests } = saverWith({ [SALES]: "", [MEDIA]: "" }, ["C3-01/none"]);
    saver.type({ [SALES]: "1.2.3", [MEDIA]: "4" });
    void saver.flush();
    expect(requests[0]?.fields).toEqual({ [MEDIA]: "4" });
  });

  test("what the server refused is not sent again until it is changed", async () => {
    const { saver, requests, saved, state } = saverWith({ [SALES]: "" });
    saver.type({ [SALES]: "9" });
    void saver.flush();
    await saved(3, ["C3-01/none"]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    expect(state().refused).toEqual({ [SALES]: "9" });
    saver.type({ [SALES]: "8" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]?.fields).toEqual({ [SALES]: "8" });
  });

  test("stops at a newer version until it is told what stands, and then goes on", async () => {
    const { saver, requests, answer, stale } = saverWith({ [SALES]: "5" });
    saver.type({ [SALES]: "6" });
    void saver.flush();
    const theirs = { texts: { [SALES]: "7" }, version: 9, by: "สมชาย", at: "10:20" };
    await answer({ kind: "stale", theirs, requestKey: "key-2" });
    expect(stale).toHaveBeenCalledWith(theirs, { [SALES]: "5" });
    saver.type({ [SALES]: "66" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(requests).toHaveLength(1);
    saver.rebase({ base: theirs.texts, version: 9 }, { [SALES]: "66" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests[1]).toEqual({ version: 9, requestKey: "key-2", fields: { [SALES]: "66" } });
  });

  test("stops when the session has ended or the report is closed", async () => {
    const { saver, requests, answer, state } = saverWith({ [SALES]: "5" });
    saver.type({ [SALES]: "6" });
    void saver.flush();
    await answer({ kind: "signed-out" });
    saver.type({ [SALES]: "7" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().phase).toBe("signed-out");
    expect(requests).toHaveLength(1);
  });
});

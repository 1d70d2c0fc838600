import { cellsOf, changedCells, fieldsOfCells } from "./reconcile.ts";
import type { Texts } from "./report-fields.ts";

/** A report as the server has it. */
export interface SavedDraft {
  base: Texts;
  version: number;
  /** Key of the next request: a repeated one saves once. */
  requestKey: string;
}

export interface DraftRequest {
  version: number;
  requestKey: string;
  fields: Texts;
}

export interface Theirs {
  texts: Texts;
  version: number;
  by: string;
  at: string;
}

/** What the server says to a draft. `refusedCells` were not taken, the rest of the request was. */
export type DraftAnswer =
  | { kind: "saved"; version: number; requestKey: string; at: string; refusedCells: string[] }
  | { kind: "stale"; theirs: Theirs; requestKey: string }
  | { kind: "closed"; reason: string }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

export type Phase = "rest" | "waiting" | "saving" | "unreachable" | "signed-out" | "closed" | "stale";

export interface SaverState extends SavedDraft {
  phase: Phase;
  /** Cells in the request that is under way. */
  sending: string[];
  /** When the last save was acknowledged, as a time of day. */
  savedAt: string | null;
  /** Cells that the server would not take, with the fields that it refused. */
  refused: Texts;
  /** Why nothing can be saved any more. */
  reason: string | null;
}

export interface SaverPorts {
  send(request: DraftRequest): Promise<DraftAnswer>;
  /** Cells that cannot be saved as they stand: they wait until they are mended. */
  unsound(texts: Texts): ReadonlySet<string>;
  changed(state: SaverState): void;
  /** Somebody else has saved since `base`. Until `rebase` nothing is sent. */
  stale(theirs: Theirs, base: Texts): void;
}

const TYPING_MS = 1000;
const RETRY_MS = 5000;

/**
 * Saves a form as a draft while it is typed: a second after the last key or at once when asked, one request at a time.
 * A request whose answer never came is sent again unchanged, under its own key, before anything newer.
 */
export class DraftSaver {
  private texts: Texts;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unanswered: DraftRequest | null = null;
  private busy = false;

  constructor(
    private state: SaverState,
    private ports: SaverPorts,
  ) {
    this.texts = state.base;
  }

  /** The form holds this now. */
  type(texts: Texts): void {
    this.texts = texts;
    if (this.isStopped()) return;
    const waits = this.toSend().length > 0;
    if (!this.busy && this.state.phase !== "unreachable") this.put({ phase: waits ? "waiting" : "rest" });
    if (waits) this.later(TYPING_MS);
  }

  /** Save now what can be saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy || this.isStopped()) return;
    const request = this.unanswered ?? this.nextRequest();
    if (!request) return this.put({ phase: "rest" });
    this.busy = true;
    this.unanswered = request;
    this.put({ phase: "saving", sending: cellsOf(request.fields) });
    const answer = await this.ports.send(request);
    this.busy = false;
    this.hear(answer, request);
  }

  /** Goes on from what stands in the database now. */
  rebase(saved: Pick<SavedDraft, "base" | "version">, texts: Texts): void {
    this.unanswered = null;
    this.texts = texts;
    this.put({ ...saved, phase: "rest", refused: {} });
    this.type(texts);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private hear(answer: DraftAnswer, request: DraftRequest): void {
    const done = { sending: [] };
    if (answer.kind !== "unreachable" && answer.kind !== "signed-out") this.unanswered = null;
    switch (answer.kind) {
      case "unreachable":
        this.put({ ...done, phase: "unreachable" });
        this.later(RETRY_MS);
        break;
      case "signed-out":
        this.put({ ...done, phase: "signed-out" });
        break;
      case "closed":
        this.put({ ...done, phase: "closed", reason: answer.reason });
        break;
      case "stale": {
        const { theirs, requestKey } = answer;
        const { base } = this.state;
        this.put({ ...done, phase: "stale", requestKey, base: theirs.texts, version: theirs.version });
        this.ports.stale(theirs, base);
        break;
      }
      case "saved":
        this.keep(answer, request);
    }
  }

  private keep(answer: Extract<DraftAnswer, { kind: "saved" }>, request: DraftRequest): void {
    const { version, requestKey, at } = answer;
    const refusedCells = new Set(answer.refusedCells);
    const taken = cellsOf(request.fields).filter((cell) => !refusedCells.has(cell));
    const base = { ...this.state.base, ...fieldsOfCells(request.fields, taken) };
    const stillRefused = cellsOf(this.state.refused).filter((cell) => !taken.includes(cell));
    const refused = {
      ...fieldsOfCells(this.state.refused, stillRefused),
      ...fieldsOfCells(request.fields, refusedCells),
    };
    this.put({ version, requestKey, base, refused, sending: [], savedAt: at, phase: "rest" });
    this.type(this.texts);
  }

  private nextRequest(): DraftRequest | null {
    const cells = this.toSend();
    const { version, requestKey } = this.state;
    return cells.length ? { version, requestKey, fields: fieldsOfCells(this.texts, cells) } : null;
  }

  /** Changed cells that are sound and that the server has not refused as they are. */
  private toSend(): string[] {
    const unsound = this.ports.unsound(this.texts);
    const { base, refused } = this.state;
    const mended = changedCells(refused, fieldsOfCells(this.texts, cellsOf(refused)));
    const stillRefused = new Set(cellsOf(refused).filter((cell) => !mended.includes(cell)));
    return changedCells(base, this.texts).filter((cell) => !unsound.has(cell) && !stillRefused.has(cell));
  }

  private isStopped(): boolean {
    return ["signed-out", "closed", "stale"].includes(this.state.phase);
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private put(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    this.ports.changed(this.state);
  }
}

import {
  cellsToSend,
  chosen,
  heard,
  type RowCells,
  type RowSync,
  recovered,
  type SheetAnswer,
  type SheetRequest,
} from "./sheet-saver.ts";

export interface QueueState {
  phase: "rest" | "waiting" | "saving" | "unreachable" | "signed-out";
  rows: readonly RowSync[];
  /** Units whose cells are under way. */
  sending: ReadonlySet<string>;
  savedAt: string | null;
}

export interface QueuePorts {
  send(request: SheetRequest): Promise<SheetAnswer>;
  /** What stands in a row now. */
  typed(row: number): RowCells;
  /** Indicators of a row that cannot be saved as they stand. */
  unsound(row: number): ReadonlySet<string>;
  /** The row should hold this from now on: somebody else has saved. */
  hold(row: number, typed: RowCells): void;
  changed(state: QueueState): void;
}

const TYPING_MS = 1000;
const RETRY_MS = 5000;

/**
 * Saves a sheet in blocks: everything that has changed since the last answer goes in one request, each row with its own
 * version. One request at a time; one whose answer never came is repeated under its own key before anything newer.
 */
export class SheetQueue {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unanswered: SheetRequest | null = null;
  private busy = false;
  private state: QueueState;

  constructor(
    private units: readonly string[],
    rows: readonly RowSync[],
    private requestKey: string,
    private ports: QueuePorts,
  ) {
    this.state = { phase: "rest", rows, sending: new Set(), savedAt: null };
  }

  /** Something in the sheet has changed. */
  touch(): void {
    if (this.state.phase === "signed-out") return;
    const isWaiting = this.rowsToSend().length > 0;
    if (!this.busy && this.state.phase !== "unreachable") this.put({ phase: isWaiting ? "waiting" : "rest" });
    if (isWaiting) this.later(TYPING_MS);
  }

  /** Save now. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.busy || this.state.phase === "signed-out") return;
    const rows = this.rowsToSend();
    const request = this.unanswered ?? (rows.length ? { requestKey: this.requestKey, rows } : null);
    if (!request) {
      this.put({ phase: "rest" });
      return;
    }
    this.busy = true;
    this.unanswered = request;
    this.put({ phase: "saving", sending: new Set(request.rows.map((row) => row.unit)) });
    const answer = await this.ports.send(request);
    this.busy = false;
    this.hear(request, answer);
  }

  /** The reader has chosen between mine and theirs; the sheet holds the choice. */
  choose(row: number, code: string): void {
    this.put({ rows: this.state.rows.map((each, index) => (index === row ? chosen(each, code) : each)) });
    this.touch();
  }

  /** Puts back what an earlier visit typed into a row and could not save. */
  recover(index: number, kept: { base: RowCells; cells: RowCells }): void {
    const row = this.state.rows[index];
    if (!row) return;
    const after = recovered(row, kept, this.ports.typed(index));
    this.ports.hold(index, after.typed);
    this.put({ rows: this.state.rows.map((each, at) => (at === index ? after.row : each)) });
  }

  private hear(request: SheetRequest, answer: SheetAnswer): void {
    if (answer.kind !== "answered") {
      this.put({ phase: answer.kind, sending: new Set() });
      if (answer.kind === "unreachable") this.later(RETRY_MS);
      return;
    }
    this.unanswered = null;
    this.requestKey = answer.requestKey;
    const rows = [...this.state.rows];
    for (const each of answer.rows) {
      const index = this.units.indexOf(each.unit);
      const [row, sent] = [rows[index], request.rows.find((asked) => asked.unit === each.unit)];
      if (!row || !sent) continue;
      const before = this.ports.typed(index);
      const after = heard(row, sent, each, before);
      rows[index] = after.row;
      if (after.typed !== before) this.ports.hold(index, after.typed);
    }
    const isSaved = answer.rows.some((row) => row.kind === "saved");
    this.put({ phase: "rest", rows, sending: new Set(), savedAt: isSaved ? answer.at : this.state.savedAt });
    this.touch();
  }

  private rowsToSend(): SheetRequest["rows"] {
    return this.state.rows.flatMap((row, index) => {
      const cells = cellsToSend(row, this.ports.typed(index), this.ports.unsound(index));
      const unit = this.units[index] ?? "";
      return Object.keys(cells).length ? [{ unit, version: row.version, cells }] : [];
    });
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private put(change: Partial<QueueState>): void {
    this.state = { ...this.state, ...change };
    this.ports.changed(this.state);
  }
}

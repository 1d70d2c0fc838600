import type { Cell } from "../../reference/insert-rows.server.ts";
import type { MATTERS } from "./meeting-texts.ts";

export interface Rows {
  meetings: Cell[][];
  bodies: Cell[][];
  attendances: Cell[][];
  items: Cell[][];
  resolutions: Cell[][];
  actions: Cell[][];
  followUps: Cell[][];
  reviews: Cell[][];
}

export interface Given {
  id: number;
  resolutionId: number;
  matter: (typeof MATTERS)[number];
  givenOn: string;
  owner: number;
  closedAfter: number | null;
}

/** One agenda from the first item to the last; the items of meeting 301 are 30101 and on. */
export class Agenda {
  private position = 0;
  constructor(
    private readonly rows: Rows,
    private readonly meetingId: number,
  ) {}

  add(kind: string, title: string, minutes: string | null, access = "members"): number {
    this.position += 1;
    const id = this.meetingId * 100 + this.position;
    this.rows.items.push([id, this.meetingId, this.position, kind, title, minutes, access, null]);
    return id;
  }

  follow(action: Given, minutes: string | null): void {
    this.position += 1;
    const id = this.meetingId * 100 + this.position;
    this.rows.followUps.push([
      id,
      this.meetingId,
      this.position,
      "follow_up",
      action.matter.task,
      minutes,
      "members",
      action.id,
    ]);
  }
}

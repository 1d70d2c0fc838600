import type { PeriodKind } from "../periods/fiscal.ts";

export const DUE_PAGE = 50;

/** Where a report that still has to be sent stands; `none`: nobody has begun. */
export const DUE_STATES = ["none", "draft", "returned"] as const;
export type DueState = (typeof DUE_STATES)[number];

export interface DueQuery {
  /** Part of a unit's name or code. */
  q?: string | null;
  form?: string | null;
  period?: string | null;
  district?: string | null;
  state?: DueState | null;
  /** Where the page before ended. */
  after?: string | null;
}

/** How far one form of one open period is, of all the reports in the viewer's hands. */
export interface DueProgress {
  formCode: string;
  formTh: string;
  formEn: string;
  frequency: PeriodKind;
  periodCode: string;
  dueAt: Date;
  closesAt: Date;
  overdue: boolean;
  expected: number;
  none: number;
  draft: number;
  returned: number;
  /** Sent, approved or accepted. */
  sent: number;
}

/** A report that the viewer can still fill in and has not sent. */
export interface DueReport {
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  kind: "enterprise" | "company" | "province";
  areaTh: string;
  areaEn: string | null;
  formCode: string;
  formTh: string;
  formEn: string;
  periodCode: string;
  state: DueState;
  cellsFilled: number;
  cellsRequired: number;
  dueAt: Date;
  openUntil: Date;
  overdue: boolean;
  /** Why it came back. */
  reason: string | null;
}

/** Reads the officer's choice from the parameters of an address; what is not understood is left out. */
export function dueQueryOf(parameters: URLSearchParams): DueQuery {
  const text = (name: string) => parameters.get(name)?.slice(0, 100) || null;
  return {
    q: text("q"),
    form: text("form"),
    period: text("period"),
    district: text("district"),
    state: DUE_STATES.find((state) => state === parameters.get("state")) ?? null,
    after: text("after"),
  };
}

/** Whom a note can ask: those who enter the report, its provincial head, or the department. */
export const ASKED = ["entry", "province", "department"] as const;
export type Asked = (typeof ASKED)[number];

/** A question of a note that waits for an answer, with the report it is about. */
export interface WaitingQuestion {
  id: number;
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  periodCode: string;
  formCode: string;
  formTh: string;
  formEn: string;
  /** The figure it is about; null for the report as a whole. */
  indicatorTh: string | null;
  indicatorEn: string | null;
  body: string;
  byTh: string;
  byEn: string | null;
  at: Date;
  /** "YYYY-MM-DD", or null when no day was named. */
  dueOn: string | null;
  overdue: boolean;
}

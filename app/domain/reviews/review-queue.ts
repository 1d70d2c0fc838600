import type { PeriodKind } from "../periods/fiscal.ts";
import type { ReportState } from "./review.ts";

export const QUEUE_PAGE = 50;

/** What a reviewer asks of the queue. What is unknown matches nothing. */
export interface QueueQuery {
  /** Code of a form. */
  form?: string | null;
  /** Code of a period. */
  period?: string | null;
  /** Province or district. */
  area?: string | null;
  /** Where the page before ended. */
  after?: string | null;
}

/** A report that waits for the viewer. */
export interface QueueRow {
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  kind: "enterprise" | "company" | "province";
  areaCode: string;
  areaTh: string;
  areaEn: string | null;
  provinceTh: string;
  provinceEn: string | null;
  formCode: string;
  formTh: string;
  formEn: string;
  periodCode: string;
  state: ReportState;
  version: number;
  onTime: boolean;
  /** When it came to where it waits now. */
  since: Date;
  sentTh: string;
  sentEn: string | null;
}

/** Reports of one form and period that wait in an area; `provinceCode` is null for the whole nation. */
export interface QueueGroup {
  provinceCode: string | null;
  provinceTh: string | null;
  provinceEn: string | null;
  formCode: string;
  formTh: string;
  formEn: string;
  frequency: PeriodKind;
  periodCode: string;
  waiting: number;
  expected: number;
}

/** Reads the reviewer's choice from the parameters of an address. */
export function queueQueryOf(parameters: URLSearchParams): QueueQuery {
  const text = (name: string) => parameters.get(name)?.slice(0, 40) || null;
  return { form: text("form"), period: text("period"), area: text("area"), after: text("after") };
}

import type { Role } from "../access/rights.ts";

/** Somebody whose work can be passed on, or who can take it over, with the offices they hold, or held last. */
export interface OfficeHolder {
  id: number;
  nameTh: string;
  nameEn: string | null;
  personId: number | null;
  disabled: boolean;
  offices: { role: Role; areaCode: string; areaTh: string; areaEn: string | null; today: boolean }[];
}

/** Open actions of committees in the name of a person. */
export interface OwnedAction {
  id: number;
  taskTh: string;
  dueOn: string;
  committeeId: number;
  committeeTh: string;
  committeeEn: string | null;
}

/** A report somebody began and has not sent, or sent and got back. */
export interface OwnedDraft {
  id: number;
  unitCode: string;
  unitTh: string;
  unitEn: string | null;
  formCode: string;
  formTh: string;
  formEn: string;
  periodCode: string;
  state: "draft" | "returned";
}

/** What was passed on, by ids: the only record of it that a hand-over keeps. */
export interface HandedOver {
  actions: number[];
  drafts: number[];
  /** Addresses of forms that were being typed. */
  forms: string[];
}

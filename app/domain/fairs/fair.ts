export type VacancyRule = "province_first" | "national";

/** A fair as its pages read it. Days are "YYYY-MM-DD"; `applyUntil` and `screenUntil` are the midnights that end their last day. */
export interface Fair {
  id: number;
  code: string;
  nameTh: string;
  nameEn: string;
  placeTh: string | null;
  placeEn: string | null;
  descriptionTh: string | null;
  descriptionEn: string | null;
  requirementsTh: string | null;
  requirementsEn: string | null;
  provinceCode: string | null;
  opensOn: string;
  /** The last day, included. */
  lastDay: string;
  applyFrom: Date;
  applyUntil: Date;
  screenUntil: Date;
  minimumStars: number | null;
  certificateRequired: boolean;
  offerHours: number;
  vacancyRule: VacancyRule;
  targetBaht: string | null;
  previousFairId: number | null;
  publishedAt: Date | null;
  resultsAnnouncedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
  cancelledReason: string | null;
  version: number;
}

/** Where a fair stands by the clock; the words are in `fairs:phase`. */
export type FairPhase =
  | "draft"
  | "upcoming"
  | "applying"
  | "screening"
  | "selecting"
  | "preparing"
  | "running"
  | "over"
  | "closed"
  | "cancelled";

/** The phase at a moment: read from dates, never set by a job. */
export function phaseOf(fair: Fair, at: Date, today: string): FairPhase {
  if (fair.cancelledAt) return "cancelled";
  if (!fair.publishedAt) return "draft";
  if (fair.closedAt) return "closed";
  if (today > fair.lastDay) return "over";
  if (today >= fair.opensOn) return "running";
  if (at < fair.applyFrom) return "upcoming";
  if (at < fair.applyUntil) return "applying";
  if (at < fair.screenUntil) return "screening";
  return fair.resultsAnnouncedAt ? "preparing" : "selecting";
}

/** Words of the address that no fair may have as its code. */
export const TAKEN_CODES = ["new", "holidays", "published"];

/** What somebody can be told; the words are in `notices:kind`, and each says where it leads. */
export const NOTICE_KINDS = [
  "report_returned",
  "report_asked",
  "report_answered",
  "meeting_called",
  "meeting_cancelled",
  "action_given",
  "action_overdue",
  "fair_extended",
  "fair_moved",
  "fair_cancelled",
  "fair_announced",
  "application_returned",
  "application_failed",
  "application_cancelled",
  "place_given",
  "booth_offered",
  "booth_changed",
  "offer_ending",
  "offer_over",
  "sales_missing",
  "staff_appointed",
  "assistant_joined",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * What the sentence of a notice needs. Names that end in `Th` and `En` are a pair, in `At` an instant (ISO), in `On` a day:
 * so the page can say each in the reader's language.
 */
export type NoticeWords = Record<string, string | number | null>;

export interface Notice {
  id: number;
  kind: NoticeKind;
  subject: string;
  words: NoticeWords;
  at: Date;
  readAt: Date | null;
}

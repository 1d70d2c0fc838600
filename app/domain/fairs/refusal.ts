/** Why something about a fair was not done; the words are in `fairs:refused`. */
export type FairReason =
  | "already_announced"
  | "already_applied"
  | "already_staff"
  | "beyond_quota"
  | "booth_blocked"
  | "booth_code_taken"
  | "booth_in_use"
  | "booth_has_sales"
  | "booth_taken"
  | "booth_unknown"
  | "booth_of_another_category"
  | "changed_meanwhile"
  | "code"
  | "code_taken"
  | "contact"
  | "days_outside_fair"
  | "dates_in_use"
  | "earlier_end"
  | "fair_before"
  | "fair_closed"
  | "fair_has_sales"
  | "fix_until"
  | "foreign_product"
  | "has_booth"
  | "has_moved_in"
  | "incomplete"
  | "lot_open"
  | "name"
  | "no_answer"
  | "nobody_there"
  | "no_certificate"
  | "no_place"
  | "no_product"
  | "no_quota"
  | "no_reason"
  | "not_allowed"
  | "not_announced"
  | "not_sure"
  | "number"
  | "nothing_selected"
  | "nothing_ticked"
  | "offer_over"
  | "order_apply"
  | "order_fair"
  | "order_screen"
  | "out_of_order"
  | "paper"
  | "person_unknown"
  | "places_out_of_range"
  | "quota_below_use"
  | "quota_full"
  | "quota_late"
  | "rank_taken"
  | "selection_begun"
  | "still_screening"
  | "too_early"
  | "too_few_stars"
  | "too_late"
  | "too_many_papers"
  | "wrong_date"
  | "wrong_state"
  | "zone_in_use"
  | "zone_taken";

/** A row of the quota by its codes; null stands for any. */
export interface QuotaRow {
  provinceCode: string | null;
  categoryCode: string | null;
  capacity: number;
  used: number;
}

export interface FairRefusal {
  ok: false;
  reason: `fairs:refused.${FairReason}`;
  /** The field of the form that it is about. */
  field?: string;
  params?: Record<string, string | number>;
  /** For `quota_full` and `quota_below_use`: the row that says no. */
  row?: QuotaRow;
}

/** A refusal in the form every command of the fairs answers. */
export function refuse(reason: FairReason, more: Omit<FairRefusal, "ok" | "reason"> = {}): FairRefusal {
  return { ok: false, reason: `fairs:refused.${reason}`, ...more };
}

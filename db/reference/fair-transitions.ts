/** On whose behalf an application moves: its enterprise, the province, the department, or the portal by its own rules. */
export type FairRole = "enterprise" | "province" | "department" | "portal";

const LIVE = ["draft", "submitted", "returned", "province_passed", "waitlisted", "selected", "offered", "confirmed"];

/** The one table of an application's ways: from, to, and who may take it there. The database is loaded from it. */
export const FAIR_TRANSITIONS: readonly (readonly [from: string, to: string, role: FairRole])[] = [
  ["draft", "submitted", "enterprise"],
  ["returned", "submitted", "enterprise"],
  ["province_passed", "submitted", "enterprise"], // an edit after passing is screened again
  ["submitted", "returned", "province"],
  ["submitted", "province_passed", "province"],
  ["submitted", "province_failed", "province"],
  ["province_passed", "selected", "department"],
  ["province_passed", "waitlisted", "department"],
  ["waitlisted", "selected", "department"],
  ["waitlisted", "selected", "portal"], // a place has become free
  ["selected", "province_passed", "department"], // taken back quietly, before the announcement
  ["selected", "offered", "department"],
  ["selected", "offered", "portal"], // the booth came with the place
  ["offered", "confirmed", "enterprise"],
  ["offered", "declined", "enterprise"],
  ["offered", "declined", "portal"], // the offer has run out
  ["confirmed", "completed", "department"],
  ["confirmed", "completed", "portal"],
  ["confirmed", "no_show", "department"],
  ["confirmed", "no_show", "portal"],
  ...LIVE.map((state) => [state, "withdrawn", "enterprise"] as const),
  ...LIVE.map((state) => [state, "cancelled", "department"] as const),
];

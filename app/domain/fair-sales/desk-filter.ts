/** Which booths of a day the desk shows. */
export const DESK_FILTERS = ["all", "missing", "to_verify", "unusual", "verified"] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

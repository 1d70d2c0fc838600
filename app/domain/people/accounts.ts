import type { Role } from "../access/rights.ts";

/** What kind of place an office is held for. */
export type PlaceKind = "nation" | "province" | "district" | "unit";

const PLACES: Record<Role, PlaceKind> = {
  administrator: "nation",
  central_reviewer: "nation",
  provincial_head: "province",
  provincial_officer: "province",
  committee_secretary: "province",
  network_officer: "province",
  district_officer: "district",
  company_member: "unit",
  enterprise_member: "unit",
};

/** The offices that can be given, from the nation down. */
export const ROLES = Object.keys(PLACES) as Role[];

export function placeKindOf(role: Role): PlaceKind {
  return PLACES[role];
}

/** Why nobody was appointed: a key under `refused` of the locale area `accounts`. */
export type AppointRefusal = "email" | "name" | "role" | "place" | "held";

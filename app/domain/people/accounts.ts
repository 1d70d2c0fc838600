import type { Role } from "../access/rights.ts";
import { ASSISTANT_ROLES } from "./assistants.ts";

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
  enterprise_reporter: "unit",
  enterprise_seller: "unit",
};

/** The offices that an administrator gives, from the nation down; assistants are invited by the enterprise itself. */
export const ROLES = (Object.keys(PLACES) as Role[]).filter(
  (role) => !ASSISTANT_ROLES.some((assistant) => assistant === role),
);

export function placeKindOf(role: Role): PlaceKind {
  return PLACES[role];
}

/** Why nobody was appointed: a key under `refused` of the locale area `accounts`. */
export type AppointRefusal = "email" | "name" | "role" | "place" | "held";

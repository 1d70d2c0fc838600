import type { IconName } from "../icons/paths.ts";

/** Own work, the picture of the whole, who works together, the market, and what the department looks after. */
export const PLACE_GROUPS = ["work", "picture", "network", "market", "care"] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

/** A place of the portal in its menus. The word for it is `places.<key>` of the shell's area. */
export interface Place {
  key: string;
  to: string;
  /** What it stands with in the menus. */
  group: PlaceGroup;
  /** How much waits there; 0 shows nothing. */
  waiting: number;
}

const ICONS: Record<string, IconName> = {
  home: "home",
  dashboard: "dashboard",
  due: "form",
  reviews: "checks",
  units: "enterprise",
  imports: "upload",
  windows: "calendar",
  national: "company",
  integrity: "success",
  accounts: "person",
  actions: "check",
  claims: "person",
  myProducts: "edit",
  assistants: "person",
  network: "share",
  committees: "committee",
  meetings: "calendar",
  companies: "company",
  partners: "share",
  products: "cog3",
  productReview: "checks",
  fairs: "map",
  fairDesk: "checks",
  registerImports: "upload",
  merges: "level",
  handover: "send",
  about: "info",
};

/** The icon of a place; a plain list for one that has none yet. */
export function placeIcon(place: Place): IconName {
  return ICONS[place.key] ?? "menu";
}

/** True when a page belongs to a place: the place itself, or anything below it. The home page is only itself. */
export function isAt(place: Place, here: string): boolean {
  const [page = "/"] = here.split("?");
  const [path = "/"] = place.to.split("?");
  return page === path || (path !== "/" && page.startsWith(`${path}/`));
}

/** How much waits, as a badge says it: counting ends at a thousand. */
export function waitingText(count: number): string {
  return count > 999 ? "999+" : String(count);
}

/** The places by what they stand with, in the order of the groups; empty groups are left out. */
export function grouped(places: readonly Place[]): { group: PlaceGroup; places: Place[] }[] {
  return PLACE_GROUPS.map((group) => ({ group, places: places.filter((place) => place.group === group) })).filter(
    (each) => each.places.length > 0,
  );
}

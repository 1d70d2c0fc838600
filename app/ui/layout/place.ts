import type { IconName } from "../icons/paths.ts";

/** A place of the portal in its menus. The word for it is `places.<key>` of the shell's area. */
export interface Place {
  key: string;
  to: string;
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

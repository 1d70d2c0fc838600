import type { TFunction } from "i18next";
import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Standing } from "#app/domain/fair-sales/sales-scope.server.ts";
import { managesFairs } from "#app/domain/fairs/fair.server.ts";
import type { Fair, FairPhase } from "#app/domain/fairs/fair.ts";
import { type FairPart, paths } from "#app/paths.ts";

/** A tab of a fair, for `Tabs`. */
export interface FairTab {
  to: string;
  label: string;
  current: boolean | "within";
}

/** What the pages of a fair are for: to show it, to prepare it, to choose who comes, to run its days. */
const GROUPS = ["show", "prepare", "choose", "run"] as const;
type Group = (typeof GROUPS)[number];

/** So many pages stand in one line on a phone; whoever has more finds them by what they are for. */
const MOST_IN_A_LINE = 5;

/** The pages of a fair that the viewer has: in one line, or in groups with the pages of the group that is open below. */
export function tabsOf(
  viewer: Viewer,
  fair: Fair,
  { current, phase, standing }: { current: FairPart | ""; phase: FairPhase; standing: Standing },
  t: TFunction,
): { tabs: FairTab[]; pages: FairTab[] } {
  const shown = pagesOf(viewer, fair, phase, standing);
  if (shown.length === 1) return { tabs: [], pages: [] };
  const here = pageOf(current);
  const tabOf = ([, part]: [Group, FairPart | ""]): FairTab => ({
    to: part ? paths.fairPart(fair.code, part) : paths.fair(fair.code),
    label: t(`fairs:tab.${part || "fair"}`),
    current: part === here,
  });
  if (shown.length <= MOST_IN_A_LINE) return { tabs: shown.map(tabOf), pages: [] };
  const open = shown.find(([, part]) => part === here)?.[0] ?? null;
  const tabs = GROUPS.flatMap((group): FairTab[] => {
    const first = shown.find(([each]) => each === group);
    if (!first) return [];
    return [{ to: tabOf(first).to, label: t(`fairs:group.${group}`), current: group === open && ("within" as const) }];
  });
  return { tabs, pages: shown.filter(([group]) => group === open).map(tabOf) };
}

/** The page under whose tab another stands. */
function pageOf(part: FairPart | ""): FairPart | "" {
  if (part === "plan/import") return "plan";
  return part === "apply/papers" ? "apply" : part;
}

function pagesOf(viewer: Viewer, fair: Fair, phase: FairPhase, { works, moving, ownBooth }: Standing) {
  const manages = managesFairs(viewer);
  const begun = ["running", "over", "closed"].includes(phase);
  const going = fair.closedAt === null && fair.cancelledAt === null;
  const reads = can(viewer, "fairs.read");
  const pages: [shown: boolean, group: Group, part: FairPart | ""][] = [
    [true, "show", ""],
    [true, "show", "plan"],
    [can(viewer, "fairs.apply"), "show", "apply"],
    [manages, "prepare", "settings"],
    [manages, "prepare", "places"],
    [manages, "prepare", "quotas"],
    [manages, "prepare", "questions"],
    [manages, "prepare", "staff"],
    [reads, "choose", "applications"],
    [can(viewer, "fairs.screen"), "choose", "screening"],
    [reads, "choose", "progress"],
    [manages, "choose", "selection"],
    [manages, "choose", "allotment"],
    [ownBooth, "run", "sales"],
    [works && moving && going, "run", "check-in"],
    [works && begun, "run", "desk"],
    [(works || reads) && begun, "run", "takings"],
    [(works || reads) && begun, "run", "daily"],
    [reads && fair.closedAt !== null, "run", "report"],
  ];
  return pages.flatMap(([show, group, part]): [Group, FairPart | ""][] => (show ? [[group, part]] : []));
}

import { can } from "#app/domain/access/rights.ts";
import { type Viewer, viewerName } from "#app/domain/access/viewer.ts";
import { type Office, officesOf } from "#app/domain/people/offices.server.ts";
import { inboxCount } from "#app/domain/reviews/inbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Place, PlaceGroup } from "#app/ui/layout/place.ts";

export interface Menu {
  person: { name: string; office: Office | null } | null;
  places: Place[];
  /** Everything that waits on the viewer now. */
  inbox: number;
}

/** The few places of the viewer's role, the most used first. */
export async function menuOf(viewer: Viewer): Promise<Menu> {
  if (viewer.userId === null)
    return {
      person: null,
      inbox: 0,
      places: [
        place("home", "picture", paths.home()),
        place("dashboard", "picture", paths.dashboard()),
        place("units", "network", paths.units()),
      ],
    };
  const [inbox, [office]] = await Promise.all([inboxCount(viewer), officesOf(viewer)]);
  return {
    person: { name: viewerName(viewer), office: office ?? null },
    places: placesOf(viewer, inbox),
    inbox,
  };
}

function placesOf(viewer: Viewer, inbox: number): Place[] {
  const enters = can(viewer, "reports.enter");
  const reviews = can(viewer, "reports.approve") || can(viewer, "reports.accept");
  const all: [boolean, Place][] = [
    [enters, place("due", "work", paths.due(), reviews ? 0 : inbox)],
    [reviews, place("reviews", "work", paths.reviews(), inbox)],
    [true, place("dashboard", "picture", paths.dashboard())],
    [true, place("units", "network", paths.units())],
    [enters, place("imports", "work", paths.imports())],
    [can(viewer, "windows.manage"), place("windows", "care", paths.windows())],
    [can(viewer, "national.manage"), place("national", "care", paths.national())],
    [can(viewer, "integrity.read"), place("integrity", "care", paths.integrity())],
  ];
  return all.flatMap(([shown, each]) => (shown ? [each] : []));
}

function place(key: string, group: PlaceGroup, to: string, waiting = 0): Place {
  return { key, group, to, waiting };
}

import { can } from "#app/domain/access/rights.ts";
import { type Viewer, viewerName } from "#app/domain/access/viewer.ts";
import { type Office, officesOf } from "#app/domain/people/offices.server.ts";
import { inboxCount } from "#app/domain/reviews/inbox.server.ts";
import { paths } from "#app/paths.ts";

export interface Place {
  /** i18n key `shell:places.<key>`. */
  key: string;
  to: string;
  /** How much waits there; 0 shows nothing. */
  waiting: number;
}

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
      places: [place("home", paths.home()), place("dashboard", paths.dashboard()), place("units", paths.units())],
    };
  const [inbox, [office = null]] = await Promise.all([inboxCount(viewer), officesOf(viewer)]);
  const reviews = can(viewer, "reports.approve") || can(viewer, "reports.accept");
  const places = [
    can(viewer, "reports.enter") && place("due", paths.due(), reviews ? 0 : inbox),
    reviews && place("reviews", paths.reviews(), inbox),
    place("dashboard", paths.dashboard()),
    place("units", paths.units()),
    can(viewer, "reports.enter") && place("imports", paths.imports()),
    can(viewer, "windows.manage") && place("windows", paths.windows()),
    can(viewer, "national.manage") && place("national", paths.national()),
    can(viewer, "integrity.read") && place("integrity", paths.integrity()),
  ].filter((each) => each !== false);
  return { person: { name: viewerName(viewer), office }, places, inbox };
}

function place(key: string, to: string, waiting = 0): Place {
  return { key, to, waiting };
}

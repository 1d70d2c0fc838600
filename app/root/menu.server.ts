import { can } from "#app/domain/access/rights.ts";
import { type Viewer, viewerName } from "#app/domain/access/viewer.ts";
import { salesToReport } from "#app/domain/fair-sales/my-booths.server.ts";
import { workplaceOf } from "#app/domain/fair-sales/staff.server.ts";
import { unreadNotices } from "#app/domain/notices/my-notices.server.ts";
import { type Office, officesOf } from "#app/domain/people/offices.server.ts";
import { inboxCount } from "#app/domain/reviews/inbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Place, PlaceGroup } from "#app/ui/layout/place.ts";

export interface Menu {
  person: { name: string; office: Office | null } | null;
  places: Place[];
  /** Everything that waits on the viewer now, and what they were told and have not read. */
  inbox: number;
}

/** The places of the viewer's role, the most used first: four of them stand under the thumb. */
export async function menuOf(viewer: Viewer): Promise<Menu> {
  if (viewer.userId === null)
    return {
      person: null,
      inbox: 0,
      places: [
        place("home", "picture", paths.home()),
        place("dashboard", "picture", paths.dashboard()),
        place("products", "market", paths.products()),
        place("fairs", "market", paths.fairs()),
        place("network", "network", paths.network()),
        place("units", "network", paths.units()),
      ],
    };
  const toReport = can(viewer, "fairs.apply") ? await salesToReport(viewer) : 0;
  const [reports, unread, [office], workplace] = await Promise.all([
    inboxCount(viewer),
    unreadNotices(viewer),
    officesOf(viewer),
    workplaceOf(viewer),
  ]);
  return {
    person: { name: viewerName(viewer), office: office ?? null },
    places: [...(workplace ? [deskOf(workplace)] : []), ...placesOf(viewer, reports, toReport)],
    inbox: reports + toReport + unread,
  };
}

/** Where somebody works these days: at the entrance before a fair opens, then at its desk. */
function deskOf({ code, opened }: { code: string; opened: boolean }): Place {
  return place("fairDesk", "work", opened ? paths.fairDesk(code) : paths.fairCheckIn(code));
}

function placesOf(viewer: Viewer, reports: number, toReport: number): Place[] {
  const enters = can(viewer, "reports.enter");
  const reviews = can(viewer, "reports.approve") || can(viewer, "reports.accept");
  const sells = can(viewer, "fairs.apply");
  const all: [boolean, Place][] = [
    [enters, place("due", "work", paths.due(), reviews ? 0 : reports)],
    [reviews, place("reviews", "work", paths.reviews(), reports)],
    [sells, place("myProducts", "work", paths.myProducts())],
    [sells, place("fairs", "market", paths.fairs(), toReport)],
    [true, place("dashboard", "picture", paths.dashboard())],
    [true, place("network", "picture", paths.network())],
    [can(viewer, "assistants.invite"), place("assistants", "work", paths.myAssistants())],
    [can(viewer, "actions.report"), place("actions", "work", paths.actions())],
    [enters, place("imports", "work", paths.imports())],
    [can(viewer, "products.publish"), place("productReview", "work", paths.productReviews())],
    [can(viewer, "enterprises.decide"), place("claims", "work", paths.claims())],
    [true, place("units", "network", paths.units())],
    [can(viewer, "network.read"), place("committees", "network", paths.committees())],
    [can(viewer, "network.read"), place("meetings", "network", paths.meetings())],
    [true, place("companies", "network", paths.companies())],
    [can(viewer, "network.read"), place("partners", "network", paths.partners())],
    [true, place("products", "market", paths.products())],
    [!sells, place("fairs", "market", paths.fairs())],
    [can(viewer, "enterprises.register"), place("registerImports", "care", paths.registerImports())],
    [can(viewer, "enterprises.decide"), place("merges", "care", paths.merges())],
    [can(viewer, "handovers.make"), place("handover", "care", paths.handover())],
    [can(viewer, "windows.manage"), place("windows", "care", paths.windows())],
    [can(viewer, "national.manage"), place("national", "care", paths.national())],
    [can(viewer, "people.manage"), place("accounts", "care", paths.accounts())],
    [can(viewer, "integrity.read"), place("integrity", "care", paths.integrity())],
  ];
  return all.flatMap(([shown, each]) => (shown ? [each] : []));
}

function place(key: string, group: PlaceGroup, to: string, waiting = 0): Place {
  return { key, group, to, waiting };
}

import { memberConsents } from "#app/domain/committees/member-consent.server.ts";
import { findPeople } from "#app/domain/people/person.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, bangkokDate } from "#app/domain/periods/fiscal.ts";
import { CONSENT_FIELDS } from "#app/domain/personal-data/consent.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate, typedDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { idOf } from "./again.server.ts";
import { seatView, termView } from "./committee-page.server.ts";
import { crumbsOf, keptCommittee } from "./kept.server.ts";

/** One seat for whoever keeps its committee: all its terms, what can be done, and people found by `?q=`. */
export async function seatPage(request: Request, params: { id?: string; seat?: string }) {
  const { viewer, committee } = await keptCommittee(request, params.id);
  const { language } = viewer;
  const t = translator(language);
  const seat = found(committee.seats.find(({ id }) => id === idOf(params.seat)));
  const view = seatView(seat, committee.id, viewer);
  const q = new URL(request.url).searchParams.get("q") ?? "";
  const consents = await memberConsents(viewer, committee.id);
  const own = consents.filter(({ personId }) => personId === view.holder?.personId);
  const today = bangkokDate(now());
  const lastDay = view.next?.lastDay ?? view.holder?.lastDay;
  return {
    title: [view.label, view.office].filter(Boolean).join(" · "),
    crumbs: crumbsOf(viewer, committee, t("committees:title")),
    seat: view,
    abolishedOn: seat.abolishedOn && formatDate(seat.abolishedOn, language),
    to: {
      page: paths.committeeSeat(committee.id, seat.id),
      appointment: paths.seatStep(committee.id, seat.id, "appointment"),
      ending: paths.seatStep(committee.id, seat.id, "ending"),
      abolition: paths.seatStep(committee.id, seat.id, "abolition"),
      consent: paths.seatStep(committee.id, seat.id, "consent"),
    },
    terms: seat.terms.map((term) => termView(term, committee.id, viewer)),
    consents: CONSENT_FIELDS.map((field) => {
      const given = own.find((consent) => consent.field === field);
      return { field, given: given !== undefined, since: given ? formatDate(given.givenAt, language) : null };
    }),
    q,
    known: (await findPeople(viewer, q)).map(({ id, nameTh, positionTh, committeesTh }) => ({
      id,
      label: [nameTh, positionTh, ...committeesTh].filter(Boolean).join(" · "),
    })),
    // The day after whoever sits there last; today where nobody does.
    from: typedDate(lastDay ? addDays(lastDay, 1) : today, language),
  };
}

export type SeatPageView = Awaited<ReturnType<typeof seatPage>>;

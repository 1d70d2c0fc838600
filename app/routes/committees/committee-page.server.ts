import { can } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { CommitteeRecord } from "#app/domain/committees/committee.server.ts";
import { SECTORS } from "#app/domain/committees/committee.ts";
import type { Seat, Term } from "#app/domain/committees/seat-terms.server.ts";
import { latestEvents } from "#app/domain/history/latest-events.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate } from "#app/domain/periods/fiscal.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";

/** A committee in the reader's words: its seats by sector, terms about to end, everybody who sat, its rules and contact. */
export async function committeeView(viewer: Viewer, committee: CommitteeRecord) {
  const { language } = viewer;
  const t = translator(language);
  const name = wordIn(viewer);
  const today = bangkokDate(now());
  const seats = committee.seats.filter(({ abolishedOn }) => abolishedOn === null || abolishedOn > today);
  const views = seats.map((seat) => seatView(seat, committee.id, viewer));
  const events = committee.kept
    ? await latestEvents(viewer, { entity: "committee", right: "committees.manage", within: [String(committee.id)] })
    : [];
  return {
    id: committee.id,
    kind: committee.kind,
    name: name(committee.nameTh, committee.nameEn),
    place: name(committee.areaTh, committee.areaEn),
    areaCode: committee.areaCode,
    businessArea: committee.businessArea,
    parent: committee.parent && {
      to: paths.committee(committee.parent.id),
      name: name(committee.parent.nameTh, committee.parent.nameEn),
    },
    workingGroups: committee.workingGroups.map((group) => ({
      to: paths.committee(group.id),
      name: name(group.nameTh, group.nameEn),
    })),
    sectors: SECTORS.map((code) =>
      sectorView(
        code,
        views.filter(({ sector }) => sector === code),
        language,
      ),
    ),
    seats: views,
    ending: views.filter(({ state, followed }) => state.startsWith("ending") && !followed),
    past: can(viewer, "network.read") ? pastTerms(committee.seats, viewer) : [],
    rules: {
      quorum: t("committees:rules.quorumOf", {
        part: committee.quorumNumerator,
        whole: committee.quorumDenominator,
      }),
      sectors: committee.sectorsRequired
        ? t("committees:rules.sectorsOf", { count: committee.sectorsRequired })
        : t("committees:rules.noSectors"),
      notice: t("committees:rules.days", { days: formatNumber(committee.noticeDays) }),
    },
    contact: { text: committee.contactTh, phone: committee.phone, email: committee.email },
    events: events.map((event) => ({
      id: event.id,
      title: t(`committees:event.${event.action}`),
      by: name(event.byTh, event.byEn) || undefined,
      at: formatDateTime(event.at, language),
      atIso: event.at.toISOString(),
    })),
    kept: committee.kept,
    names: can(viewer, "network.read"),
  };
}

export type CommitteeView = Awaited<ReturnType<typeof committeeView>>;
export type SeatView = ReturnType<typeof seatView>;

function sectorView(code: (typeof SECTORS)[number], seats: SeatView[], language: Viewer["language"]) {
  const t = translator(language);
  const count = (state: string) => seats.filter((seat) => seat.state.startsWith(state)).length;
  const [vacant, ending] = [count("vacant"), count("ending")];
  return {
    code,
    name: t(`committees:sector.${code}`),
    seats,
    summary: t("committees:map.summary", { filled: seats.length - vacant, seats: seats.length }),
    missing: [
      seats.length > 0 && vacant === seats.length && t("committees:map.nobody"),
      vacant > 0 && vacant < seats.length && t("committees:map.vacant", { count: vacant }),
      ending > 0 && t("committees:map.ending", { count: ending }),
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** A seat with whoever sits there now, in the reader's words. */
export function seatView(seat: Seat, committeeId: number, viewer: Viewer) {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  const sitting = seat.terms.find(({ when }) => when === "now") ?? null;
  const next = seat.terms.filter(({ when }) => when === "future").at(-1) ?? null;
  const label = t("committees:seat.name", { sector: t(`committees:sector.${seat.sector}`), number: seat.number });
  const office = name(seat.officeTh, seat.officeEn) || null;
  return {
    id: seat.id,
    sector: seat.sector,
    role: seat.role,
    state: seat.state,
    label,
    office,
    to: paths.committeeSeat(committeeId, seat.id),
    holder: sitting && termView(sitting, committeeId, viewer),
    next: next && termView(next, committeeId, viewer),
    followed: next !== null,
    title: [label, office, t(`committees:state.${seat.state}`)].filter(Boolean).join(" · "),
  };
}

/** Somebody's time in a seat, in the reader's words. */
export function termView(term: Term, committeeId: number, viewer: Viewer) {
  const t = translator(viewer.language);
  const { language } = viewer;
  return {
    id: term.id,
    personId: term.personId,
    name: wordIn(viewer)(term.nameTh, term.nameEn) || null,
    position: term.positionTh,
    phone: term.phone,
    email: term.email,
    lastDay: term.lastDay,
    when: term.when,
    span: t(term.lastDay ? "committees:term.span" : "committees:term.open", {
      from: formatDate(term.from, language),
      to: term.lastDay && formatDate(term.lastDay, language),
    }),
    until: term.lastDay && formatDate(term.lastDay, language),
    order: term.order,
    orderFile: term.hasOrderFile ? paths.appointmentOrder(committeeId, term.id) : null,
    endedReason: term.endedReason,
  };
}

function pastTerms(seats: Seat[], viewer: Viewer) {
  return seats
    .flatMap((seat) => {
      const { label, office } = seatView(seat, 0, viewer);
      return seat.terms
        .filter(({ when }) => when === "past")
        .map((term) => ({ seat: label, office, from: term.from, term }));
    })
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .map(({ seat, office, term }) => ({ seat, office, ...termView(term, 0, viewer), orderFile: null }));
}

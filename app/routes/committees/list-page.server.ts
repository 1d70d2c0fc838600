import type { Viewer } from "#app/domain/access/viewer.ts";
import { COMMITTEE_KINDS, MISSING, oneOf } from "#app/domain/committees/committee.ts";
import { type CommitteeRow, listCommittees, provincesWithout } from "#app/domain/committees/committees.server.ts";
import { type EndingTerm, termsEnding } from "#app/domain/committees/terms-ending.server.ts";
import { ownArea, unitFilters } from "#app/domain/organizations/unit-filters.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";

/** The committees that an address asks for, what is missing in them, and which terms the viewer has to see to. */
export async function committeeList(viewer: Viewer, parameters: URLSearchParams) {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  const area = parameters.get("area") ?? ownArea(viewer)?.slice(0, 2) ?? "TH";
  const kind = oneOf(COMMITTEE_KINDS, parameters.get("kind"));
  const missing = oneOf(MISSING, parameters.get("missing"));
  const rows = await listCommittees(viewer, { area, kind, missing });
  const [ending, without, { regions }] = [
    await termsEnding(viewer),
    await provincesWithout(viewer),
    await unitFilters(viewer, null),
  ];
  return {
    title: t("committees:title"),
    chosen: { area, kind: kind ?? "", missing: missing ?? "" },
    filters: {
      areas: regions.map((region) => ({
        label: name(region.nameTh, region.nameEn),
        options: [
          { value: region.code, label: name(region.nameTh, region.nameEn) },
          ...region.provinces
            .filter(({ code }) => code !== "10")
            .map(({ code, nameTh, nameEn }) => ({ value: code, label: name(nameTh, nameEn) })),
        ],
      })),
      kinds: COMMITTEE_KINDS.map((value) => ({ value, label: t(`committees:kind.${value}`) })),
      missing: MISSING.map((value) => ({ value, label: t(`committees:missing.${value}`) })),
    },
    sums: sumsOf(rows),
    rows: rows.map((row) => rowView(row, viewer)),
    ending: ending.map((term) => endingView(term, viewer)),
    without: without.map(({ code, nameTh, nameEn }) => ({ value: code, label: name(nameTh, nameEn) })),
  };
}

export type CommitteeListView = Awaited<ReturnType<typeof committeeList>>;

function sumsOf(rows: CommitteeRow[]) {
  const sum = (of: (row: CommitteeRow) => number) => formatNumber(rows.reduce((all, row) => all + of(row), 0));
  return {
    committees: formatNumber(rows.length),
    filled: sum((row) => row.seats - row.vacant),
    seats: sum((row) => row.seats),
    vacant: sum((row) => row.vacant),
    ending30: sum((row) => row.ending30),
    ending90: sum((row) => row.ending90),
    notMet: formatNumber(rows.filter((row) => row.metThisYear === 0).length),
    overdue: sum((row) => row.overdue),
  };
}

function rowView(row: CommitteeRow, viewer: Viewer) {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  return {
    id: row.id,
    to: paths.committee(row.id),
    name: row.kind === "provincial" ? name(row.areaTh, row.areaEn) : name(row.nameTh, row.nameEn),
    place: row.kind === "provincial" || row.kind === "national" ? null : name(row.areaTh, row.areaEn),
    kind: row.kind,
    filled: formatNumber(row.seats - row.vacant),
    seats: formatNumber(row.seats),
    vacant: row.vacant,
    ending30: row.ending30,
    ending90: row.ending90 - row.ending30,
    met: row.metThisYear > 0 ? t("committees:table.met", { count: row.metThisYear }) : null,
    metOn: row.metOn && t("committees:table.metOn", { day: formatDate(row.metOn, viewer.language) }),
    overdue: row.overdue,
    noChair: !row.hasChair && row.seats > 0,
    sectors: row.sectors.map(({ seats, filled, ending }) => ({ seats, filled, ending })),
    words: row.sectors
      .map(({ sector, seats, filled }) =>
        t("committees:strip", { sector: t(`committees:sector.${sector}`), filled, seats }),
      )
      .join(" · "),
  };
}

/** A term that ends, as a line that leads to its seat. */
function endingView(term: EndingTerm, viewer: Viewer) {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  const seat = t("committees:seat.name", { sector: t(`committees:sector.${term.sector}`), number: term.seatNumber });
  return {
    id: term.id,
    to: paths.committeeSeat(term.committeeId, term.seatId),
    place: name(term.areaTh, term.areaEn),
    committee: name(term.committeeTh, term.committeeEn),
    seat,
    office: name(term.officeTh, term.officeEn) || null,
    person: name(term.nameTh, term.nameEn),
    lastDay: formatDate(term.lastDay, viewer.language),
    days: term.days,
    soon: term.days <= 30,
  };
}

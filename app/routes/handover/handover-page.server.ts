import { scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import type { OfficeHolder } from "#app/domain/people/handover.ts";
import { officeHolders } from "#app/domain/people/handover-people.server.ts";
import { type HandoverSheet, handoverSheet } from "#app/domain/people/handover-sheet.server.ts";
import { type MadeHandover, myHandovers } from "#app/domain/people/handovers.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { found } from "#app/http/respond.server.ts";
import { formatDate, formatDateTime, formatNumber } from "#app/i18n/format.ts";
import { wordIn } from "#app/i18n/names.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { actionView, draftView } from "./work-view.server.ts";

/** Who may leave, the sheet of whoever is chosen, and the hand-overs that concern the viewer. */
export async function handoverPage(viewer: Viewer, parameters: URLSearchParams) {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  const areas = await areaChoices(viewer);
  const asked = Number(parameters.get("from")) || null;
  const opened = asked === null ? null : found(await handoverSheet(viewer, asked));
  const wanted = parameters.get("area") ?? opened?.leaver.offices[0]?.areaCode.slice(0, 2);
  const area = areas.find(({ value }) => value === wanted)?.value ?? areas[0]?.value ?? "";
  const people = await officeHolders(viewer, area);
  // With another province chosen, whoever was chosen before is chosen no more.
  const sheet = people.some(({ id }) => id === asked) ? opened : null;
  return {
    title: t("handover:title"),
    chosen: { area, from: sheet ? String(sheet.leaver.id) : "" },
    areas: areas.length > 1 ? areas : [],
    people: people.map((person) => ({ value: String(person.id), label: officeLine(person, viewer) })),
    sheet: sheet && sheetView(sheet, viewer),
    mine: (await myHandovers(viewer)).map((handover) => ({
      id: handover.id,
      to: paths.handoverMade(handover.id),
      line: t("handover:made.line", {
        from: name(handover.fromTh, handover.fromEn),
        to: name(handover.toTh, handover.toEn),
      }),
      at: formatDateTime(handover.madeAt, viewer.language),
      count: formatNumber(countOf(handover)),
    })),
  };
}

export type HandoverView = Awaited<ReturnType<typeof handoverPage>>;
export type SheetView = ReturnType<typeof sheetView>;

async function areaChoices(viewer: Viewer) {
  const t = translator(viewer.language);
  const scope = scopeOf(viewer, "handovers.make");
  const own = (await provinces()).filter(({ code }) => scope.nation || scope.areas.includes(code));
  const choices = own.map(({ code, nameTh, nameEn }) => ({ value: code, label: wordIn(viewer)(nameTh, nameEn) }));
  return scope.nation ? [{ value: "TH", label: t("handover:choose.department") }, ...choices] : choices;
}

function officeLine({ nameTh, nameEn, offices, disabled }: OfficeHolder, viewer: Viewer): string {
  const t = translator(viewer.language);
  const name = wordIn(viewer);
  const held = offices.map(({ role, areaTh, areaEn }) => `${t(`shell:roles.${role}`)} ${name(areaTh, areaEn)}`);
  const gone = disabled || !offices.some(({ today }) => today);
  return [name(nameTh, nameEn), ...held, gone && t("handover:choose.gone")].filter(Boolean).join(" · ");
}

function sheetView(sheet: HandoverSheet, viewer: Viewer) {
  const { language } = viewer;
  const name = wordIn(viewer);
  const { leaver } = sheet;
  return {
    name: name(leaver.nameTh, leaver.nameEn),
    fromId: leaver.id,
    asOf: formatDate(now(), language, "long"),
    actions: sheet.actions.map((action) => actionView(action, viewer)),
    drafts: sheet.drafts.map((draft) => draftView(draft, viewer)),
    forms: sheet.forms,
    total: sheet.actions.length + sheet.drafts.length + sheet.forms.length,
    reviews: formatNumber(sheet.reviews),
    anyReviews: sheet.reviews > 0,
    meetings: sheet.meetings.map(({ id, heldOn, committeeTh, committeeEn }) => ({
      key: `${id}/${committeeTh}`,
      to: paths.meeting(id),
      day: formatDate(heldOn, language),
      committee: name(committeeTh, committeeEn),
    })),
    seats: sheet.seats.map((seat) => ({
      key: seat.seatId,
      to: paths.committeeSeat(seat.committeeId, seat.seatId),
      committee: name(seat.committeeTh, seat.committeeEn),
      office: name(seat.officeTh ?? "", seat.officeEn) || null,
      until: seat.lastDay && formatDate(seat.lastDay, language),
    })),
    successors: sheet.successors.map((person) => ({ value: String(person.id), label: officeLine(person, viewer) })),
  };
}

function countOf({ items }: MadeHandover): number {
  return items.actions.length + items.drafts.length + items.forms.length;
}

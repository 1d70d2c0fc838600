import { can, scopeOf } from "#app/domain/access/rights.ts";
import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { readBody } from "#app/domain/meetings/bodies.server.ts";
import { MEETING_STATES } from "#app/domain/meetings/meeting.ts";
import { comingMeetings, listMeetings, type MeetingRow } from "#app/domain/meetings/meetings.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { bangkokDate, fiscalYearOf } from "#app/domain/periods/fiscal.ts";
import { formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { numberIn } from "./answer.ts";
import { numberOf, shownState, timeText, type Words, whereText, wordsOf } from "./words.server.ts";

const YEARS_SHOWN = 9;

/** Meetings to come and past ones, as the address asks; somebody of one province begins with their own. */
export async function meetingsPage(viewer: Viewer, parameters: URLSearchParams) {
  const words = wordsOf(viewer);
  const committee = numberIn(parameters.get("committee"));
  const body = committee === null ? null : await readBody(viewer, committee);
  const chosen = {
    committee: body?.id ?? null,
    area: body ? null : (parameters.get("area") ?? ownProvince(viewer)),
    state: MEETING_STATES.find((state) => state === parameters.get("state")) ?? null,
    year: numberIn(parameters.get("year")),
    after: parameters.get("after"),
  };
  const query = { ...chosen, area: chosen.area === "all" ? null : chosen.area, fiscalYear: chosen.year };
  const coming = chosen.after ? [] : await comingMeetings(viewer, query);
  const { meetings, next } = await listMeetings(viewer, query);
  return {
    title: words.t("meetings:title"),
    chosen,
    filters: await filtersOf(viewer, words),
    committee: body ? words.name(body.nameTh, body.nameEn) : null,
    coming: coming.map((row) => meetingLine(row, words)),
    past: meetings.map((row) => meetingLine(row, words)),
    next,
    canCall: can(viewer, "committees.manage") && scopeOf(viewer, "committees.manage").bureaus.includes("community"),
  };
}

export type MeetingsView = Awaited<ReturnType<typeof meetingsPage>>;
export type MeetingLine = ReturnType<typeof meetingLine>;

/** One meeting as a line of a list or a leaf of a calendar. */
export function meetingLine(row: MeetingRow, words: Words) {
  const [day = "", month = "", year = ""] = words.day(row.heldOn).split(" ");
  return {
    id: row.id,
    to: paths.meeting(row.id),
    heldOn: row.heldOn,
    dayText: words.day(row.heldOn),
    leaf: { day, month, year },
    title: row.titleTh,
    bodies: row.bodies.map((body) => ({
      number: numberOf(body, words),
      name: words.name(body.nameTh, body.nameEn),
    })),
    isJoint: row.bodies.length > 1,
    time: timeText(row.startsAt),
    where: whereText(row, words),
    source: row.sourceText,
    state: shownState(row),
    outcome: row.resolutions ? `${formatNumber(row.resolutions)} / ${formatNumber(row.actions)}` : "",
  };
}

function ownProvince(viewer: Viewer): string {
  const { nation, areas } = scopeOf(viewer, "network.read");
  const own = [...new Set(areas.map((code) => code.slice(0, 2)))];
  return !nation && own.length === 1 && own[0] ? own[0] : "all";
}

async function filtersOf(viewer: Viewer, words: Words) {
  const year = fiscalYearOf(bangkokDate(now()));
  return {
    areas: [
      { value: "all", label: words.t("meetings:filter.all") },
      { value: "TH", label: words.t("meetings:filter.nation") },
      ...(await provinces()).map((each) => ({ value: each.code, label: words.name(each.nameTh, each.nameEn) })),
    ],
    years: Array.from({ length: YEARS_SHOWN }, (_, at) => ({
      value: String(year - at),
      label: formatPeriod(`FY${year - at}`, viewer.language, "short"),
    })),
    states: MEETING_STATES.map((value) => ({ value, label: words.t(`meetings:state.${value}`) })),
  };
}

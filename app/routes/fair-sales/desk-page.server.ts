import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import {
  type DeskQuery,
  type DeskRow,
  deskRows,
  deskZones,
  readyToVerify,
} from "#app/domain/fair-sales/desk.server.ts";
import { DESK_FILTERS } from "#app/domain/fair-sales/desk-filter.ts";
import { worksAt } from "#app/domain/fair-sales/sales-scope.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { formatDate, formatNumber, formatTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";
import { fairFrame } from "../fairs/frame.server.ts";
import { daysBegun } from "./daily-view.server.ts";
import { choiceQuery, type DeskChoice, deskChoice } from "./desk-choice.ts";

export type DeskView = Awaited<ReturnType<typeof deskPage>>;

/** What an address asks of the desk. A 404 for who does not work at the fair. */
export async function askedOfDesk(viewer: Viewer, code: string, asked: URLSearchParams) {
  const fair = found(await readFair(viewer, code));
  if (!(await worksAt(viewer, fair.id))) throw notFound();
  const choice = deskChoice(asked);
  const days = daysBegun(fair);
  const date = days.find((day) => day === asked.get("day")) ?? days.at(-1) ?? fair.opensOn;
  const query: DeskQuery = {
    ...{ fairCode: fair.code, date, filter: choice.show, text: choice.q, after: choice.after || null },
    zoneId: choice.zone ? Number(choice.zone) : null,
  };
  return { fair, choice, days, date, query };
}

/** The desk of a fair on a day, in the reader's words. A 404 for who does not work there. */
export async function deskPage(viewer: Viewer, code: string, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const { fair, choice, days, date, query } = await askedOfDesk(viewer, code, asked);
  let { rows, next } = await deskRows(viewer, query);
  // The rest of the page may have been worked off: then it begins anew.
  if (rows.length === 0 && query.after !== null) ({ rows, next } = await deskRows(viewer, { ...query, after: null }));
  const names = new Map(
    (await provinces()).map((area) => [area.code, (language === "en" && area.nameEn) || area.nameTh]),
  );
  const at = (change: Partial<DeskChoice>, day = date) =>
    paths.fairDesk(fair.code, { day, ...choiceQuery({ ...choice, ...change }) });
  const open = fair.closedAt === null;
  const ready = open && choice.show === "to_verify" ? await readyToVerify(viewer, query) : null;
  return {
    frame: await fairFrame(viewer, fair, "desk"),
    code: fair.code,
    open,
    day: formatDate(date, language, "long"),
    // The latest first: on a phone the line of days begins with the one that is worked on.
    days: days.toReversed().map((day) => ({
      to: at({ after: "" }, day),
      label: formatDate(day, language),
      current: day === date,
    })),
    filters: DESK_FILTERS.map((show) => ({
      to: at({ show, after: "" }),
      label: t(`fairSales:desk.filter.${show}`),
      current: show === choice.show,
    })),
    zones: (await deskZones(viewer, fair.id)).map((zone) => ({
      value: String(zone.id),
      label: `${zone.hall} ${zone.code} · ${(language === "en" && zone.nameEn) || zone.nameTh}`,
    })),
    choice,
    date,
    rows: rows.map((row) =>
      rowView(row, names, paths.fairDeskBooth(fair.code, row.allocationId, date, choiceQuery(choice))),
    ),
    /** Where the work goes on after the booth that was just entered. */
    goOn: goOn(rows, asked.get("from")),
    ready: ready?.count ? { ...ready, label: formatNumber(ready.count) } : null,
    here: at({}),
    next: next && at({ after: next }),
  };
}

function rowView(row: DeskRow, names: Map<string, string>, edit: string) {
  return {
    key: row.allocationId,
    booth: row.boothCode,
    zone: row.zoneTh,
    enterprise: row.enterpriseTh,
    province: names.get(row.provinceCode) ?? row.provinceCode,
    phone: row.phone,
    arrived: row.checkedInAt !== null,
    reportId: row.reportId,
    total: row.totalBaht === null ? null : formatNumber(row.totalBaht, { decimals: 2 }),
    verifiedAt: row.verifiedAt && formatTime(row.verifiedAt),
    canVerify: row.reportId !== null && row.verifiedAt === null && !row.own,
    own: row.own,
    unusual: row.unusual,
    edit,
  };
}

/** The next booth after one by its code that has nothing reported yet, else simply the next. */
function goOn(rows: DeskRow[], from: string | null): number | null {
  if (!from) return null;
  const after = rows.filter(({ boothCode }) => boothCode > from);
  return (after.find(({ reportId }) => reportId === null) ?? after[0])?.allocationId ?? null;
}

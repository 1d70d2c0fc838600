import type { Viewer } from "#app/domain/access/viewer.ts";
import { provinces } from "#app/domain/areas/provinces.server.ts";
import { DESK_FILTERS, type DeskFilter, deskRows } from "#app/domain/fair-sales/desk.server.ts";
import { worksAt } from "#app/domain/fair-sales/sales-scope.server.ts";
import { readFair } from "#app/domain/fairs/fair.server.ts";
import { now } from "#app/domain/periods/clock.server.ts";
import { addDays, bangkokDate } from "#app/domain/periods/fiscal.ts";
import { found, notFound } from "#app/http/respond.server.ts";
import { formatDate, formatNumber, formatTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";
import { paths } from "#app/paths.ts";

export type DeskView = Awaited<ReturnType<typeof deskPage>>;

/** The desk of a fair on a day, in the reader's words. A 404 for who does not work there. */
export async function deskPage(viewer: Viewer, code: string, asked: URLSearchParams) {
  const { language } = viewer;
  const t = translator(language);
  const fair = found(await readFair(viewer, code));
  if (!(await worksAt(viewer, fair.id))) throw notFound();
  const today = bangkokDate(now());
  const days = daysOf(fair.opensOn, fair.lastDay, today);
  const date = days.find((day) => day === asked.get("day")) ?? days.at(-1) ?? fair.opensOn;
  const filter: DeskFilter = DESK_FILTERS.find((each) => each === asked.get("show")) ?? "all";
  const { rows, next } = await deskRows(viewer, {
    fairCode: fair.code,
    date,
    zoneId: null,
    filter,
    after: asked.get("after"),
  });
  const names = new Map(
    (await provinces()).map((area) => [area.code, (language === "en" && area.nameEn) || area.nameTh]),
  );
  const at = (query: Record<string, string | null>) =>
    paths.fairDesk(fair.code, { day: date, show: filter === "all" ? null : filter, ...query });
  return {
    title: t("fairSales:desk.title"),
    fair: { code: fair.code, name: (language === "en" && fair.nameEn) || fair.nameTh, closed: fair.closedAt !== null },
    day: formatDate(date, language, "long"),
    // The latest first: on a phone the line of days begins with the one that is worked on.
    days: days.toReversed().map((day) => ({
      to: at({ day, after: null }),
      label: formatDate(day, language),
      current: day === date,
    })),
    filters: DESK_FILTERS.map((each) => ({
      to: paths.fairDesk(fair.code, { day: date, show: each === "all" ? null : each }),
      label: t(`fairSales:desk.filter.${each}`),
      current: each === filter,
    })),
    rows: rows.map((row) => ({
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
      edit: paths.fairDeskBooth(fair.code, row.allocationId, date),
    })),
    here: at({ after: null }),
    next: next && at({ after: next }),
  };
}

/** The fair's days up to today. */
function daysOf(first: string, last: string, today: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last && day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}

import type { SectorFigures } from "#app/domain/meetings/attendance.server.ts";
import type { Meeting } from "#app/domain/meetings/meeting.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import type { Words } from "./words.server.ts";

/** For each body how many of each sector came, as dots and as words. */
export function attendanceView(meeting: Pick<Meeting, "bodies">, figures: SectorFigures[], words: Words) {
  return meeting.bodies.flatMap((body) => {
    const own = figures.filter(({ committeeId }) => committeeId === body.committeeId);
    if (own.length === 0) return [];
    const members = own.reduce((sum, sector) => sum + sector.members, 0);
    const here = own.reduce((sum, sector) => sum + sector.here, 0);
    return [
      {
        id: body.committeeId,
        name: words.name(body.nameTh, body.nameEn),
        members,
        here,
        noted: own.some((sector) => sector.noted > 0),
        hasQuorum: body.hasQuorum,
        recount: recountText(body, words),
        sectors: own.map((sector) => ({
          code: sector.sectorCode,
          name: words.name(sector.nameTh, sector.nameEn),
          members: sector.members,
          here: sector.here,
        })),
      },
    ];
  });
}

/** What the last count of those still there said; null when nobody asked for one. */
export function recountText({ recount }: Pick<Meeting["bodies"][number], "recount">, { t }: Words): string | null {
  if (!recount) return null;
  const { here, members, reached, at } = recount;
  return t(`meetings:recount.${reached ? "enough" : "short"}`, { here, members, time: formatTime(at) });
}

export type AttendanceView = ReturnType<typeof attendanceView>;

import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Meeting } from "#app/domain/meetings/meeting.server.ts";
import { numberText } from "#app/domain/meetings/meeting.ts";
import type { MeetingBody, MeetingRow } from "#app/domain/meetings/meetings.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/server.server.ts";

/** How the pages of meetings speak to a reader. */
export interface Words {
  t: TFunction;
  name(th: string, en: string | null): string;
  day(date: string, style?: "long" | "short"): string;
}

export function wordsOf({ language }: Pick<Viewer, "language">): Words {
  return {
    t: translator(language),
    name: (th, en) => (language === "en" && en) || th,
    day: (date, style = "short") => formatDate(date, language, style),
  };
}

type Titled = Pick<Meeting | MeetingRow, "titleTh" | "bodies">;

/** What a meeting is called: its own name, or its bodies with their numbers. */
export function titleOf(meeting: Titled, words: Words): string {
  if (meeting.titleTh) return meeting.titleTh;
  return meeting.bodies.map((body) => bodyTitle(body, words)).join(" · ");
}

/** "Committee X no. 2/2570". */
export function bodyTitle(body: MeetingBody, { t, name }: Words): string {
  const number = numberText(body.number, body.fiscalYear);
  return [name(body.nameTh, body.nameEn), number && t("meetings:of", { number })].filter(Boolean).join(" ");
}

/** "09:30:00" as it is said: 09.30. */
export function timeText(startsAt: string | null): string | null {
  return startsAt === null ? null : startsAt.slice(0, 5).replace(":", ".");
}

/** Time and place in one line. */
export function whereText(meeting: Pick<Meeting, "startsAt" | "placeTh">, { t }: Words): string {
  const time = timeText(meeting.startsAt);
  return [time && t("meetings:time", { time }), meeting.placeTh].filter(Boolean).join(" · ");
}

import type { TFunction } from "i18next";
import type { Viewer } from "#app/domain/access/viewer.ts";
import type { Meeting } from "#app/domain/meetings/meeting.server.ts";
import { type MeetingState, numberText } from "#app/domain/meetings/meeting.ts";
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

/** The state as a reader is told it: a workshop that is over was held. */
export function shownState({ state, bodies }: Pick<Meeting, "state" | "bodies">): MeetingState | "held" {
  return state === "minutes_draft" && bodies.every(({ number }) => number === null) ? "held" : state;
}

/** "Committee X no. 2/2570". */
export function bodyTitle(body: MeetingBody, words: Words): string {
  return [words.name(body.nameTh, body.nameEn), numberOf(body, words)].filter(Boolean).join(" ");
}

/** "No. 2/2570"; nothing for a workshop. */
export function numberOf(body: MeetingBody, { t }: Words): string {
  const number = numberText(body.number, body.fiscalYear);
  return number ? t("meetings:of", { number }) : "";
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

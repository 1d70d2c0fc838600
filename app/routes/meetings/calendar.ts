export interface CalendarEntry {
  uid: string;
  stamp: Date;
  /** "YYYY-MM-DD" in Bangkok. */
  date: string;
  /** "HH:MM:SS" in Bangkok, or null for the whole day. */
  startsAt: string | null;
  title: string;
  place: string | null;
  url: string;
  cancelled: boolean;
  sequence: number;
}

const MOST_OCTETS = 73;

/** A meeting as iCalendar (RFC 5545): times in UTC, three hours long, lines folded at 75 octets, never inside a letter. */
export function calendarText(entry: CalendarEntry): string {
  const start = entry.startsAt ? new Date(`${entry.date}T${entry.startsAt.slice(0, 5)}:00+07:00`) : null;
  const day = entry.date.replaceAll("-", "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fanfueang//Meetings//TH",
    `METHOD:${entry.cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    ...(start ? [`DTSTART:${utc(start)}`, "DURATION:PT3H"] : [`DTSTART;VALUE=DATE:${day}`]),
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

function folded(line: string): string {
  let folds = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      folds += "\r\n ";
      octets = 1;
    }
    folds += letter;
    octets += size;
  }
  return folds;
}

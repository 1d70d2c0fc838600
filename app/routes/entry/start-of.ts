import type { actOnReport } from "./act-on-report.server.ts";
import type { DraftStart } from "./draft-start.ts";
import { cellOfField, type Texts } from "./report-fields.ts";
import type { ReportPage } from "./report-page.server.ts";

/** What the action answers when the form is shown again. */
export type ShownAgain = Exclude<Awaited<ReturnType<typeof actOnReport>>, Response>["data"];

/** A form that was carried over a sign-in. */
export interface CarriedStart {
  texts: Texts;
  base: Texts;
  version: number;
}

/** What the form begins with: posted and shown again, carried over a sign-in, or simply what is saved. */
export function startOf(
  page: ReportPage & { requestKey: string; carried: CarriedStart | null },
  again: ShownAgain | null,
): DraftStart {
  const saved = { base: page.texts, version: page.version, conflict: null };
  if (again) {
    const texts = { ...page.texts, ...again.texts };
    const { requestKey } = again;
    if (again.kind !== "stale") return { ...saved, texts, requestKey };
    const { theirs, conflicts: cells, taken, mine } = again;
    return { texts, base: theirs.texts, version: theirs.version, requestKey, conflict: { theirs, mine, cells, taken } };
  }
  const { requestKey, carried } = page;
  if (!carried) return { ...saved, texts: page.texts, requestKey };
  // An old version is kept: if somebody else has saved meanwhile, the save asks.
  const base = { ...Object.fromEntries(Object.keys(page.texts).map((name) => [name, ""])), ...carried.base };
  return { texts: { ...base, ...carried.texts }, base, version: carried.version, requestKey, conflict: null };
}

/** Reads a carried form; null when its header is not ours. */
export function carriedStart(fields: [string, string][]): CarriedStart | null {
  const header = new Map(fields);
  const version = Number(header.get("version"));
  if (!Number.isInteger(version)) return null;
  return { texts: textsAmong(fields), base: textsAmong(Object.entries(baseOf(header.get("base")))), version };
}

function baseOf(text: string | undefined): Record<string, string> {
  try {
    const base: unknown = JSON.parse(text ?? "{}");
    return base && typeof base === "object" ? (base as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function textsAmong(fields: [string, unknown][]): Texts {
  return Object.fromEntries(
    fields.filter((entry): entry is [string, string] => cellOfField(entry[0]) !== null && typeof entry[1] === "string"),
  );
}

import { sameText, type Texts } from "./report-fields.ts";

/** What was typed and never acknowledged, kept in this browser until it is. */
export interface Unsent {
  version: number;
  /** What the changed fields held on the server when they were changed. */
  base: Texts;
  texts: Texts;
  /** ISO instant of the last key. */
  at: string;
}

/** The place of one person's typing in one report. Another person at the same browser does not see it. */
export function unsentKey(ownerId: number, { unitCode, periodCode, formCode }: Record<string, string>): string {
  return `fanfueang:report:${ownerId}:${unitCode}/${periodCode}/${formCode}`;
}

/** Storage may be full, switched off or written by an older page: then there is simply nothing. */
export function readUnsent(key: string): Unsent | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Unsent | null;
    return kept && typeof kept.version === "number" && kept.texts && kept.base ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what says something else than the server has; nothing is kept when nothing does. */
export function keepUnsent(key: string, version: number, base: Texts, texts: Texts): void {
  const names = Object.keys(texts).filter((name) => !sameText(texts[name] ?? "", base[name] ?? ""));
  try {
    if (names.length === 0) {
      localStorage.removeItem(key);
      return;
    }
    const pick = (from: Texts) => Object.fromEntries(names.map((name) => [name, from[name] ?? ""]));
    const unsent: Unsent = { version, base: pick(base), texts: pick(texts), at: new Date().toISOString() };
    localStorage.setItem(key, JSON.stringify(unsent));
  } catch {
    // The page still saves to the server; this was the second net.
  }
}

export function dropUnsent(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing has to go.
  }
}

import { parseNumber } from "../observations/parse-number.ts";
import { readDate } from "../periods/fiscal.ts";
import { COGS, type Cog } from "./support.ts";

const LONGEST = 300;
/** Twelve digits before the point are what the column holds. */
const MOST_DIGITS = 12;

/** What a new support link says besides its two ends. */
export interface SupportToRecord {
  cog: Cog;
  what: string;
  /** First and last day, "YYYY-MM-DD"; no last day when no end is agreed. */
  from: string;
  until: string | null;
  valueBaht: string | null;
  result: string | null;
}

export interface FieldProblem {
  /** The field of the form. */
  id: string;
  /** An i18n key. */
  key: string;
}

export type ReadSupport = { ok: true; support: SupportToRecord } | { ok: false; problems: FieldProblem[] };

/** Reads a form of a support link as it was typed: dates in either era, figures with Thai digits. Names every mistake at once. */
export function readSupport(typed: Record<string, string | undefined>): ReadSupport {
  const cog = COGS.find((each) => String(each) === typed.cog);
  const what = (typed.what ?? "").trim().replace(/\s+/g, " ");
  const from = readDate(typed.from ?? "");
  const until = readLastDay(typed.until);
  const value = readValue(typed.value);
  const problems: FieldProblem[] = [];
  if (!cog) problems.push({ id: "cog", key: "network:refused.cog" });
  if (!what) problems.push({ id: "what", key: "network:refused.what" });
  if (what.length > LONGEST) problems.push({ id: "what", key: "network:refused.long" });
  if (!from) problems.push({ id: "from", key: "network:refused.date" });
  if (until === "unread") problems.push({ id: "until", key: "network:refused.date" });
  else if (from && until && until < from) problems.push({ id: "until", key: "network:refused.order" });
  if (value === "unread") problems.push({ id: "value", key: "network:refused.value" });
  if (problems.length > 0 || !cog || !from || until === "unread" || value === "unread") return { ok: false, problems };
  return { ok: true, support: { cog, what, from, until, valueBaht: value, result: readResult(typed.result) } };
}

/** The result of support as typed; blank means none is known. */
export function readResult(typed: string | undefined): string | null {
  return (typed ?? "").trim().slice(0, 2000) || null;
}

function readLastDay(typed: string | undefined): string | null | "unread" {
  if (!typed?.trim()) return null;
  return readDate(typed) ?? "unread";
}

function readValue(typed: string | undefined): string | null | "unread" {
  const parsed = parseNumber(typed ?? "");
  if (!parsed.ok) return "unread";
  const [whole = "", fraction = ""] = (parsed.value ?? "").split(".");
  const fits = whole.length <= MOST_DIGITS && fraction.length <= 2 && !whole.startsWith("-");
  return fits ? parsed.value : "unread";
}

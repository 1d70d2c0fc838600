/** Rows of the table of who gets in; each register keeps its own beside this file. */
import type { Bureau, Right } from "#app/domain/access/rights.ts";

/** Whose report, unit or area a request names; both are tried by every role. */
export interface Place {
  province: string;
  unit: string;
  areaOfUnit: string;
  unitId: number;
  /** The province's company, whose members keep its record. */
  companyId: number;
}

export interface Request {
  method: "GET" | "POST";
  url(place: Place): string;
  form?: Record<string, string>;
  /** Who gets in: everybody, whoever has signed in, or who holds one of these rights. */
  rights: "everybody" | "signed-in" | readonly Right[];
  /** The right must cover the unit or the province that the address names, or any enterprise at all; else it is a 404. */
  scoped?: "unit" | "province" | "company" | "enterprises";
  /** Of which bureau's things it is; the other's reviewers do not get in. */
  bureau?: Bureau;
  /** What a POST is told that gets in and may not do anything all the same: the status of its reason. */
  refused?: number;
  /** The reason why, as a key of the locales, for who gets in; and for who may read but not act, when that is said at all. */
  because?: string;
  readers?: string;
  /** A program asks: it is told with a status, not sent to sign in. */
  api?: boolean;
}

/** A version nobody has: whoever gets in is refused as stale, so that the walk changes nothing. */
export const STALE = { version: "999999", reason: "test", requestKey: "not-a-key-of-anyone", base: "{}" };

export const get = (url: Request["url"] | string, rights: Request["rights"], more: Partial<Request> = {}): Request => ({
  method: "GET",
  url: typeof url === "string" ? () => url : url,
  rights,
  ...more,
});
export const post = (
  url: Request["url"] | string,
  rights: Request["rights"],
  more: Partial<Request> = {},
): Request => ({
  ...get(url, rights, more),
  method: "POST",
  form: more.form ?? STALE,
});

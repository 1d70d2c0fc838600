import { readThirteenDigits } from "../identity/thirteen-digits.ts";

/** Thirteen digits that begin like a person's, with the spaces and hyphens people put between them. */
const LIKE_A_PERSONS = /(?<![\d๐-๙])[1-8๑-๘](?:[\s\u2010-\u2015-]?[\d๐-๙]){12}(?![\d๐-๙])/g;

/** What is shown and kept instead. */
const HIDDEN = "x-xxxx-xxxxx-xx-x";

/** True when a person's number stands in the text, or has stood there: it belongs to nobody's register of enterprises. */
export function holdsPersonNumber(text: string): boolean {
  return text.includes(HIDDEN) || (text.match(LIKE_A_PERSONS) ?? []).some((digits) => readThirteenDigits(digits).ok);
}

/** The text without anything that is, or with a slip may have been, a person's number. */
export function withoutPersonNumbers(text: string): string {
  return text.replace(LIKE_A_PERSONS, HIDDEN);
}

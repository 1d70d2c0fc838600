const MARK = "\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E";
const INVISIBLE = /[\s\u200B-\u200D\uFEFF]/g;
const NIKHAHIT = "\u0E4D";
const SARA_AM = "\u0E33";
/** Marks around one consonant, with the two halves of sara am wherever they were typed. */
const SARA_AM_CLUSTER = new RegExp(`([${MARK}]*${NIKHAHIT}[${MARK}]*)\\u0E32([${MARK}]*)`, "g");
const MARKS = new RegExp(`[${MARK}]+`, "g");

/**
 * Text as search compares it, for stored keys and for queries alike, never for display: compatibility forms,
 * case, spaces and invisible characters are levelled, sara am is one character, `เเ` is `แ`, and the marks over
 * and under one consonant stand in one order, each once. Folding twice changes nothing.
 */
export function searchFold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/เเ/g, "แ")
    .replace(MARKS, inOneOrder)
    .replace(
      SARA_AM_CLUSTER,
      (_, before: string, after: string) => inOneOrder(before + after).replaceAll(NIKHAHIT, "") + SARA_AM,
    );
}

/** What a row is found by: its texts folded one by one, with a space between so that no match runs across two of them. */
export function searchKey(...texts: (string | null)[]): string {
  return texts
    .filter((text) => text !== null)
    .map(searchFold)
    .join(" ");
}

function inOneOrder(marks: string): string {
  return [...new Set(marks)].sort().join("");
}

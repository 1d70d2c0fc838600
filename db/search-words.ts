import { searchFold, searchKey } from "./search-fold.ts";

const thai = new Intl.Segmenter("th", { granularity: "word" });

/** The words of a text, folded for search. Word boundaries in Thai are a guess of the dictionary: never shown. */
export function searchWords(text: string): string[] {
  return [...thai.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => searchFold(segment))
    .filter((word) => word !== "");
}

/**
 * What a product is found by: its names, its maker's and its province's, each folded whole (typed without spaces it still
 * matches), then the words of its own names apart (a misspelt word is compared with words).
 */
export function searchText(names: (string | null)[], around: (string | null)[]): string {
  const words = names.flatMap((name) => (name === null ? [] : searchWords(name)));
  return `${searchKey(...names, ...around)} ${[...new Set(words)].join(" ")}`.trim();
}

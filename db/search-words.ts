import { searchFold, searchKey } from "./search-fold.ts";

const thai = new Intl.Segmenter("th", { granularity: "word" });

/** The words of a text, folded for search. Word boundaries in Thai are a guess of the dictionary: never shown. */
export function searchWords(text: string): string[] {
  return [...thai.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => searchFold(segment))
    .filter((word) => word !== "");
}

/** The different words of several texts. */
export function searchWordsOf(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null ? [] : searchWords(text))))];
}

/**
 * What a product is found by, made of its names, its maker's and its province's: their words, and each text folded whole,
 * for what was typed without spaces and cut elsewhere than the dictionary cuts.
 */
export function searchColumns(texts: readonly (string | null)[]): { searchText: string; searchWords: string[] } {
  return { searchText: searchKey(...texts), searchWords: searchWordsOf(texts) };
}

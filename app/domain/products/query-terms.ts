import { searchFold } from "#db/search-fold.ts";

/** The parts of a query that must all be found: what stands between spaces, folded; single letters say nothing. */
export function queryTerms(text: string): string[] {
  return text
    .split(/\s+/)
    .map(searchFold)
    .filter((term) => term.length >= 2)
    .slice(0, 6);
}

/** A pattern of LIKE that finds a term anywhere. */
export function pattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, "\\$&")}%`;
}

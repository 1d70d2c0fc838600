import { searchFold } from "#db/search-fold.ts";
import { searchWords } from "#db/search-words.ts";

/** How many neighbouring words are read as one: ผ้า|ไหม|มัด|หมี่. */
const LONGEST_SPAN = 5;

export interface NearSpelling {
  /** The words of the name that come nearest, folded. */
  text: string;
  /** Letters to change, add or take away. */
  distance: number;
}

/** The part of a name that is spelt most like a folded query: neighbouring words, fewest letters apart. */
export function nearestPart(query: string, name: string): NearSpelling | null {
  const words = searchWords(name);
  let best: NearSpelling | null = null;
  for (let start = 0; start < words.length; start++) {
    let text = "";
    for (let end = start; end < Math.min(words.length, start + LONGEST_SPAN); end++) {
      text += words[end];
      const distance = lettersApart(query, text);
      if (!best || distance < best.distance) best = { text, distance };
    }
  }
  return best;
}

/** Names by how near their spelling comes to what was typed, and the word to offer: "did you mean". */
export function bySpelling<Row extends { nameTh: string; nameEn: string | null }>(typed: string, rows: Row[]) {
  const query = searchFold(typed);
  const rated = rows.map((row) => {
    const parts = [nearestPart(query, row.nameTh), row.nameEn ? nearestPart(query, row.nameEn) : null];
    const near = parts.filter((part) => part !== null).sort((a, b) => a.distance - b.distance)[0] ?? null;
    return { row, near };
  });
  rated.sort((a, b) => (a.near?.distance ?? query.length) - (b.near?.distance ?? query.length));
  const first = rated[0]?.near ?? null;
  // More than half of the letters changed is another word, not another spelling.
  const meant = first && first.distance > 0 && first.distance <= query.length / 2 ? first.text : null;
  return { rows: rated.map(({ row }) => row), meant };
}

/** Levenshtein's distance between two short texts. */
export function lettersApart(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const change = above[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(change, above[at]! + 1, line[at - 1]! + 1));
    }
    above = line;
  }
  return above[other.length]!;
}

import { searchWords } from "#db/search-words.ts";

/** So many neighbouring words may be one that the dictionary has cut in the wrong places. */
const LONGEST_SPAN = 3;
/** Of each span so many words are tried, and so many ways to put them together are kept. */
const TRIED = 8;
const KEPT = 24;

/** What it costs, in letters, to leave a word out, and to take a word that the vocabulary has for another. */
const LEAVING_OUT = 2;
const SPELT_WELL = 1.5;

/** Other words than were typed. */
export interface Wording {
  words: string[];
  /** As they would be typed: words that stood together stand together. */
  parts: string[];
  /** Letters to change, add or take away, as {@link lettersApart} counts them. */
  distance: number;
}

/** What was typed between spaces, each part as the words the dictionary sees in it. */
export function partsOf(typed: string): string[][] {
  return typed
    .split(/\s+/)
    .map(searchWords)
    .filter((words) => words.length > 0)
    .slice(0, 6);
}

/** Words and runs of up to three that may each be one word, misspelt. */
export function spansOf(parts: readonly string[][]): string[] {
  const spans = parts.flatMap((words) =>
    words.flatMap((_, start) =>
      Array.from({ length: LONGEST_SPAN }, (_, more) => words.slice(start, start + more + 1).join("")),
    ),
  );
  return [...new Set(spans)].filter((span) => span.length >= 2 && span.length <= 24);
}

/** A word, and with each of its letters left out: two words that are one letter apart share one of these. */
export function spellings(word: string): string[] {
  if (word.length < 3) return [word];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/**
 * Ways to spell what was typed with the words of a vocabulary, fewest letters changed first. A word may be left out: one that
 * the vocabulary has is spelt well but not found with the others, another is worth all its letters. Beyond half of the
 * letters it is another query, not another spelling.
 */
export function wordingsNear(parts: readonly string[][], vocabulary: readonly string[]): Wording[] {
  const most = parts.flat().join("").length / 2;
  const near = new Map(spansOf(parts).map((span) => [span, nearest(span, vocabulary)]));
  let ways: Wording[] = [{ words: [], parts: [], distance: 0 }];
  for (const part of parts) {
    const spelt = waysToSpell(part, near, most);
    ways = best(
      ways.flatMap((way) =>
        spelt.map(({ words, distance }) => ({
          words: [...way.words, ...words],
          parts: words.length > 0 ? [...way.parts, words.join("")] : way.parts,
          distance: way.distance + distance,
        })),
      ),
      most,
    );
  }
  return ways.filter(({ words, distance }) => words.length > 0 && distance > 0);
}

type Way = Pick<Wording, "words" | "distance">;

function waysToSpell(part: readonly string[], near: Map<string, { word: string; distance: number }[]>, most: number) {
  const upTo: Way[][] = [[{ words: [], distance: 0 }]];
  for (let end = 1; end <= part.length; end++) {
    const last = part[end - 1] ?? "";
    const without = (isKnown(last, near) ? LEAVING_OUT : Math.max(LEAVING_OUT, last.length)) + last.length / 100;
    const ways: Way[] = (upTo[end - 1] ?? []).map((way) => ({ ...way, distance: way.distance + without }));
    for (let start = Math.max(0, end - LONGEST_SPAN); start < end; start++) {
      const span = part.slice(start, end).join("");
      for (const { word, distance } of near.get(span) ?? [])
        for (const before of upTo[start] ?? [])
          ways.push({
            words: [...before.words, word],
            distance: before.distance + distance + (distance > 0 && isKnown(span, near) ? SPELT_WELL : 0),
          });
    }
    upTo.push(best(ways, most));
  }
  return upTo.at(-1) ?? [];
}

const isKnown = (span: string, near: Map<string, { distance: number }[]>) => near.get(span)?.[0]?.distance === 0;

/** The ways of least distance, each wording once. */
function best<Each extends Way>(ways: Each[], most: number): Each[] {
  const seen = new Set<string>();
  return ways
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .filter(({ words }) => !seen.has(words.join(" ")) && seen.add(words.join(" ")))
    .slice(0, KEPT);
}

/** The words of a vocabulary that come nearest; of a short word one letter may be wrong, of a longer one two. */
function nearest(span: string, vocabulary: readonly string[]): { word: string; distance: number }[] {
  const most = span.length <= 4 ? 1 : 2;
  return vocabulary
    .filter((word) => Math.abs(word.length - span.length) <= 2)
    .map((word) => ({ word, distance: lettersApart(span, word) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, TRIED);
}

/** Marks over and under a consonant: left out, or typed for one another, more often than letters. */
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
/** Letters that sound alike. */
const ALIKE = ["ใไ", "ซศษส", "ณน", "รลฬ", "ฎด", "ฏต", "ฐถทธฑฒ", "ญย", "คขฆ", "พผภ", "ำัา"];
const soundOf = new Map(ALIKE.flatMap((letters, sound) => Array.from(letters, (letter) => [letter, sound] as const)));

/** Levenshtein's distance between two short texts; a mark counts half, and so does a letter that sounds like the other. */
export function lettersApart(one: string, other: string): number {
  let above = [0];
  for (const letter of other) above.push(above.at(-1)! + weight(letter));
  for (const letter of one) {
    const line = [above[0]! + weight(letter)];
    for (let at = 1; at <= other.length; at++) {
      const change = above[at - 1]! + exchange(letter, other[at - 1]!);
      line.push(Math.min(change, above[at]! + weight(letter), line[at - 1]! + weight(other[at - 1]!)));
    }
    above = line;
  }
  return above[other.length]!;
}

const weight = (letter: string) => (MARK.test(letter) ? 0.5 : 1);

function exchange(one: string, other: string): number {
  if (one === other) return 0;
  const sound = soundOf.get(one);
  return sound !== undefined && sound === soundOf.get(other) ? 0.5 : Math.max(weight(one), weight(other));
}

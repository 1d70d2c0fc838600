/**
 * Breaks a text into lines no wider than `width`. Thai has no spaces between words: a line ends where Intl.Segmenter sees
 * a word's end, and a word wider than the line is cut between letters, never between a letter and its marks.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(paragraph).flatMap((each) => (measure(each) > width ? letters(each) : [each]))) {
    if (line && measure((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = word.trimStart();
    } else line += word;
  }
  return [...lines, line.trimEnd()];
}

const segmenters = {
  word: new Intl.Segmenter("th", { granularity: "word" }),
  grapheme: new Intl.Segmenter("th", { granularity: "grapheme" }),
};

/** Words with what may not begin a line (full stop, closing bracket, ๆ, ฯ) and what may not end one kept beside them. */
function words(text: string): string[] {
  const kept: string[] = [];
  for (const { segment } of segmenters.word.segment(text)) {
    const last = kept.at(-1);
    if (last !== undefined && (STICKS_BEFORE.test(segment) || STICKS_AFTER.test(last) || joined(last, segment)))
      kept[kept.length - 1] = last + segment;
    else kept.push(segment);
  }
  return kept;
}

function letters(word: string): string[] {
  return [...segmenters.grapheme.segment(word)].map(({ segment }) => segment);
}

const STICKS_BEFORE = /^[\s.,;:!?%)\]}’”»ๆฯ/–-]+$/;
const STICKS_AFTER = /[([{‘“«/]$/;

/** "1/2569" and "30.5" stay whole: the segmenter ends a word at the slash. */
function joined(before: string, after: string): boolean {
  return /\d[/.,-]$/.test(before) && /^\d/.test(after);
}

/** Marks above and below a consonant take no width of their own. */
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;
const LETTERS = new Intl.Segmenter("th", { granularity: "grapheme" });
const NARROW = /[ .,·'’()ilIเ]/;

/** About how wide a text of 14 px stands, in px; on the safe side, because a drawing cannot wrap. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (MARK.test(letter) ? 0 : NARROW.test(letter) ? 5 : 7.3), 0);
}

/** The text, or as much of it as fits with an ellipsis; never cut between a consonant and its marks. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let fitted = "";
  for (const { segment } of LETTERS.segment(text)) {
    if (textWidth(fitted + segment) + 10 > width) break;
    fitted += segment;
  }
  return `${fitted.trimEnd()}…`;
}

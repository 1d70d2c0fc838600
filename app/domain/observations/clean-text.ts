/** Text as the database can keep it: without the NUL character and halves of surrogate pairs, which no keyboard makes. */
export function cleanText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
}

/** The beginning of a text, long enough to recognise it in a message. */
export function shortened(text: string, most = 40): string {
  const letters = Array.from(text.slice(0, most * 2 + 2));
  return letters.length > most ? `${letters.slice(0, most).join("")}…` : text;
}

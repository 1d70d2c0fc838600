/** Opens LINE on a phone with a text to send on; whom it goes to is chosen there. */
export function lineShare(lines: readonly (string | null)[]): string {
  return `https://line.me/R/share?text=${encodeURIComponent(lines.filter(Boolean).join("\n"))}`;
}

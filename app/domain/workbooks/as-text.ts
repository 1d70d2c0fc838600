/** Text that a spreadsheet would take for a formula is marked as text. Figures are none: a loss may begin with a minus. */
export function asText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A product's id from an address; 0, which nobody has, for anything else. */
export function idOf(text: string | undefined): number {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}

/** What decoders make of bytes that mean nothing in the old code page: the standard's mark, ICU's private letters, controls. */
const EMPTY_PLACES = /[\ufffd\uf8c1-\uf8c8\u0080-\u009f]/;

/**
 * The text of an uploaded file: UTF-8 with or without a byte order mark, UTF-16 with one (as spreadsheets save "Unicode
 * text"), else Windows-874, the old Thai code page, also called TIS-620. Null when it is no text at all, such as a workbook.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutNul(new TextDecoder("utf-16le").decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutNul(new TextDecoder("utf-16be").decode(bytes));
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are not UTF-8 are the old code page, unless they use places it leaves empty.
    const text = new TextDecoder("windows-874").decode(bytes);
    return EMPTY_PLACES.test(text) ? null : text;
  }
}

function withoutNul(text: string): string | null {
  return text.includes("\0") ? null : text;
}

/** How many times the limit is still read, and thrown away, so that the sender hears the answer instead of a broken line. */
const PATIENCE = 10;

/**
 * The body of a request, read piece by piece. Null when it is longer than `most` bytes: nothing beyond them is kept, so
 * memory stays flat whatever is sent, and of a body that says beforehand that it is too long not a piece.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  const tooLong = Number(request.headers.get("content-length") ?? 0) > most;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length <= most && !tooLong) pieces.push(piece);
    else pieces.length = 0;
    if (length > most * PATIENCE) break;
  }
  if (length > most || tooLong) return null;
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}

import { Writable } from "node:stream";

/**
 * Takes what React renders and hands it on in one piece: React writes two kilobytes at a time, and passing a hundred and
 * fifty of them through every stream up to the socket cost a sixth of the time of a large page. No page of ours is told in
 * parts. React 18 sends its whole buffer when a letter of several bytes no longer fits, the unused zeros at its end included;
 * in an attribute, a title or a textarea a browser shows each of them as "�", and would post it back: they are left out.
 */
export function htmlInOnePiece(done: (html: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Uint8Array[] = [];
  return new Writable({
    write(piece: Uint8Array, _encoding, next) {
      pieces.push(piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}

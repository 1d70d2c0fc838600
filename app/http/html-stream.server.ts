import { Transform } from "node:stream";

/**
 * Takes what React renders. React 18 sends its whole buffer when a letter of several bytes no longer fits, the unused zeros
 * at its end included; in an attribute, a title or a textarea a browser shows each of them as "�", and would post it back.
 */
export function htmlStream(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? Buffer.from(chunk.filter((byte) => byte !== 0)) : chunk);
    },
  });
}

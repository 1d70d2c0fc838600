import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { maskPersonNumber } from "../identity/thirteen-digits.ts";

/** A person's number as the database keeps it. */
export interface SealedNumber {
  cipher: Buffer;
  hash: Buffer;
  masked: string;
}

interface Keys {
  encryption: Buffer;
  hash: Buffer;
}

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const slot = Symbol.for("fanfueang.id-numbers");
const processWide = globalThis as { [slot]?: Keys };

/**
 * Derives the two keys under which numbers are kept from the portal's secret, and makes them the process's own. With
 * another secret the numbers of before can neither be read nor recognised.
 */
export function openIdNumbers(secret: string): void {
  const key = (purpose: string) => Buffer.from(hkdfSync("sha256", secret, "fanfueang", `id-number:${purpose}`, 32));
  processWide[slot] = { encryption: key("encryption"), hash: key("hash") };
}

/** What is stored of a person's thirteen digits, which the caller has checked. */
export function sealIdNumber(digits: string): SealedNumber {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keys().encryption, nonce);
  const sealed = Buffer.concat([cipher.update(digits, "ascii"), cipher.final()]);
  return {
    cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
    hash: hashIdNumber(digits),
    masked: maskPersonNumber(digits),
  };
}

/** The thirteen digits again. Throws when the key is another or a byte has changed. Only a recorded look may call it. */
export function unsealIdNumber(stored: Uint8Array): string {
  const bytes = Buffer.from(stored);
  const decipher = createDecipheriv(ALGORITHM, keys().encryption, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, "ascii") + decipher.final("ascii");
}

/** The keyed hash by which a number is recognised without being read. */
export function hashIdNumber(digits: string): Buffer {
  return createHmac("sha256", keys().hash).update(digits).digest();
}

function keys(): Keys {
  const open = processWide[slot];
  if (!open) throw new Error("the keys of ID numbers are not open in this process");
  return open;
}

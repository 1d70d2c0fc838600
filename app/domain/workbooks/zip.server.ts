import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

/** One file inside a zip, as its directory describes it. */
interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its bytes begin. */
  start: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** The parts of a workbook that hold its rows, in the order in which a reader needs them. The rest, such as pictures, is left out. */
const PARTS = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
];
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const NO_STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

export type OpenedZip = { ok: true; stream: Readable } | { ok: false; reason: "not_workbook" | "unpacks_too_large" };

/**
 * A workbook as a zip of nothing but its rows, in reading order, so that no reader has to keep a part on disk until another
 * has come. Before a byte of it is parsed its parts are unpacked into nothing and counted: what the directory promises is
 * not believed, and a zip bomb is refused at the first byte too many.
 */
export async function openWorkbookZip(bytes: Uint8Array, most: number): Promise<OpenedZip> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(zip);
  const parts = entries && partsOf(entries);
  if (!parts) return { ok: false, reason: "not_workbook" };
  let total = 0;
  for (const part of parts) {
    const size = await unpackedSize(zip, part, most - total);
    if (size === null) return { ok: false, reason: "not_workbook" };
    total += size;
    if (total > most) return { ok: false, reason: "unpacks_too_large" };
  }
  return { ok: true, stream: Readable.from(rewritten(zip, parts)) };
}

/** The directory at the end of a zip; null when it is none, is damaged or needs a password. */
function entriesOf(zip: Buffer): Entry[] | null {
  try {
    let end = zip.length - 22;
    while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
    if (end < 0) return null;
    const entries: Entry[] = [];
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== DIRECTORY || zip.readUInt16LE(at + 8) & ENCRYPTED) return null;
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ];
      const local = zip.readUInt32LE(at + 42);
      if (zip.readUInt32LE(local) !== LOCAL) return null;
      entries.push({
        name: zip.toString("utf8", at + 46, at + 46 + nameLength),
        method: zip.readUInt16LE(at + 10),
        crc: zip.readUInt32LE(at + 16),
        packed: zip.readUInt32LE(at + 20),
        unpacked: zip.readUInt32LE(at + 24),
        start: local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28),
      });
      at += 46 + nameLength + extra + comment;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function partsOf(entries: Entry[]): Entry[] | null {
  const parts = PARTS.flatMap((name) => entries.find((entry) => name.test(entry.name)) ?? []);
  const sheets = entries
    .filter(({ name }) => SHEET.test(name))
    .sort((a, b) => Number(SHEET.exec(a.name)?.[1]) - Number(SHEET.exec(b.name)?.[1]));
  const isWorkbook = parts.some(({ name }) => name === "xl/workbook.xml") && parts[0]?.name.endsWith(".rels");
  return isWorkbook && sheets.length ? [...parts, ...sheets] : null;
}

/** How large a part really is, counted up to `most` and one piece more; null when it cannot be unpacked. */
async function unpackedSize(zip: Buffer, { method, start, packed }: Entry, most: number): Promise<number | null> {
  if (method !== DEFLATED) return method === 0 ? packed : null;
  const inflate = createInflateRaw();
  inflate.end(zip.subarray(start, start + packed));
  let size = 0;
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) break;
    }
  } catch {
    return null;
  }
  return size;
}

function* rewritten(zip: Buffer, parts: Entry[]): Generator<Buffer> {
  const strings = parts.some(({ name }) => name === "xl/sharedStrings.xml");
  for (const part of parts) {
    // A reader that meets the rows first would keep them aside until the strings have come.
    if (!strings && SHEET.test(part.name)) yield* stored("xl/sharedStrings.xml", Buffer.from(NO_STRINGS));
    yield headerOf(part);
    yield zip.subarray(part.start, part.start + part.packed);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  yield end;
}

function* stored(name: string, content: Buffer): Generator<Buffer> {
  yield headerOf({ name, method: 0, crc: 0, packed: content.length, unpacked: content.length });
  yield content;
}

function headerOf({ name, method, crc, packed, unpacked }: Omit<Entry, "start">): Buffer {
  const header = Buffer.alloc(30 + Buffer.byteLength(name));
  header.writeUInt32LE(LOCAL);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(unpacked, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  header.write(name, 30);
  return header;
}

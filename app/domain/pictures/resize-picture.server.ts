import sharp from "sharp";
import {
  MOST_PICTURE_BYTES,
  MOST_PIXELS,
  PICTURE_FORMATS,
  PICTURE_WIDTHS,
  type PictureFormat,
  type PictureRefusal,
} from "./picture.ts";

export interface ResizedPicture {
  /** Of the largest size. */
  width: number;
  height: number;
  files: { name: string; bytes: Uint8Array }[];
}

/** Formats that are read. A drawing (SVG) or a PDF can call for other files; they are not among them. */
const READ = ["jpeg", "png", "webp", "heif"];
const QUALITY: Record<PictureFormat, { quality: number; effort: number }> = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 76, effort: 3 },
};

// One picture at a time on one thread: a page must not wait because somebody uploads an album.
sharp.concurrency(1);
sharp.cache(false);
let queue: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture's sizes in both formats: turned the way its camera says, and without anything the file told besides the
 * picture (place, camera, time). Refused when it is no picture, is broken, or has too many points; nothing is decoded then.
 */
export function resizePicture(bytes: Uint8Array): Promise<ResizedPicture | PictureRefusal> {
  const turn = queue.then(() => resize(bytes));
  queue = turn.catch(() => {});
  return turn;
}

async function resize(bytes: Uint8Array): Promise<ResizedPicture | PictureRefusal> {
  if (bytes.length > MOST_PICTURE_BYTES) return "too_large";
  const facts = await factsOf(bytes).catch(() => null);
  if (!facts?.format || !READ.includes(facts.format)) return "no_picture";
  if (facts.width * facts.height * (facts.pages ?? 1) > MOST_PIXELS) return "too_many_points";
  try {
    return await sizesOf(bytes);
  } catch {
    return "broken";
  }
}

async function factsOf(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: false }).metadata();
}

async function sizesOf(bytes: Uint8Array): Promise<ResizedPicture> {
  const largest = PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] as number;
  // Decoded once; the smaller ones are made from the largest.
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width: largest, height: largest * 2, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const files: ResizedPicture["files"] = [];
  for (const size of PICTURE_WIDTHS) {
    for (const format of PICTURE_FORMATS) {
      const made = await sharp(data, { raw: { width, height, channels } })
        .resize({ width: size, withoutEnlargement: true })
        .toFormat(format, QUALITY[format])
        .toBuffer();
      files.push({ name: `${size}.${format}`, bytes: new Uint8Array(made) });
    }
  }
  return { width, height, files };
}

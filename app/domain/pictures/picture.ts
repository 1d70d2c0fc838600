/** Widths a picture is kept in; none is made larger than it was. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** The newer format first: a browser takes the first it knows. */
export const PICTURE_FORMATS = ["avif", "webp"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The most an uploaded picture may weigh: 20 MB, more than a phone's camera makes. */
export const MOST_PICTURE_BYTES = 20 * 1024 * 1024;

/** The most points it may have: more than a phone's camera makes, and little enough to hold while it is made smaller. */
export const MOST_PIXELS = 64_000_000;

/** Why an upload was refused: a key of `products:picture`. */
export type PictureRefusal = "too_large" | "no_picture" | "broken" | "too_many_points";

/** `640.webp` → its width and format; null for anything else. */
export function pictureFile(name: string): { width: PictureWidth; format: PictureFormat } | null {
  const [, size, type] = /^(\d+)\.(avif|webp)$/.exec(name) ?? [];
  const width = PICTURE_WIDTHS.find((each) => String(each) === size);
  const format = PICTURE_FORMATS.find((each) => each === type);
  return width && format ? { width, format } : null;
}

import { paths } from "#app/paths.ts";
import { classNames } from "../class-names.ts";

export interface PictureProps {
  id: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  /** Of the largest size kept: the page keeps its place free. */
  width: number;
  height: number;
  /** How wide it is shown, as in the `sizes` of an image; the browser picks the file. */
  sizes: string;
  /** On the first screen: fetched at once instead of when it comes near. */
  eager?: boolean;
  className?: string;
}

/** Widths in which pictures are kept. */
export const KEPT_WIDTHS = [320, 640, 1280];

/** An uploaded picture in the size that fits, in the newest format the browser knows. */
export function Picture({ id, alt, width, height, sizes, eager, className }: PictureProps) {
  // Beyond its own width a picture is the same file again.
  const widths = KEPT_WIDTHS.filter((_each, at) => at === 0 || (KEPT_WIDTHS[at - 1] ?? 0) < width);
  const set = (format: string) =>
    widths.map((each) => `${paths.picture(id, each, format)} ${Math.min(each, width)}w`).join(", ");
  return (
    <picture>
      <source type="image/avif" srcSet={set("avif")} sizes={sizes} />
      <img
        src={paths.picture(id, 640, "webp")}
        srcSet={set("webp")}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? undefined : "lazy"}
        decoding="async"
        className={classNames("bg-sunken", className)}
      />
    </picture>
  );
}

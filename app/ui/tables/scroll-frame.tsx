import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

interface ScrollFrameProps {
  /** What is inside, for those who reach the frame by keyboard. */
  label?: string;
  labelledBy?: string;
  /** Keeps the first column in sight while the rest moves. */
  keepFirstColumn?: boolean;
  cog?: number;
  className?: string;
  children: ReactNode;
}

/** Something wider or longer than its place: it moves in its own frame, by finger, wheel or arrow keys. */
export function ScrollFrame({ label, labelledBy, keepFirstColumn, cog, className, children }: ScrollFrameProps) {
  return (
    <section
      aria-label={label}
      aria-labelledby={labelledBy}
      data-cog={cog}
      className={classNames("scroll-frame", keepFirstColumn && "keep-first", className)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
